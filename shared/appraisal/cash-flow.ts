/** The cash flow of a plan year by year, from sums that start in or fall in each year; net present value and payback come from it. */
import type { Pence, PencePerYear, Rate } from '../units.ts';
import { addYears, type FinancialYear } from '../year.ts';
import type { YearFlow } from './appraisal.ts';
import { discountFactor } from './discount.ts';
import { placeOf, type Span } from './span.ts';

/** Sums by year of the span; a saving stands in the year in which it starts, and goes on. */
export type Ledger = { savingStarts: number[]; receipts: number[]; delivery: number[]; relocation: number[] };

export function openLedger(span: Span): Ledger {
  return { savingStarts: nothing(span), receipts: nothing(span), delivery: nothing(span), relocation: nothing(span) };
}

const nothing = (span: Span) => Array.from({ length: span.years }, () => 0);

/** Enters a sum in a year; one before the base year is entered in the base year, and one after the last year is left out. */
export function enter(sums: number[], span: Span, year: FinancialYear, amount: number): void {
  const place = Math.max(0, placeOf(span, year));
  const sum = sums[place];
  if (sum !== undefined) sums[place] = sum + amount;
}

/** The flows of each year. Money is whole pence; discounted figures are rounded once, from sums in plain numbers. */
export function flowsOf(ledger: Ledger, span: Span, rate: Rate): YearFlow[] {
  let saving = 0;
  let cumulative = 0;
  let present = 0;
  return ledger.savingStarts.map((starting, place) => {
    saving += starting;
    const receipts = ledger.receipts[place] ?? 0;
    const delivery = ledger.delivery[place] ?? 0;
    const relocation = ledger.relocation[place] ?? 0;
    const net = saving + receipts - delivery - relocation;
    const discounted = net * discountFactor(rate, place);
    cumulative += net;
    present += discounted;
    return {
      year: addYears(span.first, place),
      saving: saving as PencePerYear,
      receipts: receipts as Pence,
      delivery: delivery as Pence,
      relocation: relocation as Pence,
      net: net as Pence,
      cumulative: cumulative as Pence,
      discounted: wholePence(discounted),
      cumulativeDiscounted: wholePence(present),
    };
  });
}

/** Rounded to a whole penny; never negative zero. */
const wholePence = (amount: number) => (Math.round(amount) + 0) as Pence;

/** Σ net × factor over the span, rounded once. */
export const netPresentValue = (flows: readonly YearFlow[]): Pence => flows.at(-1)?.cumulativeDiscounted ?? (0 as Pence);

/**
 * The first year with a flow by which the cumulative flow stands at nil or more; null where there is none. A plan that never goes below
 * nil pays back in the first year in which anything flows, and an empty plan pays nothing back.
 */
export function paybackYear(flows: readonly YearFlow[], cumulative: 'cumulative' | 'cumulativeDiscounted'): FinancialYear | null {
  const first = flows.findIndex(({ saving, receipts, delivery, relocation }) => [saving, receipts, delivery, relocation].some(Boolean));
  return first < 0 ? null : (flows.slice(first).find((flow) => flow[cumulative] >= 0)?.year ?? null);
}
