/** The decisions and hubs that differ between plans shown beside each other: each of the others against the first. */
import { differencesOf, type Difference } from '../options/plan-differences.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Presented } from './presented.ts';

export type Differing = { name: string; rows: Difference[] };

/** Plans that decide on one property at least in common; two of different places differ in everything, which tells nobody anything. */
function isOfOneEstate(one: ScenarioDraft, other: ScenarioDraft): boolean {
  const decided = new Set(one.decisions.map(({ property }) => property));
  return other.decisions.some(({ property }) => decided.has(property));
}

/** What differs from the first plan in the decisions, hubs and assumptions of each of the others that is over the same properties in part. */
export function differingFrom(shown: readonly Presented[]): Differing[] {
  const [first, ...others] = shown;
  if (first === undefined) return [];
  const comparable = others.filter(({ scenario }) => isOfOneEstate(first.scenario, scenario));
  return comparable.map((other) => {
    const nameOf = (id: Parameters<typeof first.facts.get>[0]) => (first.facts.get(id) ?? other.facts.get(id))?.name ?? `Property ${id}`;
    const rows = differencesOf(first.scenario, other.scenario, nameOf).filter(({ about }) => about.kind !== 'plan');
    return { name: other.scenario.name, rows };
  });
}
