/** Sums the contributions of properties and hubs into an appraisal: headline figures, cash flow, before and after, bodies. */
import type { Assumptions } from '../assumptions.ts';
import { addFigure, noTotal, sumOf } from '../figure.ts';
import type { Pence, PencePerYear, Rate } from '../units.ts';
import { addYears } from '../year.ts';
import type { Appraisal, PropertyOutcome } from './appraisal.ts';
import { bodiesOf } from './apportion.ts';
import { beforeAndAfter } from './before-after.ts';
import { enter, flowsOf, netPresentValue, openLedger, paybackYear } from './cash-flow.ts';
import { addDelivery, noDelivery } from './delivery.ts';
import type { HubSum } from './hub-sum.ts';
import type { Plan } from './plan.ts';
import type { Contribution } from './property-outcome.ts';

/** The appraisal of a plan from its contributions, which stand in the order of property ids. */
export function sumUp(
  plan: Plan,
  assumptions: Assumptions,
  contributions: readonly Contribution[],
  participating: readonly Contribution[],
  absentees: readonly PropertyOutcome[],
  hubs: readonly HubSum[],
): Appraisal {
  const { span } = plan;
  const ledger = openLedger(span);
  const baseline = noTotal<PencePerYear>();
  const coverage = noTotal<Pence>();
  const delivery = { ...noDelivery };
  let saved = 0;
  let grossReceipt = 0;
  let relocation = 0;
  for (const contribution of participating) {
    const { outcome, receipt } = contribution;
    addFigure(baseline, contribution.facts.runningCost);
    saved += outcome.runningCostSaved;
    if (outcome.savingStarts !== null) enter(ledger.savingStarts, span, outcome.savingStarts, outcome.runningCostSaved);
    if (receipt !== null) {
      grossReceipt += receipt.amount;
      addFigure(coverage, receipt.figure);
      enter(ledger.receipts, span, receipt.year, receipt.amount);
    }
    const year = contribution.year ?? span.first;
    addDelivery(delivery, outcome.delivery);
    enter(ledger.delivery, span, year, outcome.delivery.total);
    relocation += outcome.relocation;
    enter(ledger.relocation, span, year, outcome.relocation);
  }
  let hubRunningCost = 0;
  let otherSaving = 0;
  for (const { hub, outcome } of hubs) {
    const cost = outcome.runningCost + outcome.newRent;
    hubRunningCost += cost;
    otherSaving += outcome.otherSaving;
    enter(ledger.savingStarts, span, hub.opens, -cost);
    enter(ledger.savingStarts, span, addYears(hub.opens, 1), outcome.otherSaving);
    addDelivery(delivery, outcome.delivery);
    if (outcome.deliveryYear !== null) enter(ledger.delivery, span, outcome.deliveryYear, outcome.delivery.total);
  }
  const annualSaving = saved - hubRunningCost + otherSaving;
  const whole = sumOf(baseline, { estimates: true });
  const netReceipt = grossReceipt - delivery.total;
  const flows = flowsOf(ledger, span, assumptions.discountRate);
  return {
    baseYear: span.first,
    baselineRunningCost: baseline,
    runningCostSaved: saved as PencePerYear,
    hubRunningCost: hubRunningCost as PencePerYear,
    otherSaving: otherSaving as PencePerYear,
    annualSaving: annualSaving as PencePerYear,
    annualSavingShare: whole === 0 ? null : ((annualSaving / whole) as Rate),
    grossReceipt: grossReceipt as Pence,
    grossReceiptCoverage: coverage,
    delivery,
    netReceipt: netReceipt as Pence,
    relocation: relocation as Pence,
    netAfterRelocation: (netReceipt - relocation) as Pence,
    netPresentValue: netPresentValue(flows),
    paybackYear: paybackYear(flows, 'cumulative'),
    discountedPaybackYear: paybackYear(flows, 'cumulativeDiscounted'),
    flows,
    ...beforeAndAfter(participating, hubs, assumptions),
    bodies: bodiesOf([participating, hubs]),
    outcomes: withAbsent(contributions, absentees),
    hubs: hubs.map(({ outcome }) => outcome),
  };
}

function withAbsent(contributions: readonly Contribution[], absentees: readonly PropertyOutcome[]): PropertyOutcome[] {
  const outcomes = contributions.map(({ outcome }) => outcome);
  if (absentees.length === 0) return outcomes;
  return [...outcomes, ...absentees].sort((a, b) => (a.property < b.property ? -1 : 1));
}
