/** The sharing of a hub's costs among public bodies, by one of three rules, without losing a penny. */
import type { SharingRule } from '../assumptions.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Hub } from '../hub.ts';
import type { OrganisationId, PropertyId } from '../ids.ts';
import { pencePerYear, share } from '../money.ts';
import type { HubOutcome, Move } from './appraisal.ts';
import type { Bearing } from './apportion.ts';
import type { Contribution } from './property-outcome.ts';
import { placeOf, type Span } from './span.ts';

/** Bears what falls on nobody known: a hub without lead, members or a site in the register. */
export const unassignedBody = 'unassigned' as OrganisationId;

type Weights = Map<OrganisationId, number>;
export type Joined = { hub: Hub; members: readonly Contribution[]; moves: readonly Move[] };

/** The bodies that bear a hub's costs, by id, and the weight of each. */
export type Bearers = { organisations: OrganisationId[]; weights: number[] };

/** Who bears a hub's costs by a rule. One that gives nobody a weight (no space known, no benefit) falls back on where it falls. */
export function bearersOf(joined: Joined, facts: ReadonlyMap<PropertyId, PropertyFacts>, span: Span, rule: SharingRule): Bearers {
  const byRule = rule === 'by-space-taken' ? bySpace(joined) : rule === 'by-benefit-received' ? byBenefit(joined, span) : null;
  const weights = byRule === null || byRule.size === 0 ? new Map([[whereItFalls(joined, facts), 1]]) : byRule;
  const organisations = [...weights.keys()].sort();
  return { organisations, weights: organisations.map((organisation) => weights.get(organisation) ?? 0) };
}

/** What of a hub's running cost, new rent, other saving and cost of delivery falls on each body. */
export function sharesOf(
  joined: Joined,
  outcome: HubOutcome,
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  span: Span,
  rule: SharingRule,
): Bearing[] {
  const { organisations, weights: parts } = bearersOf(joined, facts, span, rule);
  const saving = share(pencePerYear(outcome.otherSaving - outcome.runningCost - outcome.newRent), parts);
  const delivery = share(outcome.delivery.total, parts);
  return organisations.map((organisation, place) => ({
    organisation,
    saving: saving[place] ?? 0,
    receipts: 0,
    delivery: delivery[place] ?? 0,
    relocation: 0,
  }));
}

/** The hub's lead, else the holder of the property it stands in or on, else the holder of the member that takes most space. */
function whereItFalls({ hub, members }: Joined, facts: ReadonlyMap<PropertyId, PropertyFacts>): OrganisationId {
  const site = hub.site.property === null ? undefined : facts.get(hub.site.property);
  let largest: { holder: OrganisationId; area: number } | null = null;
  for (const member of members) {
    const area = member.outcome.demand.reduce((sum, move) => sum + (move.hub === hub.id ? move.area : 0), 0);
    if (largest === null || area > largest.area) largest = { holder: member.facts.holder, area };
  }
  return hub.lead ?? site?.holder ?? largest?.holder ?? unassignedBody;
}

/** By the space that each body's services take in the hub. */
function bySpace({ moves }: Joined): Weights {
  const weights: Weights = new Map();
  for (const move of moves) addWeight(weights, move.organisation, move.area);
  return weights;
}

/** By what each holder gains from the hub's members within the plan: running cost saved in every year of it, and receipts. */
function byBenefit({ members }: Joined, span: Span): Weights {
  const weights: Weights = new Map();
  for (const { facts, outcome, handover } of members) {
    const starts = outcome.savingStarts === null ? span.years : placeOf(span, outcome.savingStarts);
    addWeight(weights, facts.holder, outcome.runningCostSaved * Math.max(0, span.years - starts) + outcome.grossReceipt);
    if (handover?.paidWithin) addWeight(weights, facts.holder, handover.price);
  }
  return weights;
}

function addWeight(weights: Weights, organisation: OrganisationId, weight: number): void {
  if (weight > 0) weights.set(organisation, (weights.get(organisation) ?? 0) + weight);
}
