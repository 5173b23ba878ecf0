/** The decisions and hubs that differ between plans shown beside each other: each of the others against the first. */
import { differencesOf, type Difference } from '../options/plan-differences.ts';
import type { Presented } from './presented.ts';

export type Differing = { name: string; rows: Difference[] };

/** What differs from the first plan in the decisions, hubs and assumptions of each of the others. */
export function differingFrom(shown: readonly Presented[]): Differing[] {
  const [first, ...others] = shown;
  if (first === undefined) return [];
  return others.map((other) => {
    const nameOf = (id: Parameters<typeof first.facts.get>[0]) => (first.facts.get(id) ?? other.facts.get(id))?.name ?? `Property ${id}`;
    const rows = differencesOf(first.scenario, other.scenario, nameOf).filter(({ about }) => about.kind !== 'plan');
    return { name: other.scenario.name, rows };
  });
}
