/** Gross capital receipt of a property that leaves: a freehold sold, or a premium entered; counted once, in the year in which it completes. */
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import { recorded, unknown, valueOf, type Figure } from '../figure.ts';
import type { Pence } from '../units.ts';
import type { FinancialYear } from '../year.ts';
import type { Effect } from './effect.ts';
import { lack, take, type Evidence } from './evidence.ts';
import { isWithin, type Span } from './span.ts';

/** The sum received, nil where its value is not known, and the figure it comes from. */
export type Receipt = { amount: Pence; year: FinancialYear; figure: Figure<Pence> };

/**
 * What a disposal raises for the public estate as a whole; null where its route raises nothing.
 * Freehold by open-market sale: the receipt entered for the plan, else the disposal value. Any other tenure, a Community Asset Transfer or
 * a surrender: only what is entered. Let out, handed back, redeveloped, reduced, or passed to another public body: nothing.
 * Where the tenure is not recorded the receipt of a sale is unknown. A receipt that completes outside the span is not counted and is noted as missing.
 */
export function receiptOf(facts: PropertyFacts, decision: Decision, effect: Effect, span: Span, evidence: Evidence): Receipt | null {
  const gives = decision.action === 'relocate-and-dispose' || decision.action === 'transfer';
  if (!gives || effect.route === 'let-out' || effect.route === 'hand-back' || effect.route === 'public-transfer') return null;
  const year = decision.receiptYear ?? decision.year;
  const figure = figureOf(facts, decision, effect, evidence);
  if (figure === null) return null;
  if (isWithin(span, year)) return { amount: valueOf(figure) ?? (0 as Pence), year, figure };
  lack(evidence, 'receipt within the years of the plan');
  return null;
}

function figureOf(facts: PropertyFacts, decision: Decision, effect: Effect, evidence: Evidence): Figure<Pence> | null {
  if (decision.receiptOverride !== null) return recorded(decision.receiptOverride.amount, decision.receiptOverride.source);
  if (facts.tenure !== null && facts.tenure !== 'freehold') return null;
  if (effect.route === null) lack(evidence, 'exit route');
  if (effect.route !== 'open-market-sale') return null;
  if (facts.tenure === null) {
    lack(evidence, 'tenure');
    return unknown;
  }
  take(evidence, facts.disposalValue, 'disposal value');
  return facts.disposalValue;
}
