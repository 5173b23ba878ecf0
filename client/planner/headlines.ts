/** The headline figures of a plan in the order in which they are read, and what the last step did to each. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';

export type HeadlineKey =
  | 'annualSaving'
  | 'grossReceipt'
  | 'delivery'
  | 'netReceipt'
  | 'netAfterRelocation'
  | 'netPresentValue'
  | 'payback'
  | 'carbon';

/** Pence, a year, or kilograms of CO2e a year; null where there is no such figure (no payback within the horizon). */
export type Headline = { key: HeadlineKey; label: string; value: number | null; change: number; estimated: boolean };

export const headlineLabel: Record<HeadlineKey, string> = {
  annualSaving: 'Annual revenue saving',
  grossReceipt: 'Gross capital receipts',
  delivery: 'Cost of delivery',
  netReceipt: 'Net capital receipt (excluding relocation)',
  netAfterRelocation: 'Net capital receipt after relocation',
  netPresentValue: 'Net present value',
  payback: 'Payback',
  carbon: 'Carbon saved',
};

const readers: Record<HeadlineKey, (appraisal: Appraisal) => number | null> = {
  annualSaving: (appraisal) => appraisal.annualSaving,
  grossReceipt: (appraisal) => appraisal.grossReceipt,
  delivery: (appraisal) => appraisal.delivery.total,
  netReceipt: (appraisal) => appraisal.netReceipt,
  netAfterRelocation: (appraisal) => appraisal.netAfterRelocation,
  netPresentValue: (appraisal) => appraisal.netPresentValue,
  payback: (appraisal) => appraisal.paybackYear,
  carbon: (appraisal) => carbonOf(appraisal.carbon.before) - carbonOf(appraisal.carbon.after),
};

const carbonOf = (total: { recorded: number; estimated: number }) => total.recorded + total.estimated;

/** Whether a figure rests on estimates of the register; what the assumptions price is stated with the plan, not marked. */
function restsOnEstimates(key: HeadlineKey, { baselineRunningCost, grossReceiptCoverage, carbon }: Appraisal): boolean {
  if (key === 'delivery') return false;
  if (key === 'carbon') return carbon.before.estimatedCount > 0;
  const recurring = key === 'annualSaving' || key === 'netPresentValue' || key === 'payback';
  return (recurring && baselineRunningCost.estimatedCount > 0) || (key !== 'annualSaving' && grossReceiptCoverage.estimatedCount > 0);
}

/** Every headline of an appraisal, with its change since the one before; no change where there is nothing to compare. */
export function headlinesOf(now: Appraisal, before: Appraisal | null): Headline[] {
  return (Object.keys(readers) as HeadlineKey[]).map((key) => {
    const value = readers[key](now);
    const earlier = before ? readers[key](before) : null;
    return {
      key,
      label: headlineLabel[key],
      value,
      change: value === null || earlier === null ? 0 : value - earlier,
      estimated: restsOnEstimates(key, now),
    };
  });
}
