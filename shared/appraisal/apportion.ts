/** Who saves and who pays: every line of an appraisal falls on a body, and the bodies add up to the totals to the penny. */
import type { SharingRule } from '../assumptions.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Hub } from '../hub.ts';
import type { OrganisationId, PropertyId } from '../ids.ts';
import { pencePerYear, share } from '../money.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { BodyShare, HubOutcome } from './appraisal.ts';
import type { Contribution } from './property-outcome.ts';
import { placeOf, type Span } from './span.ts';

/** Bears what falls on nobody known: a hub without lead, members or a site in the register. */
export const unassignedBody = 'unassigned' as OrganisationId;

type Account = { saving: number; receipts: number; delivery: number; relocation: number };
type Weights = Map<OrganisationId, number>;

/**
 * Savings, receipts and costs of leaving a property fall on its holder, relocation on the body whose staff move; a property that passes to
 * another public body saves its holder what it costs the receiver, and a price paid is a receipt of the one and a negative receipt of the
 * other. Hub running cost, new rent, other saving and delivery are shared by the rule.
 */
export function bodiesOf(
  contributions: readonly Contribution[],
  hubs: readonly { hub: Hub; outcome: HubOutcome }[],
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  span: Span,
  rule: SharingRule,
): BodyShare[] {
  const accounts = new Map<OrganisationId, Account>();
  const accountOf = (organisation: OrganisationId) => {
    let account = accounts.get(organisation);
    if (account === undefined) accounts.set(organisation, (account = { saving: 0, receipts: 0, delivery: 0, relocation: 0 }));
    return account;
  };
  for (const contribution of contributions) {
    const { facts, outcome, handover, moves } = contribution;
    const own = accountOf(facts.holder);
    own.saving += outcome.runningCostSaved;
    own.receipts += outcome.grossReceipt;
    own.delivery += outcome.delivery.total;
    for (const move of moves) accountOf(move.organisation).relocation += move.relocation;
    if (handover !== null) {
      const receiver = accountOf(handover.to);
      own.saving += handover.runningCost;
      receiver.saving -= handover.runningCost;
      own.receipts += handover.paidWithin ? handover.price : 0;
      receiver.receipts -= handover.paidWithin ? handover.price : 0;
    }
  }
  const byProperty = new Map(contributions.map((contribution) => [contribution.facts.id, contribution]));
  for (const { hub, outcome } of hubs) {
    const members = outcome.members.flatMap((member) => byProperty.get(member) ?? []);
    const weights = bearersOf(hub, members, facts, span, rule);
    const organisations = [...weights.keys()].sort();
    const parts = organisations.map((organisation) => weights.get(organisation) ?? 0);
    const saving = share(pencePerYear(outcome.otherSaving - outcome.runningCost - outcome.newRent), parts);
    const delivery = share(outcome.delivery.total, parts);
    organisations.forEach((organisation, place) => {
      const account = accountOf(organisation);
      account.saving += saving[place] ?? 0;
      account.delivery += delivery[place] ?? 0;
    });
  }
  return [...accounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([organisation, account]) => shareOf(organisation, account));
}

const shareOf = (organisation: OrganisationId, account: Account): BodyShare => ({
  organisation,
  annualSaving: account.saving as PencePerYear,
  grossReceipt: account.receipts as Pence,
  delivery: account.delivery as Pence,
  relocation: account.relocation as Pence,
  netReceipt: (account.receipts - account.delivery) as Pence,
});

/** The bodies that bear a hub and the weight of each; a rule that gives nobody a weight falls back on where it falls. */
function bearersOf(
  hub: Hub,
  members: readonly Contribution[],
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  span: Span,
  rule: SharingRule,
): Weights {
  const weights = rule === 'by-space-taken' ? bySpace(hub, members) : rule === 'by-benefit-received' ? byBenefit(members, span) : new Map();
  return weights.size > 0 ? weights : new Map([[whereItFalls(hub, members, facts), 1]]);
}

/** The hub's lead, else the holder of the property it stands in or on, else the holder of the member that takes most space. */
function whereItFalls(hub: Hub, members: readonly Contribution[], facts: ReadonlyMap<PropertyId, PropertyFacts>): OrganisationId {
  const site = hub.site.property === null ? undefined : facts.get(hub.site.property);
  let largest: { holder: OrganisationId; area: number } | null = null;
  for (const member of members) {
    const area = member.moves.reduce((sum, move) => sum + (move.hub === hub.id ? move.area : 0), 0);
    if (largest === null || area > largest.area) largest = { holder: member.facts.holder, area };
  }
  return hub.lead ?? site?.holder ?? largest?.holder ?? unassignedBody;
}

/** By the space that each body's services take in the hub. */
function bySpace(hub: Hub, members: readonly Contribution[]): Weights {
  const weights: Weights = new Map();
  for (const member of members) for (const move of member.moves) if (move.hub === hub.id) addWeight(weights, move.organisation, move.area);
  return weights;
}

/** By what each body gains from the hub's members within the plan: running cost saved in every year of it, and receipts. */
function byBenefit(members: readonly Contribution[], span: Span): Weights {
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
