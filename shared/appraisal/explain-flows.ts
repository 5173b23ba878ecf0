/** Explains the figures over time: net present value and payback, year by year. */
import { formatPounds } from '../money.ts';
import type { Rate } from '../units.ts';
import { formatFinancialYear } from '../year.ts';
import type { Appraisal, YearFlow } from './appraisal.ts';
import { discountFactor } from './discount.ts';
import type { Basis } from '../figure.ts';
import { restsOnEstimates } from './headline.ts';
import { emptyRow, summed, type Explanation, type ExplanationRow } from './explanation.ts';

/** Each year's part of the net present value is the rise of the rounded cumulative one, so that the years add up to it exactly. */
export function explainFlows(quantity: 'netPresentValue' | 'payback', appraisal: Appraisal, rate: Rate): Explanation {
  const { flows, paybackYear } = appraisal;
  const basis = restsOnEstimates(quantity, appraisal) ? 'estimated' : 'recorded';
  if (quantity === 'netPresentValue') {
    const rows = flows.map((flow, place) => ({
      ...rowOf(flow, flow.cumulativeDiscounted - (flows[place - 1]?.cumulativeDiscounted ?? 0), basis),
      note: `${formatPounds(flow.net, 'table')} × ${discountFactor(rate, place).toFixed(4)}`,
    }));
    return summed('Each year’s saving + receipts − delivery − relocation, × 1 ÷ (1 + discount rate) ^ years from the base year.', rows);
  }
  const upTo = flows.filter(({ year }) => paybackYear === null || year <= paybackYear);
  const rule = 'The first year, from the first in which anything flows, whose cumulative flow is nil or more';
  const formula = paybackYear === null ? `${rule}: there is none in the years appraised.` : `${rule}.`;
  return summed(
    formula,
    upTo.map((flow) => rowOf(flow, flow.net, basis)),
  );
}

const rowOf = (flow: YearFlow, amount: number, basis: Basis): ExplanationRow => ({
  ...emptyRow,
  year: flow.year,
  label: formatFinancialYear(flow.year),
  amount,
  basis,
  note: `Cumulative ${formatPounds(flow.cumulative, 'table')}`,
});
