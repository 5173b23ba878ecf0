/** A property as a line of the register: with its facts, how complete its record is, and what it has to put right. */
import type { RegisterRow } from './columns.ts';
import { completenessOf } from './completeness.ts';
import type { Benchmarks } from './estimate.ts';
import { factsOf } from './facts.ts';
import type { Property } from './property.ts';
import type { QualityRuleKey } from './quality/rule-keys.ts';

/** The line, from a stored property, the averages that its estimates come from, and its issues as the whole register shows them. */
export const registerRowOf = (property: Property, benchmarks: Benchmarks, issues: readonly QualityRuleKey[]): RegisterRow => ({
  property,
  facts: factsOf(property, benchmarks),
  completeness: completenessOf(property),
  issues,
});
