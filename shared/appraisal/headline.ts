/** The headline figures of a plan: their names, how each is read from an appraisal, and whether it rests on estimates. */
import type { Appraisal } from './appraisal.ts';
import type { Total } from '../figure.ts';

export const headlineKeys = [
  'annualSaving',
  'grossReceipt',
  'delivery',
  'netReceipt',
  'netAfterRelocation',
  'netPresentValue',
  'payback',
  'carbon',
] as const;
export type HeadlineKey = (typeof headlineKeys)[number];

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

const whole = ({ recorded, estimated }: Total<number>) => recorded + estimated;

const readers: Record<HeadlineKey, (appraisal: Appraisal) => number | null> = {
  annualSaving: (appraisal) => appraisal.annualSaving,
  grossReceipt: (appraisal) => appraisal.grossReceipt,
  delivery: (appraisal) => appraisal.delivery.total,
  netReceipt: (appraisal) => appraisal.netReceipt,
  netAfterRelocation: (appraisal) => appraisal.netAfterRelocation,
  netPresentValue: (appraisal) => appraisal.netPresentValue,
  payback: (appraisal) => appraisal.paybackYear,
  carbon: (appraisal) => whole(appraisal.carbon.before) - whole(appraisal.carbon.after),
};

/** Pence, pence a year for the saving, a financial year for the payback, kgCO2e a year for carbon; null where there is none. */
export const headlineValue = (key: HeadlineKey, appraisal: Appraisal): number | null => readers[key](appraisal);

/** Whether a figure rests on estimates of the register; what the assumptions price is stated with the plan, not marked. */
export function restsOnEstimates(key: HeadlineKey, { baselineRunningCost, grossReceiptCoverage, carbon }: Appraisal): boolean {
  if (key === 'delivery') return false;
  if (key === 'carbon') return carbon.before.estimatedCount > 0;
  const recurring = key === 'annualSaving' || key === 'netPresentValue' || key === 'payback';
  return (recurring && baselineRunningCost.estimatedCount > 0) || (key !== 'annualSaving' && grossReceiptCoverage.estimatedCount > 0);
}
