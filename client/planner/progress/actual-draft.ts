/** What is typed of a decision's progress until it is read, and what is wrong with it, field by field. */
import { actualSchema, aheadOf, nothingActual, type Actual } from '../../../shared/progress/actual.ts';
import { describeZodIssues } from '../../../shared/issue-sentences.ts';
import { formatPounds } from '../../../shared/money.ts';
import type { Pence } from '../../../shared/units.ts';
import type { IsoDate } from '../../../shared/year.ts';
import { poundsWithin } from '../number-within.ts';

export type TypedActual = {
  leftOn: string;
  receipt: string;
  receiptOn: string;
  spent: string;
  spentFinal: boolean;
  saving: string;
  note: string;
};

const printed = (amount: number | null): string => (amount === null ? '' : formatPounds(amount as Pence, 'exact'));

export function typedOf(actual: Actual = nothingActual): TypedActual {
  const { leftOn, receipt, receiptOn, spent, spentFinal, saving, note } = actual;
  return {
    leftOn: leftOn ?? '',
    receipt: printed(receipt),
    receiptOn: receiptOn ?? '',
    spent: printed(spent),
    spentFinal,
    saving: printed(saving),
    note,
  };
}

export type ActualErrors = Partial<Record<keyof TypedActual, string>>;

const labels = { receipt: 'Receipt', spent: 'Spent', saving: 'Saving' } as const;

/** The record that was typed, or a sentence for each field that is wrong. */
export function readActual(typed: TypedActual, today: IsoDate): { actual: Actual } | { errors: ActualErrors } {
  const errors: ActualErrors = {};
  const amounts: Record<string, number | null> = {};
  for (const key of ['receipt', 'spent', 'saving'] as const) {
    const read = typed[key].trim() === '' ? { value: null } : poundsWithin(typed[key], { label: labels[key], signed: key === 'saving' });
    if ('message' in read) errors[key] = read.message;
    else amounts[key] = read.value;
  }
  if (Object.keys(errors).length > 0) return { errors };
  const given = { ...typed, ...amounts, leftOn: typed.leftOn || null, receiptOn: typed.receiptOn || null };
  const parsed = actualSchema.safeParse(given);
  if (!parsed.success) {
    for (const { path, message } of describeZodIssues(parsed.error)) errors[path as keyof TypedActual] ??= message;
    return { errors };
  }
  const ahead = aheadOf(parsed.data, today);
  if (ahead === null) return { actual: parsed.data };
  return { errors: parsed.data.leftOn !== null && parsed.data.leftOn > today ? { leftOn: ahead } : { receiptOn: ahead } };
}
