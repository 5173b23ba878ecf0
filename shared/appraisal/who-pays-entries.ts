/** The entries of a plan's account between bodies: each saving, receipt and cost with the property or hub behind it, its year and its bearer. */
import type { Assumptions, SharingRule } from '../assumptions.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Basis } from '../figure.ts';
import type { HubId, OrganisationId, PropertyId } from '../ids.ts';
import { pencePerYear, share } from '../money.ts';
import { addYears, type FinancialYear } from '../year.ts';
import { bearersOf, type Bearers } from './hub-sharing.ts';
import { sumHubs, type HubSum } from './hub-sum.ts';
import type { Plan } from './plan.ts';
import { contributionOf, type Contribution } from './property-outcome.ts';
import type { Span } from './span.ts';

export const bearingLines = [
  'runningCostSaved',
  'runningCostPassedOn',
  'hubRunningCost',
  'otherSaving',
  'receipts',
  'transferPrices',
  'delivery',
  'relocation',
] as const;
export type BearingLine = (typeof bearingLines)[number];

/** Lines of so much a year; the others fall once. */
export const isYearly = (line: BearingLine): boolean =>
  line === 'runningCostSaved' || line === 'runningCostPassedOn' || line === 'hubRunningCost' || line === 'otherSaving';

/** Pence, a year or once as its line is; a gain is above nought and a cost below. `year`: when it starts, or falls. */
export type Entry = {
  line: BearingLine;
  organisation: OrganisationId;
  /** It falls on a ring-fenced budget of the body and not on what it may spend as it likes. */
  ringFenced: boolean;
  property: PropertyId | null;
  hub: HubId | null;
  amount: number;
  year: FinancialYear;
  basis: Basis;
};

/** What takes part in a plan: properties by id with what is decided on them, and hubs with those that move to them. */
export type Account = { span: Span; contributions: readonly Contribution[]; hubs: readonly HubSum[] };

export function accountOf(plan: Plan, assumptions: Assumptions, facts: ReadonlyMap<PropertyId, PropertyFacts>): Account {
  const ids = [...new Set([...plan.decisions.keys(), ...plan.hostedAt.keys()])].sort();
  const contributions = ids.flatMap((id) => {
    const own = facts.get(id);
    if (own === undefined || own.archived) return [];
    const made = contributionOf(own, plan.decisions.get(id) ?? null, plan.hostedAt.get(id) ?? [], plan.span, assumptions);
    return made.outcome.participating ? [made] : [];
  });
  return { span: plan.span, contributions, hubs: sumHubs(plan.hubs, contributions, facts, plan.span, assumptions, new Map()) };
}

/** Savings, receipts and costs of leaving fall on the holder, relocation on the body whose staff move, a price on who pays it. */
export function entriesOfProperty({ facts, outcome, receipt, handover, year }: Contribution, span: Span): Entry[] {
  const own = { organisation: facts.holder, ringFenced: facts.ringFenced, property: facts.id, hub: null };
  const done = year ?? span.first;
  const entries: Entry[] = [];
  const enter = (entry: Entry) => {
    if (entry.amount !== 0 || entry.basis === 'unknown') entries.push(entry);
  };
  if (outcome.savingStarts !== null && !facts.ringFenced)
    enter({
      ...own,
      line: 'runningCostSaved',
      amount: outcome.runningCostSaved,
      year: outcome.savingStarts,
      basis: facts.runningCost.basis,
    });
  if (receipt !== null) enter({ ...own, line: 'receipts', amount: receipt.amount, year: receipt.year, basis: receipt.figure.basis });
  enter({ ...own, line: 'delivery', amount: 0 - outcome.delivery.total, year: done, basis: 'estimated' });
  for (const { organisation, relocation } of outcome.demand)
    enter({
      ...own,
      organisation,
      ringFenced: facts.ringFenced && organisation === facts.holder,
      line: 'relocation',
      amount: 0 - relocation,
      year: done,
      basis: 'estimated',
    });
  if (handover === null) return entries;
  const receiver = { ...own, organisation: handover.to, ringFenced: false };
  const cost = { line: 'runningCostPassedOn' as const, year: addYears(done, 1), basis: facts.runningCost.basis };
  enter({ ...own, ...cost, amount: handover.runningCost });
  enter({ ...receiver, ...cost, amount: 0 - handover.runningCost });
  if (!handover.paidWithin) return entries;
  const price = { line: 'transferPrices' as const, year: handover.paidIn, basis: 'recorded' as const };
  enter({ ...own, ...price, amount: handover.price });
  enter({ ...receiver, ...price, amount: 0 - handover.price });
  return entries;
}

/** What a hub costs and saves, shared among bodies by a rule to the penny: as the appraisal shares it, line by line. */
export function entriesOfHub(
  { hub, members, outcome }: HubSum,
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  span: Span,
  rule: SharingRule,
): Entry[] {
  const moves = members.flatMap((member) => member.outcome.demand.filter((move) => move.hub === hub.id));
  const { organisations, weights }: Bearers = bearersOf({ hub, members, moves }, facts, span, rule);
  const yearly = share(pencePerYear(outcome.otherSaving - outcome.runningCost - outcome.newRent), weights);
  const other = share(outcome.otherSaving, weights);
  const delivery = share(outcome.delivery.total, weights);
  return organisations.flatMap((organisation, place) => {
    const own = { organisation, ringFenced: false, property: null, hub: hub.id };
    const [saving = 0, extra = 0, made = 0] = [yearly[place], other[place], delivery[place]];
    const costBasis: Basis = outcome.runningCost === 0 ? 'recorded' : 'estimated';
    const all: Entry[] = [
      { ...own, line: 'hubRunningCost', amount: saving - extra, year: hub.opens, basis: costBasis },
      { ...own, line: 'otherSaving', amount: extra, year: addYears(hub.opens, 1), basis: 'recorded' },
      { ...own, line: 'delivery', amount: 0 - made, year: outcome.deliveryYear ?? span.first, basis: 'estimated' },
    ];
    return all.filter(({ amount }) => amount !== 0);
  });
}
