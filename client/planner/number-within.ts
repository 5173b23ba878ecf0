/** Typed numbers read against the limits of their field; what cannot be taken gives a sentence that states them. */
import { mostPence, type Pence } from '../../shared/units.ts';
import { formatPounds, fromPounds, isTooLarge } from '../../shared/money.ts';

export type Limits = { label: string; unit: string; min: number; max: number };

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
export const plainNumber = (value: number): string => plain.format(value);

/** The number that a text means, within limits. */
export function numberWithin(text: string, { label, unit, min, max }: Limits): { value: number } | { message: string } {
  const digits = text.replaceAll(/[\s,]|%|m²/g, '').replace(/^[−–]/, '-');
  const value = digits === '' ? Number.NaN : Number(digits);
  const range = `${plainNumber(min)} to ${plainNumber(max)} ${unit}`;
  if (!Number.isFinite(value)) return { message: `${label}: enter a number from ${range}.` };
  return value >= min && value <= max ? { value } : { message: `${label}: enter ${range}; ${text.trim()} is outside that.` };
}

/** The amount that a text means in pence; only `signed` fields take one below nought. */
export function poundsWithin(text: string, { label, signed }: { label: string; signed: boolean }): { value: Pence } | { message: string } {
  const value = fromPounds(text);
  const typed = text.trim();
  const range = `${signed ? '−£10bn' : '£0'} to ${formatPounds(mostPence as Pence, 'headline')}`;
  if (typed === '') return { message: `${label}: enter an amount from ${range}.` };
  if (isTooLarge(typed)) return { message: `${label}: ${typed} is too large. Enter ${range}.` };
  if (value === null) return { message: `${label}: “${typed}” is not an amount in pounds. Write for example 1,250,000 or 1.25m.` };
  if (value > mostPence || value < (signed ? -mostPence : 0)) return { message: `${label}: enter ${range}; ${typed} is outside that.` };
  return { value };
}
