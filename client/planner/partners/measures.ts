/** What is shown of each body beside the three rules: over the whole plan, every year, or once. */
import type { Subtotal } from '../../../shared/appraisal/government.ts';
import type { Party } from '../../../shared/appraisal/who-pays.ts';
import { isYearly } from '../../../shared/appraisal/who-pays-entries.ts';

/** The body whose account is open: its own money, or its ring-fenced budgets. */
export type OpenedBody = Pick<Party, 'organisation' | 'ringFenced'>;

export const measures = ['whole', 'yearly', 'once'] as const;
export type Measure = (typeof measures)[number];

export const measureLabel: Record<Measure, string> = { whole: 'Over the plan', yearly: 'Every year', once: 'Once' };

export const measureMeaning: Record<Measure, string> = {
  whole:
    'Net present value over the years of the plan, in £: savings and receipts less delivery and relocation, discounted as the plan is.',
  yearly: 'Saved or paid every year once all is done, in £ a year.',
  once: 'Received or paid once, after relocation, in £.',
};

type Sums = Pick<Subtotal, 'annualSaving' | 'netReceipt' | 'relocation' | 'netPresentValue'>;

/** Pence, or pence a year; a gain is above nought. */
export const amountIn = (measure: Measure, sums: Sums): number =>
  measure === 'whole' ? sums.netPresentValue : measure === 'yearly' ? sums.annualSaving : sums.netReceipt - sums.relocation;

/** Whether an estimate is in what a measure shows of a body. */
export const isEstimated = (measure: Measure, { lines }: Party): boolean =>
  lines.some(({ line, basis }) => basis === 'estimated' && (measure === 'whole' || isYearly(line) === (measure === 'yearly')));
