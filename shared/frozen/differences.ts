/** What has changed in the register since a plan was frozen: property by property, field by field in words, and what it does to the headline. */
import { appraise } from '../appraisal/appraise.ts';
import type { PropertyFacts } from '../facts.ts';
import type { PropertyId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { same } from '../three-way.ts';
import { shiftsBetween, type Shift } from './effect.ts';
import { factFields, factKeys, type FactKey } from './fact-fields.ts';

export type FieldDifference = { field: FactKey; label: string; before: string; after: string };

export type PropertyDifference = {
  id: PropertyId;
  /** As it was called when the plan was frozen. */
  name: string;
  reference: string;
  /** Whether the plan decides on it or has a hub in it; the figures of the others do not bear on the headline. */
  inPlan: boolean;
  state: 'changed' | 'archived' | 'missing';
  fields: FieldDifference[];
};

export type Differences = {
  /** In the plan first, then by name. */
  properties: PropertyDifference[];
  /** Properties that have come to the plan's area since. */
  added: number;
  /** What all of it together does to the headline. */
  effect: Shift[];
};

export type Compared = {
  scenario: ScenarioDraft;
  frozen: readonly PropertyFacts[];
  today: readonly PropertyFacts[];
  organisations: { frozen: readonly Organisation[]; today: readonly Organisation[] };
};

const byId = (facts: readonly PropertyFacts[]) => new Map(facts.map((one) => [one.id, one]));

const inPlanOf = ({ decisions, hubs }: ScenarioDraft): ReadonlySet<PropertyId> =>
  new Set([...decisions.map(({ property }) => property), ...hubs.flatMap(({ site }) => site.property ?? [])]);

type Names = Compared['organisations'];

/** The fields that differ, both values in words; where the words are alike the second says that a detail is not. What was not frozen then cannot differ. */
function fieldsBetween(before: PropertyFacts, after: PropertyFacts, names: Names): FieldDifference[] {
  return factKeys
    .filter((key) => key in before && !same(before[key], after[key]))
    .map((field) => {
      const { label, print } = factFields[field];
      const [was, is] = [print(before, names.frozen), print(after, names.today)];
      return { field, label, before: was, after: was === is ? `${is}, in another detail` : is };
    });
}

function differenceOf(before: PropertyFacts, after: PropertyFacts | undefined, inPlan: boolean, names: Names): PropertyDifference[] {
  const head = { id: before.id, name: before.name, reference: before.reference, inPlan };
  if (after === undefined) return [{ ...head, state: 'missing', fields: [] }];
  const fields = fieldsBetween(before, after, names);
  if (fields.length === 0) return [];
  return [{ ...head, state: after.archived && !before.archived ? 'archived' : 'changed', fields }];
}

const inOrder = (a: PropertyDifference, b: PropertyDifference): number => {
  if (a.inPlan !== b.inPlan) return a.inPlan ? -1 : 1;
  const [one, other] = [`${a.name} ${a.id}`, `${b.name} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
};

/**
 * The register as it was when the plan was frozen against the register of today. The order of neither matters; the effect is that of the
 * frozen decisions over today's facts less that over the frozen ones, and need not be the sum of the effects of each property alone.
 */
export function differencesSince({ scenario, frozen, today, organisations }: Compared): Differences {
  const [then, now, inPlan] = [byId(frozen), byId(today), inPlanOf(scenario)];
  const properties = [...then.values()].flatMap((one) => differenceOf(one, now.get(one.id), inPlan.has(one.id), organisations));
  return {
    properties: properties.sort(inOrder),
    added: [...now.keys()].filter((id) => !then.has(id)).length,
    effect: shiftsBetween(appraise(then, scenario), appraise(now, scenario)),
  };
}
