/** Amounts between what is typed and what is kept: numbers and pounds as text that reads back to exactly the same value. */
import { fromPounds } from '../../shared/money.ts';

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A number with commas between its thousands and nothing rounded away. */
export function printNumber(value: number): string {
  const [whole = '', rest] = String(value).split('.');
  if (/e/i.test(whole) || /e/i.test(rest ?? '')) return String(value);
  return rest === undefined ? grouped(whole) : `${grouped(whole)}.${rest}`;
}

/** A number as people type it, with or without commas and spaces; null for anything else. */
export function readNumber(text: string): number | null {
  const bare = text.replaceAll(/[\s,]/g, '').replace(/^[−–]/, '-');
  if (!/^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(bare)) return null;
  const value = Number(bare);
  return Number.isFinite(value) ? value : null;
}

/** Pence as pounds without the sign of the pound: "1,284,300" or "1,284,300.50". */
export function printPounds(pence: number): string {
  const size = Math.abs(pence);
  const odd = size % 100;
  const text = grouped(String(Math.floor(size / 100))) + (odd === 0 ? '' : `.${String(odd).padStart(2, '0')}`);
  return pence < 0 ? `−${text}` : text;
}

/** Pence from pounds as people type them; null for what is not an amount. */
export const readPounds = (text: string): number | null => fromPounds(text);
