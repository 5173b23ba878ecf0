/** The headline figures of a plan: their names, how each is read from an appraisal, and how far it is known. */
import type { Appraisal } from './appraisal.ts';
import { coverage, type Total } from '../figure.ts';
import { gapsOf } from './gaps.ts';

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

type Part = 'saving' | 'receipts' | 'delivery' | 'relocation' | 'energy';

/** Whether a part has an estimate in it: of the register, or priced by the assumptions of the plan, as every cost of delivery and of space in hubs is. */
const guessed: Record<Part, (appraisal: Appraisal) => boolean> = {
  saving: ({ baselineRunningCost, hubs }) => baselineRunningCost.estimatedCount > 0 || hubs.some(({ runningCost }) => runningCost !== 0),
  receipts: ({ grossReceiptCoverage }) => grossReceiptCoverage.estimatedCount > 0,
  delivery: ({ delivery }) => delivery.total !== 0,
  relocation: ({ relocation }) => relocation !== 0,
  energy: ({ carbon }) => carbon.before.estimatedCount + carbon.after.estimatedCount > 0,
};

const partsOf: Record<HeadlineKey, readonly Part[]> = {
  annualSaving: ['saving'],
  grossReceipt: ['receipts'],
  delivery: ['delivery'],
  netReceipt: ['receipts', 'delivery'],
  netAfterRelocation: ['receipts', 'delivery', 'relocation'],
  netPresentValue: ['saving', 'receipts', 'delivery', 'relocation'],
  payback: ['saving', 'receipts', 'delivery', 'relocation'],
  carbon: ['energy'],
};

/** Whether a figure has an estimate in it and so carries "≈"; wherever a row of its explanation carries one, so does the figure. */
export const restsOnEstimates = (key: HeadlineKey, appraisal: Appraisal): boolean => partsOf[key].some((part) => guessed[part](appraisal));

/** nothing: there is no plan yet; unknown: nothing of it is recorded, so it is not nil; incomplete: something is left out of it. */
export type HeadlineState = 'nothing' | 'unknown' | 'incomplete' | 'estimated' | 'complete';

const noneKnown = (total: Total<unknown>) => total.unknownCount > 0 && coverage(total, { estimates: true }).known === 0;

function isUnknown(key: HeadlineKey, appraisal: Appraisal): boolean {
  if (key === 'grossReceipt') return noneKnown(appraisal.grossReceiptCoverage);
  if (key === 'carbon') return noneKnown(appraisal.carbon.before);
  if (key !== 'annualSaving') return false;
  return noneKnown(appraisal.baselineRunningCost) && appraisal.hubRunningCost === 0 && appraisal.otherSaving === 0;
}

/** How far a headline figure is known, weakest first; what it leaves out is told by `gapsOf`. */
export function headlineState(key: HeadlineKey, appraisal: Appraisal): HeadlineState {
  if (appraisal.outcomes.length === 0 && appraisal.hubs.length === 0) return 'nothing';
  if (isUnknown(key, appraisal)) return 'unknown';
  if (gapsOf(key, appraisal).length > 0) return 'incomplete';
  return restsOnEstimates(key, appraisal) ? 'estimated' : 'complete';
}
