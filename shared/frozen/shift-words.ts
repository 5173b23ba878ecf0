/** A headline figure before and after later changes, and the difference, in the words of its own kind. */
import { headlineLabel } from '../appraisal/headline.ts';
import { formatCarbon } from '../measure.ts';
import { formatChange, formatPounds, formatPoundsPerYear } from '../money.ts';
import type { KilogramsCO2ePerYear, Pence, PencePerYear } from '../units.ts';
import { formatFinancialYear, type FinancialYear } from '../year.ts';
import type { Shift } from './effect.ts';

export type ShiftWords = { label: string; before: string; after: string; change: string };

const none = 'not within the years appraised';

function valueWords(key: Shift['key'], value: number | null): string {
  if (key === 'payback') return value === null ? none : formatFinancialYear(value as FinancialYear);
  if (value === null) return '—';
  if (key === 'carbon') return formatCarbon(value as KilogramsCO2ePerYear);
  if (key === 'annualSaving') return formatPoundsPerYear(value as PencePerYear, 'table');
  return formatPounds(value as Pence, 'table');
}

const years = (count: number) => (count === 1 ? '1 year' : `${count} years`);

/** Changes below a pound are told to the penny. */
function changeWords({ key, before, after }: Shift): string {
  if (before === null || after === null) return '—';
  const change = after - before;
  if (key === 'payback') return `${years(Math.abs(change))} ${change > 0 ? 'later' : 'earlier'}`;
  if (key === 'carbon') return `${change > 0 ? '+' : '−'}${formatCarbon(Math.abs(change) as KilogramsCO2ePerYear)}`;
  const text = formatChange(change as Pence, Math.abs(change) < 100 ? 'exact' : 'table');
  return key === 'annualSaving' ? `${text} a year` : text;
}

/** "≈" stands before whatever has an estimate in it. */
export function shiftWords(shift: Shift): ShiftWords {
  const about = (text: string) => (shift.estimated && /\d/.test(text) && shift.key !== 'payback' ? `≈${text}` : text);
  return {
    label: headlineLabel[shift.key],
    before: about(valueWords(shift.key, shift.before)),
    after: about(valueWords(shift.key, shift.after)),
    change: about(changeWords(shift)),
  };
}
