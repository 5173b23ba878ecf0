/** What one decision does to one property, from its facts, the assumptions and the hubs sited at it; nothing else in the plan can change it. */
import type { Assumptions } from '../assumptions.ts';
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import { valueOf, type Figure } from '../figure.ts';
import type { HubId, PropertyId } from '../ids.ts';
import { scalePence } from '../money.ts';
import type { KilogramsCO2ePerYear, Pence, PencePerYear, SquareMetres } from '../units.ts';
import { addYears, type FinancialYear } from '../year.ts';
import type { PropertyOutcome } from './appraisal.ts';
import { carbonOf } from './carbon.ts';
import { noDelivery, propertyDelivery } from './delivery.ts';
import { effectOf, type Effect } from './effect.ts';
import { lack, noEvidence, take } from './evidence.ts';
import { handoverOf, type Handover } from './handover.ts';
import { receiptOf, type Receipt } from './receipt.ts';
import { movesOf } from './space-demand.ts';
import { isWithin, type Span } from './span.ts';

export type Contribution = {
  facts: PropertyFacts;
  outcome: PropertyOutcome;
  effect: Effect;
  receipt: Receipt | null;
  /** The year of the decision; null where there is none or it lies outside the plan. */
  year: FinancialYear | null;
  /** Where its services go, and the hubs sited at it, to which they need not. */
  destinations: Decision['destinations'];
  hubsHere: readonly HubId[];
  handover: Handover | null;
  carbon: Figure<KilogramsCO2ePerYear>;
};

/**
 * The contribution of one property. One that is retained is as if undecided. A decision that takes effect outside the span changes
 * nothing and says so in `missing`; the saving of a ring-fenced property is not counted; a saving starts in the year after the decision's.
 */
export function contributionOf(
  facts: PropertyFacts,
  asked: Decision | null,
  hubsHere: readonly HubId[],
  span: Span,
  assumptions: Assumptions,
): Contribution {
  const evidence = noEvidence();
  const acts = asked !== null && asked.action !== 'retain';
  const outside = acts && !isWithin(span, asked.year);
  const decision = acts && !outside ? asked : null;
  const effect = effectOf(decision, hubsHere.length > 0);
  if (effect.participating) take(evidence, facts.runningCost, 'running cost');
  const moves = decision !== null && effect.participating ? movesOf(facts, decision.destinations, hubsHere, assumptions, evidence) : [];
  const receipt = decision === null ? null : receiptOf(facts, decision, effect, span, evidence);
  const handover = decision === null ? null : handoverOf(facts, decision, effect, span, evidence);
  const grossReceipt = receipt?.amount ?? (0 as Pence);
  const delivery =
    decision === null ? noDelivery : propertyDelivery(facts, decision, effect, grossReceipt, span.first, assumptions, evidence);
  if (decision?.action === 'reduce-space' && decision.releasedShare === null) lack(evidence, 'released share');
  if (outside) lack(evidence, 'year within the plan');
  const runningCost = valueOf(facts.runningCost);
  const saved = runningCost === null || facts.ringFenced ? 0 : runningCost - scalePence(runningCost, effect.stays);
  const carbon = carbonOf(facts, assumptions);
  const outcome: PropertyOutcome = {
    property: facts.id,
    action: asked?.action ?? 'host',
    participating: effect.participating,
    vacated: effect.vacated,
    runningCost,
    runningCostSaved: saved as PencePerYear,
    savingStarts: decision !== null && effect.stays < 1 ? addYears(decision.year, 1) : null,
    grossReceipt,
    receiptYear: receipt?.year ?? null,
    delivery,
    relocation: moves.reduce((sum, move) => sum + move.relocation, 0) as Pence,
    demand: moves,
    areaReleased: ((valueOf(facts.floorArea) ?? 0) * (1 - effect.stays)) as SquareMetres,
    carbonSaved: carbon.basis === 'unknown' ? null : ((carbon.value * (1 - effect.stays)) as KilogramsCO2ePerYear),
    basis: evidence.basis,
    missing: evidence.missing,
  };
  return {
    facts,
    outcome,
    effect,
    receipt,
    year: decision?.year ?? null,
    destinations: decision === null || !effect.participating ? nowhere : decision.destinations,
    hubsHere,
    handover,
    carbon,
  };
}

const nowhere: Decision['destinations'] = {};

/** The outcome of a decision about a property that the register does not hold, or holds as archived: nothing, and it says so. */
export const absent = (property: PropertyId, decision: Decision, name: string): PropertyOutcome => ({
  property,
  action: decision.action,
  participating: false,
  vacated: false,
  runningCost: null,
  runningCostSaved: 0 as PencePerYear,
  savingStarts: null,
  grossReceipt: 0 as Pence,
  receiptYear: null,
  delivery: noDelivery,
  relocation: 0 as Pence,
  demand: [],
  areaReleased: 0 as SquareMetres,
  carbonSaved: null,
  basis: 'unknown',
  missing: [name],
});
