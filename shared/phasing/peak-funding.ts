/** Peak funding: the most that a programme is ever out of pocket, and when. */
import type { YearFlow } from '../appraisal/appraisal.ts';
import type { Pence } from '../units.ts';
import type { FinancialYear } from '../year.ts';

/** A positive sum and the financial year at whose end it stands; null where the cumulative flow never goes below nil. */
export type Peak = { amount: Pence; year: FinancialYear } | null;

/**
 * The lowest point of the cumulative flow of savings, receipts, delivery and relocation: what has to be found from elsewhere before the
 * programme pays for itself, in whole pence at the prices of the base year, undiscounted and discounted. Of equal lows the first.
 */
export const peakFunding = (flows: readonly YearFlow[]): { undiscounted: Peak; discounted: Peak } => ({
  undiscounted: lowest(flows, 'cumulative'),
  discounted: lowest(flows, 'cumulativeDiscounted'),
});

function lowest(flows: readonly YearFlow[], line: 'cumulative' | 'cumulativeDiscounted'): Peak {
  let peak: Peak = null;
  for (const flow of flows) if (flow[line] < 0 - (peak?.amount ?? 0)) peak = { amount: (0 - flow[line]) as Pence, year: flow.year };
  return peak;
}
