/** The settlement between bodies: the payments by which those that gain from a plan leave nobody worse off, where the plan gains enough for that. */
import type { OrganisationId } from '../ids.ts';
import { share } from '../money.ts';
import type { Pence, PencePerYear, Rate } from '../units.ts';
import { discountFactor } from './discount.ts';
import type { Span } from './span.ts';

/** A payment: once, at its present value in the base year, or the same as a level sum in every year of the plan. */
export type Payment = { from: OrganisationId; to: OrganisationId; toRingFenced: boolean; once: Pence; yearly: PencePerYear };

export type Settlement =
  | { kind: 'nobody-loses' }
  | { kind: 'payments'; payments: Payment[] }
  /** Those that lose cannot all be made good: so much is missing once all gains that may be spent are; what ring-fenced budgets gain may not. */
  | { kind: 'short'; missing: Pence; ringFencedGain: Pence };

type Standing = { organisation: OrganisationId; ringFenced: boolean; netPresentValue: Pence };
type Owing = { organisation: OrganisationId; ringFenced: boolean; amount: number };

/** What a pound in every year of the span, the base year included, is worth in the base year. */
const annuityFactor = ({ years }: Span, rate: Rate): number => {
  let sum = 0;
  for (let place = 0; place < years; place += 1) sum += discountFactor(rate, place);
  return sum;
};

/**
 * The least payments that bring every body that loses to nought. Those that gain pay in proportion to their gain and never more than it; a
 * body that loses pays nothing, and a ring-fenced budget never pays, since what it gains is not the plan's to spend. Payers and receivers
 * are paired off, the largest first, so that there are fewer payments than payers and receivers together.
 */
export function settle(standings: readonly Standing[], span: Span, rate: Rate): Settlement {
  const losers = owing(standings, (one) => 0 - one.netPresentValue);
  if (losers.length === 0) return { kind: 'nobody-loses' };
  const payers = owing(standings, (one) => (one.ringFenced ? 0 : one.netPresentValue));
  const sum = (of: readonly Owing[]) => of.reduce((total, { amount }) => total + amount, 0);
  const [lost, gained] = [sum(losers), sum(payers)];
  if (gained < lost) {
    const kept = owing(standings, (one) => (one.ringFenced ? one.netPresentValue : 0));
    return { kind: 'short', missing: (lost - gained) as Pence, ringFencedGain: sum(kept) as Pence };
  }
  const dues = share(
    lost as Pence,
    payers.map(({ amount }) => amount),
  );
  const owed = payers.map((payer, place) => ({ ...payer, amount: dues[place] ?? 0 })).filter(({ amount }) => amount > 0);
  return { kind: 'payments', payments: pairedOff(owed, losers, annuityFactor(span, rate)) };
}

const owing = (standings: readonly Standing[], amountOf: (one: Standing) => number): Owing[] =>
  standings
    .map((one) => ({ organisation: one.organisation, ringFenced: one.ringFenced, amount: amountOf(one) }))
    .filter(({ amount }) => amount > 0);

const largestFirst = (a: Owing, b: Owing) =>
  b.amount - a.amount ||
  (a.organisation < b.organisation ? -1 : a.organisation > b.organisation ? 1 : Number(a.ringFenced) - Number(b.ringFenced));

function pairedOff(payers: readonly Owing[], receivers: readonly Owing[], annuity: number): Payment[] {
  const [from, to] = [payers.toSorted(largestFirst), receivers.toSorted(largestFirst)];
  const payments: Payment[] = [];
  let [payer, receiver] = [0, 0];
  let [left, wanted] = [from[0]?.amount ?? 0, to[0]?.amount ?? 0];
  for (let [one, other] = [from[0], to[0]]; one !== undefined && other !== undefined; [one, other] = [from[payer], to[receiver]]) {
    const once = Math.min(left, wanted);
    const yearly = Math.round(once / annuity);
    payments.push({
      from: one.organisation,
      to: other.organisation,
      toRingFenced: other.ringFenced,
      once: once as Pence,
      yearly: yearly as PencePerYear,
    });
    left -= once;
    wanted -= once;
    if (left === 0) left = from[(payer += 1)]?.amount ?? 0;
    if (wanted === 0) wanted = to[(receiver += 1)]?.amount ?? 0;
  }
  return payments;
}
