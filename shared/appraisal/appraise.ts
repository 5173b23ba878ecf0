/** The appraisal of a scenario over planning facts: each decision and hub on its own, then summed; the same facts and scenario always give the same. */
import type { Assumptions } from '../assumptions.ts';
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Hub } from '../hub.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Pence, PencePerYear, Rate, SquareMetres } from '../units.ts';
import type { Appraisal, HubOutcome, PropertyOutcome } from './appraisal.ts';
import { bodiesOf } from './apportion.ts';
import { beforeAndAfter } from './before-after.ts';
import { enter, flowsOf, netPresentValue, openLedger, paybackYear } from './cash-flow.ts';
import { addDelivery, noDelivery } from './delivery.ts';
import { hubOutcomeOf } from './hub-outcome.ts';
import { planOf, type Plan } from './plan.ts';
import { absent, contributionOf, type Contribution } from './property-outcome.ts';
import { laterBy } from './span.ts';
import { add, openTally, totalIn } from './tally.ts';

export type Facts = readonly PropertyFacts[] | ReadonlyMap<PropertyId, PropertyFacts>;

/**
 * Appraises a scenario: every quantity of the published method, in whole pence at the prices of the base year.
 * Participating properties are those that it vacates, reduces or uses as a host; those retained do not take part.
 */
export const appraise = (facts: Facts, scenario: ScenarioDraft): Appraisal => appraiser(facts).appraise(scenario);

/**
 * An appraiser over fixed facts that keeps what it worked out for a decision while the decision and the assumptions are the same objects,
 * so that a change of one decision costs little. It gives exactly what `appraise` gives.
 */
export function appraiser(facts: Facts): { appraise: (scenario: ScenarioDraft) => Appraisal } {
  const byId: ReadonlyMap<PropertyId, PropertyFacts> = 'get' in facts ? facts : new Map(facts.map((property) => [property.id, property]));
  const ranks = new Map([...byId.keys()].sort().map((id, rank) => [id, rank]));
  const kept = new Map<PropertyId, Kept>();
  return {
    appraise(scenario) {
      const plan = planOf(scenario);
      const { contributions, absentees } = contributionsOf(plan, scenario.assumptions, byId, kept);
      contributions.sort((a, b) => (ranks.get(a.facts.id) ?? 0) - (ranks.get(b.facts.id) ?? 0));
      return sumUp(plan, scenario.assumptions, contributions, absentees, byId);
    },
  };
}

type Kept = {
  decision: Decision | null;
  assumptions: Assumptions;
  baseYear: number;
  hubsHere: string;
  contribution: Contribution;
};

function contributionsOf(
  plan: Plan,
  assumptions: Assumptions,
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  kept: Map<PropertyId, Kept>,
): { contributions: Contribution[]; absentees: PropertyOutcome[] } {
  const contributions: Contribution[] = [];
  const absentees: PropertyOutcome[] = [];
  const consider = (id: PropertyId, decision: Decision | null) => {
    const property = facts.get(id);
    if (property === undefined || property.archived) {
      if (decision !== null) absentees.push(absent(id, decision, property === undefined ? 'property' : 'property that is not archived'));
      return;
    }
    const hubsHere = plan.hostedAt.get(id) ?? none;
    const key = hubsHere.join(' ');
    const before = kept.get(id);
    if (
      before !== undefined &&
      before.decision === decision &&
      before.assumptions === assumptions &&
      before.baseYear === plan.span.first &&
      before.hubsHere === key
    ) {
      contributions.push(before.contribution);
      return;
    }
    const contribution = contributionOf(property, decision, hubsHere, plan.span, assumptions);
    kept.set(id, { decision, assumptions, baseYear: plan.span.first, hubsHere: key, contribution });
    contributions.push(contribution);
  };
  for (const [id, decision] of plan.decisions) consider(id, decision);
  for (const id of plan.hostedAt.keys()) if (!plan.decisions.has(id)) consider(id, null);
  return { contributions, absentees };
}

const none: readonly HubId[] = [];

function sumUp(
  plan: Plan,
  assumptions: Assumptions,
  contributions: readonly Contribution[],
  absentees: readonly PropertyOutcome[],
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
): Appraisal {
  const { span } = plan;
  const ledger = openLedger(span);
  const baseline = openTally();
  const coverage = openTally();
  const delivery = { ...noDelivery };
  let saved = 0;
  let grossReceipt = 0;
  let relocation = 0;
  const participating: Contribution[] = [];
  for (const contribution of contributions) {
    const { outcome, receipt } = contribution;
    if (!outcome.participating) continue;
    participating.push(contribution);
    add(baseline, contribution.runningCost.before);
    saved += outcome.runningCostSaved;
    if (outcome.savingStarts !== null) enter(ledger.savingStarts, span, outcome.savingStarts, outcome.runningCostSaved);
    if (receipt !== null) {
      grossReceipt += receipt.amount;
      add(coverage, { basis: receipt.basis, value: receipt.amount });
      enter(ledger.receipts, span, receipt.year, receipt.amount);
    }
    const year = contribution.year ?? span.first;
    addDelivery(delivery, outcome.delivery);
    enter(ledger.delivery, span, year, outcome.delivery.total);
    relocation += outcome.relocation;
    enter(ledger.relocation, span, year, outcome.relocation);
  }
  const hubs = hubsOf(plan, assumptions, participating, facts);
  let hubRunningCost = 0;
  let otherSaving = 0;
  for (const { hub, outcome } of hubs) {
    const cost = outcome.runningCost + outcome.newRent;
    hubRunningCost += cost;
    otherSaving += outcome.otherSaving;
    enter(ledger.savingStarts, span, hub.opens, -cost);
    enter(ledger.savingStarts, span, laterBy(hub.opens, 1), outcome.otherSaving);
    addDelivery(delivery, outcome.delivery);
    if (outcome.deliveryYear !== null) enter(ledger.delivery, span, outcome.deliveryYear, outcome.delivery.total);
  }
  const annualSaving = saved - hubRunningCost + otherSaving;
  const whole = baseline.recorded + baseline.estimated;
  const netReceipt = grossReceipt - delivery.total;
  const flows = flowsOf(ledger, span, assumptions.discountRate);
  return {
    baseYear: span.first,
    baselineRunningCost: totalIn<PencePerYear>(baseline),
    runningCostSaved: saved as PencePerYear,
    hubRunningCost: hubRunningCost as PencePerYear,
    otherSaving: otherSaving as PencePerYear,
    annualSaving: annualSaving as PencePerYear,
    annualSavingShare: whole === 0 ? null : ((annualSaving / whole) as Rate),
    grossReceipt: grossReceipt as Pence,
    grossReceiptCoverage: totalIn<Pence>(coverage),
    delivery,
    netReceipt: netReceipt as Pence,
    relocation: relocation as Pence,
    netAfterRelocation: (netReceipt - relocation) as Pence,
    netPresentValue: netPresentValue(flows),
    paybackYear: paybackYear(flows, 'cumulative'),
    discountedPaybackYear: paybackYear(flows, 'cumulativeDiscounted'),
    flows,
    ...beforeAndAfter(participating, hubs, assumptions),
    bodies: bodiesOf(participating, hubs, facts, span, assumptions.sharingRule),
    outcomes: withAbsent(contributions, absentees),
    hubs: hubs.map(({ outcome }) => outcome),
  };
}

function withAbsent(contributions: readonly Contribution[], absentees: readonly PropertyOutcome[]): PropertyOutcome[] {
  const outcomes = contributions.map(({ outcome }) => outcome);
  if (absentees.length === 0) return outcomes;
  return [...outcomes, ...absentees].sort((a, b) => (a.property < b.property ? -1 : 1));
}

function hubsOf(
  plan: Plan,
  assumptions: Assumptions,
  participating: readonly Contribution[],
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
): { hub: Hub; outcome: HubOutcome }[] {
  const taken = new Map(plan.hubs.map(({ id }) => [id, { demand: 0, members: [] as PropertyId[] }]));
  for (const { facts, headed, moves } of participating) {
    for (const hub of headed) taken.get(hub)?.members.push(facts.id);
    for (const move of moves) {
      const space = taken.get(move.hub);
      if (space !== undefined) space.demand += move.area;
    }
  }
  return plan.hubs.map((hub) => {
    const { demand = 0, members = [] } = taken.get(hub.id) ?? {};
    const host = hub.site.type === 'host' ? (facts.get(hub.site.property) ?? null) : null;
    return { hub, outcome: hubOutcomeOf(hub, demand as SquareMetres, members, host, plan.span, assumptions) };
  });
}
