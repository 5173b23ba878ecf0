/** How much of a total may be there twice: the pairs of which both are in it, and the cost that only one of each ought to have. */
import type { Figure } from '../figure.ts';
import type { PropertyId } from '../ids.ts';
import type { PencePerYear } from '../units.ts';
import type { Two } from './pair-id.ts';

/** `runningCost` is what would go from the total if of all that are one property only the dearest stayed; `recorded` leaves estimates out. */
export type CountedTwice = { pairs: number; properties: number; runningCost: { recorded: PencePerYear; withEstimates: PencePerYear } };

export const nothingTwice: CountedTwice = {
  pairs: 0,
  properties: 0,
  runningCost: { recorded: 0 as PencePerYear, withEstimates: 0 as PencePerYear },
};

/** The groups in which properties hang together by pairs, each as its members. */
function groupsOf(pairs: readonly Two[]): PropertyId[][] {
  const groupOf = new Map<PropertyId, PropertyId[]>();
  for (const { one, other } of pairs) {
    const [mine, theirs] = [groupOf.get(one) ?? [one], groupOf.get(other) ?? [other]];
    if (mine === theirs) continue;
    const [large, small] = mine.length < theirs.length ? [theirs, mine] : [mine, theirs];
    large.push(...small);
    for (const id of large) groupOf.set(id, large);
  }
  return [...new Set(groupOf.values())];
}

/** Of three that may be one the dearest is counted once, and the two others are what is counted again. */
function again(costs: readonly number[]): number {
  return costs.reduce((sum, cost) => sum + cost, 0) - Math.max(0, ...costs);
}

/** What the pairs, all of whose members are in the total, add to it twice. */
export function countedTwice(pairs: readonly Two[], costOf: (id: PropertyId) => Figure<PencePerYear>): CountedTwice {
  const groups = groupsOf(pairs);
  const sum = (value: (figure: Figure<PencePerYear>) => number) =>
    groups.reduce((total, ids) => total + again(ids.map((id) => value(costOf(id)))), 0) as PencePerYear;
  return {
    pairs: pairs.length,
    properties: groups.reduce((count, ids) => count + ids.length, 0),
    runningCost: {
      recorded: sum((figure) => (figure.basis === 'recorded' ? figure.value : 0)),
      withEstimates: sum((figure) => (figure.basis === 'unknown' ? 0 : figure.value)),
    },
  };
}
