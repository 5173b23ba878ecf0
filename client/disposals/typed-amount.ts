/** An amount in pounds as it is typed: pence, nothing where nothing is typed, or a sentence that says what is wrong with it. */
import { formatPounds, fromPounds, isTooLarge } from '../../shared/money.ts';
import { mostPence, type Pence } from '../../shared/units.ts';

export type TypedAmount = { value: Pence | null } | { message: string };

export function readAmount(text: string): TypedAmount {
  const typed = text.trim();
  if (typed === '') return { value: null };
  const value = fromPounds(typed);
  if (isTooLarge(typed)) return { message: `${typed} is too large: enter at most ${formatPounds(mostPence as Pence, 'headline')}.` };
  if (value === null) return { message: `“${typed}” is not an amount in pounds. Write for example 1,250,000 or 1.25m.` };
  return value < 0 ? { message: 'Enter an amount that is not below nought.' } : { value };
}

/** The text that reads back to the same amount, without the sign of the pound. */
export const amountText = (value: Pence | null): string => (value === null ? '' : formatPounds(value, 'exact').replace('£', ''));
