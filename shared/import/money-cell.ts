/** Amounts of money as lists write them: signs, brackets, thousands, millions and what they are paid per; unknown is not zero. */
import { fromPounds } from '../money.ts';
import type { Pence, PencePerYear } from '../units.ts';
import { plainText, saysNothing } from './cell-text.ts';
import { absent, mapReading, read, unreadable, type Reading } from './reading.ts';

/** What the heading of the column says its figures are in: pounds, or thousands or millions of them. */
export type MoneyScale = 1 | 1000 | 1_000_000;

const scaleWords: Record<MoneyScale, string> = { 1: '', 1000: 'thousand', 1_000_000: 'million' };

/** What a heading says of its scale: "Running cost £'000", "Cost (£m)". */
export function moneyScaleOf(heading: string): MoneyScale {
  const text = plainText(heading).toLowerCase();
  if (/£\s?['’]?000s?|\bthousands?\b|£k\b|\(k\)/.test(text)) return 1000;
  return /£\s?m\b|£\s?mn\b|\bmillions?\b/.test(text) ? 1_000_000 : 1;
}

const bracketed = /^\((.*)\)$/;

/** The amount without its brackets, currency and words, ready for `fromPounds`; a bracketed or trailing minus goes to the front. */
function bare(text: string): string {
  const inner = bracketed.exec(text)?.[1];
  const words = (inner ?? text)
    .replace(/^(?:gbp|pounds?)\s*/i, '')
    .replace(/\s*(?:gbp|pounds?(?: sterling)?)$/i, '')
    .replace(/\s*(?:million|mill|mn)$/i, 'm')
    .replace(/\s*(?:billion)$/i, 'bn')
    .replace(/\s*(?:thousand|th)$/i, 'k')
    .replace(/^(.*\d)\s*[-−–]$/, '-$1');
  return inner === undefined ? words : `-${words}`;
}

/**
 * One-off money in pence. The scale is that of the column's heading; an amount that carries its own unit ("1.2m") is not scaled again.
 * "Nil" is nought. Text that is no amount gives a problem that quotes it.
 */
export function readMoney(cell: string, scale: MoneyScale = 1): Reading<Pence> {
  if (saysNothing(cell)) return absent;
  const text = plainText(cell);
  if (/^£?\s*nil$/i.test(text)) return read(0 as Pence);
  const plain = bare(text);
  const carriesUnit = /(?:k|m|bn)$/i.test(plain);
  const amount = fromPounds(plain);
  if (amount === null) return unreadable(`“${text}” is not an amount in pounds.`);
  if (scale === 1 || carriesUnit) return read(amount);
  const scaled = Number(amount) * scale;
  if (!Number.isSafeInteger(scaled)) return unreadable(`“${text}” ${scaleWords[scale]} is more than an amount of money can be.`);
  return read(scaled as Pence, `“${text}” is in ${scaleWords[scale]}s of pounds by its heading.`);
}

const periods: [pattern: RegExp, times: number, word: string][] = [
  [/\s*(?:\/|per |a |p\.?)\s*(?:annum|a\.?|year|yr)\.?$/i, 1, 'a year'],
  [/\s*(?:\/|per |a |p\.?c?\.?)\s*(?:calendar )?(?:month|mth|m\.?)\.?$/i, 12, 'a month'],
  [/\s*(?:\/|per |a |p\.?)\s*(?:quarter|qtr|q\.?)\.?$/i, 4, 'a quarter'],
  [/\s*(?:\/|per |a |p\.?)\s*(?:week|wk|w\.?)\.?$/i, 52, 'a week'],
];

/** Money a year, in pence: an amount by the month, quarter or week is made into a year's and noted. */
export function readMoneyPerYear(cell: string, scale: MoneyScale = 1): Reading<PencePerYear> {
  const text = plainText(cell);
  const period = /\d\s*(?:m|k|bn)$/i.test(text) ? undefined : periods.find(([pattern]) => pattern.test(text));
  const once = readMoney(period ? text.replace(period[0], '') : text, scale);
  if (once.kind !== 'value' || !period || period[1] === 1) return mapReading(once, (amount) => Number(amount) as PencePerYear);
  const [, times, word] = period;
  const yearly = Number(once.value) * times;
  if (!Number.isSafeInteger(yearly)) return unreadable(`“${text}” is more than an amount of money can be.`);
  return read(yearly as PencePerYear, ...once.notes, `“${text}” is ${word}: taken ${times} times for a year.`);
}
