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
export type Headline = { key: HeadlineKey; label: string; value: number | null; change: number };

const values: { key: HeadlineKey; label: string; read: (appraisal: Appraisal) => number | null }[] = [
  { key: 'annualSaving', label: 'Annual revenue saving', read: (a) => a.annualSaving },
  { key: 'grossReceipt', label: 'Gross capital receipts', read: (a) => a.grossReceipt },
  { key: 'delivery', label: 'Cost of delivery', read: (a) => a.delivery.total },
  { key: 'netReceipt', label: 'Net capital receipt', read: (a) => a.netReceipt },
  { key: 'netAfterRelocation', label: 'Net after relocation', read: (a) => a.netAfterRelocation },
  { key: 'netPresentValue', label: 'Net present value', read: (a) => a.netPresentValue },
  { key: 'payback', label: 'Payback', read: (a) => a.paybackYear },
  { key: 'carbon', label: 'Carbon saved', read: (a) => carbonOf(a.carbon.before) - carbonOf(a.carbon.after) },
];

const carbonOf = (total: { recorded: number; estimated: number }) => total.recorded + total.estimated;

/** Every headline of an appraisal, with its change since the one before; no change where there is nothing to compare. */
export function headlinesOf(now: Appraisal, before: Appraisal | null): Headline[] {
  return values.map(({ key, label, read }) => {
    const value = read(now);
    const earlier = before ? read(before) : null;
    return { key, label, value, change: value === null || earlier === null ? 0 : value - earlier };
  });
}
