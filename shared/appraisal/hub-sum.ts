/** Hubs with those that move to them: gathered from the contributions of properties, and kept while nobody at a hub has changed. */
import type { Assumptions } from '../assumptions.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Hub } from '../hub.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { SquareMetres } from '../units.ts';
import { components } from '../use.ts';
import type { HubOutcome, Move } from './appraisal.ts';
import type { Bearing } from './apportion.ts';
import { hubOutcomeOf } from './hub-outcome.ts';
import { sharesOf } from './hub-sharing.ts';
import type { Contribution } from './property-outcome.ts';
import type { Span } from './span.ts';

export type HubSum = {
  hub: Hub;
  assumptions: Assumptions;
  first: number;
  members: Contribution[];
  outcome: HubOutcome;
  bearings: Bearing[];
};

/** The sum of each hub; those of the last turn are taken from `kept`, which is changed, where nothing that makes them is another object. */
export function sumHubs(
  hubs: readonly Hub[],
  contributions: readonly Contribution[],
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  span: Span,
  assumptions: Assumptions,
  kept: Map<HubId, HubSum>,
): HubSum[] {
  const at = new Map<HubId, Contribution[]>();
  for (const { id } of hubs) at.set(id, []);
  for (const contribution of contributions)
    for (const component of components) {
      const hub = contribution.destinations[component];
      if (hub === undefined || contribution.hubsHere.includes(hub)) continue;
      const members = at.get(hub);
      if (members !== undefined && members.at(-1) !== contribution) members.push(contribution);
    }
  return hubs.map((hub) => {
    const members = at.get(hub.id) ?? [];
    const before = kept.get(hub.id);
    if (before !== undefined && before.hub === hub && before.assumptions === assumptions && before.first === span.first)
      if (isSame(before.members, members)) return before;
    const sum = sumOfHub(hub, members, facts, span, assumptions);
    kept.set(hub.id, sum);
    return sum;
  });
}

function isSame(some: readonly Contribution[], others: readonly Contribution[]): boolean {
  if (some.length !== others.length) return false;
  for (let place = 0; place < some.length; place += 1) if (some[place] !== others[place]) return false;
  return true;
}

function sumOfHub(
  hub: Hub,
  members: Contribution[],
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  span: Span,
  assumptions: Assumptions,
): HubSum {
  const moves: Move[] = [];
  let demand = 0;
  for (const { outcome } of members)
    for (const move of outcome.demand)
      if (move.hub === hub.id) {
        moves.push(move);
        demand += move.area;
      }
  const host = hub.site.type === 'host' ? (facts.get(hub.site.property) ?? null) : null;
  const ids = members.map((member) => member.facts.id);
  const outcome = hubOutcomeOf(hub, demand as SquareMetres, ids, host, span, assumptions);
  const bearings = sharesOf({ hub, members, moves }, outcome, facts, span, assumptions.sharingRule);
  return { hub, assumptions, first: span.first, members, outcome, bearings };
}
