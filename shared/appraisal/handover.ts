/** A handover: a property passes from one public body to another, which is nothing in total but a gain of one and a cost of the other. */
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import { valueOf } from '../figure.ts';
import type { OrganisationId } from '../ids.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { FinancialYear } from '../year.ts';
import type { Effect } from './effect.ts';
import { lack, type Evidence } from './evidence.ts';
import { isWithin, type Span } from './span.ts';

/** The receiver, the running cost that it takes on, the price it pays (pence, one-off), when, and whether that is within the plan. */
export type Handover = { to: OrganisationId; runningCost: PencePerYear; price: Pence; paidIn: FinancialYear; paidWithin: boolean };

/** The handover that a decision makes; null where it makes none or the receiving body is not known, which is noted as missing. */
export function handoverOf(facts: PropertyFacts, decision: Decision, effect: Effect, span: Span, evidence: Evidence): Handover | null {
  if (effect.route !== 'public-transfer') return null;
  if (decision.transferTo === null) {
    lack(evidence, 'receiving body');
    return null;
  }
  const paidIn = decision.receiptYear ?? decision.year;
  return {
    to: decision.transferTo,
    runningCost: (facts.ringFenced ? null : valueOf(facts.runningCost)) ?? (0 as PencePerYear),
    price: decision.receiptOverride?.amount ?? (0 as Pence),
    paidIn,
    paidWithin: isWithin(span, paidIn),
  };
}
