/** What one decision does to one property, from its facts, the assumptions and the hubs sited at it; nothing else in the plan can change it. */
import type { Assumptions } from '../assumptions.ts';
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import { valueOf, type Figure } from '../figure.ts';
import type { HubId, OrganisationId, PropertyId } from '../ids.ts';
import { scalePence } from '../money.ts';
import type { KilogramsCO2ePerYear, Pence, PencePerYear, SquareMetres } from '../units.ts';
import { addYears, type FinancialYear } from '../year.ts';
import type { PropertyOutcome } from './appraisal.ts';
import { carbonOf } from './carbon.ts';
import { noDelivery, propertyDelivery } from './delivery.ts';
import { effectOf, type Effect } from './effect.ts';
import { lack, noEvidence, take, type Evidence } from './evidence.ts';
import { receiptOf, type Receipt } from './receipt.ts';
import { movesOf, type Move } from './space-demand.ts';
import { isWithin, type Span } from './span.ts';

/** A quantity of the property before the plan, and what of it is left after; null where nothing is left. */
export type Change<T> = { before: Figure<T>; after: Figure<T> | null };

/** A passing of a property from one public body to another: nothing in total, a gain of one body and a cost of the other. */
export type Handover = { to: OrganisationId; runningCost: PencePerYear; price: Pence; paidWithin: boolean };

export type Contribution = {
  facts: PropertyFacts;
  outcome: PropertyOutcome;
  effect: Effect;
  receipt: Receipt | null;
  /** The year of the decision; null where there is none or it lies outside the plan. */
  year: FinancialYear | null;
  moves: Move[];
  /** The hubs to which it sends its services, each once. */
  headed: HubId[];
  handover: Handover | null;
  runningCost: Change<PencePerYear>;
  area: Change<SquareMetres>;
  carbon: Change<KilogramsCO2ePerYear>;
};

/**
 * The contribution of one property. A decision that takes effect outside the span changes nothing and says so in `missing`;
 * the saving of a ring-fenced property is not counted; a saving starts in the year after the decision's.
 */
export function contributionOf(
  facts: PropertyFacts,
  asked: Decision | null,
  hubsHere: readonly HubId[],
  span: Span,
  assumptions: Assumptions,
): Contribution {
  const evidence = noEvidence();
  const outside = asked !== null && asked.action !== 'retain' && !isWithin(span, asked.year);
  const decision = outside ? null : asked;
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
  const runningCost = changeOf(facts.runningCost, facts.ringFenced ? 1 : effect.stays, (cost, share) => scalePence(cost, share));
  const area = changeOf(facts.floorArea, effect.stays, (whole, share) => (whole * share) as SquareMetres);
  const outcome: PropertyOutcome = {
    property: facts.id,
    action: asked?.action ?? 'host',
    participating: effect.participating,
    vacated: effect.vacated,
    runningCost: valueOf(facts.runningCost),
    runningCostSaved: released(runningCost),
    savingStarts: decision !== null && effect.stays < 1 ? addYears(decision.year, 1) : null,
    grossReceipt,
    receiptYear: receipt?.year ?? null,
    delivery,
    relocation: moves.reduce((sum, move) => sum + move.relocation, 0) as Pence,
    demand: moves.map(({ component, organisation, hub, area }) => ({ component, organisation, hub, area })),
    areaReleased: released(area),
    basis: evidence.basis,
    missing: evidence.missing,
  };
  return {
    facts,
    outcome,
    effect,
    receipt,
    year: decision?.year ?? null,
    moves,
    headed: decision === null || !effect.participating ? [] : headedFor(decision, hubsHere),
    handover,
    runningCost,
    area,
    carbon: changeOf(carbonOf(facts, assumptions), effect.stays, (whole, share) => (whole * share) as KilogramsCO2ePerYear),
  };
}

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
  basis: 'unknown',
  missing: [name],
});

const headedFor = (decision: Decision, hubsHere: readonly HubId[]): HubId[] => [
  ...new Set(Object.values(decision.destinations).filter((hub) => !hubsHere.includes(hub))),
];

function changeOf<T>(before: Figure<T>, stays: number, scale: (whole: T, share: number) => T): Change<T> {
  if (stays === 0) return { before, after: null };
  return { before, after: stays === 1 || before.basis === 'unknown' ? before : { ...before, value: scale(before.value, stays) } };
}

/** What of a quantity the plan lets go; nil where it is not known, which the evidence says. */
function released<T extends number>({ before, after }: Change<T>): T {
  const left = after === null ? 0 : (valueOf(after) ?? 0);
  return ((valueOf(before) ?? 0) - left) as T;
}

function handoverOf(facts: PropertyFacts, decision: Decision, effect: Effect, span: Span, evidence: Evidence): Handover | null {
  if (effect.route !== 'public-transfer') return null;
  if (decision.transferTo === null) {
    lack(evidence, 'receiving body');
    return null;
  }
  return {
    to: decision.transferTo,
    runningCost: facts.ringFenced ? (0 as PencePerYear) : (valueOf(facts.runningCost) ?? (0 as PencePerYear)),
    price: decision.receiptOverride?.amount ?? (0 as Pence),
    paidWithin: isWithin(span, decision.receiptYear ?? decision.year),
  };
}
