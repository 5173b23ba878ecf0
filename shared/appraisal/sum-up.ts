/** Sums the contributions of properties and hubs into an appraisal: headline figures, cash flow, before and after, bodies. */
import type { Assumptions } from '../assumptions.ts';
import { sumOf } from '../figure.ts';
import type { Pence, PencePerYear, Rate } from '../units.ts';
import { addYears } from '../year.ts';
import type { Appraisal, PropertyOutcome } from './appraisal.ts';
import { addBearing, sharesOfBodies } from './apportion.ts';
import { beforeAndAfter } from './before-after.ts';
import { enter, flowsOf, netPresentValue, paybackYear } from './cash-flow.ts';
import { addDelivery } from './delivery.ts';
import type { HubSum } from './hub-sum.ts';
import type { Plan } from './plan.ts';
import type { Contribution } from './property-outcome.ts';
import { sumsOf, type Block } from './sums.ts';

/** The appraisal of a plan from its contributions, which stand in the order of property ids. */
export function sumUp(
  plan: Plan,
  assumptions: Assumptions,
  contributions: readonly Contribution[],
  participating: readonly Contribution[],
  absentees: readonly PropertyOutcome[],
  hubs: readonly HubSum[],
  blocks: Block[],
): Appraisal {
  const { span } = plan;
  const sums = sumsOf(participating, span, blocks);
  const { ledger, delivery, saved, relocation, bodies } = sums;
  let hubRunningCost = 0;
  let otherSaving = 0;
  for (const { hub, outcome, bearings } of hubs) {
    const cost = outcome.runningCost + outcome.newRent;
    hubRunningCost += cost;
    otherSaving += outcome.otherSaving;
    enter(ledger.savingStarts, span, hub.opens, -cost);
    enter(ledger.savingStarts, span, addYears(hub.opens, 1), outcome.otherSaving);
    addDelivery(delivery, outcome.delivery);
    if (outcome.deliveryYear !== null) enter(ledger.delivery, span, outcome.deliveryYear, outcome.delivery.total);
    for (const bearing of bearings) addBearing(bodies, bearing);
  }
  const grossReceipt = sumOf(sums.receipts, { estimates: true });
  const whole = sumOf(sums.baseline, { estimates: true });
  const annualSaving = saved - hubRunningCost + otherSaving;
  const netReceipt = grossReceipt - delivery.total;
  const flows = flowsOf(ledger, span, assumptions.discountRate);
  return {
    baseYear: span.first,
    baselineRunningCost: sums.baseline,
    runningCostSaved: saved as PencePerYear,
    hubRunningCost: hubRunningCost as PencePerYear,
    otherSaving: otherSaving as PencePerYear,
    annualSaving: annualSaving as PencePerYear,
    annualSavingShare: whole === 0 ? null : ((annualSaving / whole) as Rate),
    grossReceipt,
    grossReceiptCoverage: sums.receipts,
    delivery,
    netReceipt: netReceipt as Pence,
    relocation: relocation as Pence,
    netAfterRelocation: (netReceipt - relocation) as Pence,
    netPresentValue: netPresentValue(flows),
    paybackYear: paybackYear(flows, 'cumulative'),
    discountedPaybackYear: paybackYear(flows, 'cumulativeDiscounted'),
    flows,
    ...beforeAndAfter(participating, sums, hubs, assumptions),
    bodies: sharesOfBodies(bodies),
    outcomes: withAbsent(contributions, absentees),
    hubs: hubs.map(({ outcome }) => outcome),
  };
}

function withAbsent(contributions: readonly Contribution[], absentees: readonly PropertyOutcome[]): PropertyOutcome[] {
  const outcomes = contributions.map(({ outcome }) => outcome);
  if (absentees.length === 0) return outcomes;
  return [...outcomes, ...absentees].sort((a, b) => (a.property < b.property ? -1 : 1));
}
