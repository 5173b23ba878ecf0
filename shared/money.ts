/** Money: whole pence inside, pounds only as text at the edges; annual and one-off money share these functions but never a type. */
import { mostPence, type Pence, type PencePerSquareMetre, type PencePerSquareMetreYear, type PencePerYear } from './units.ts';

type Money = Pence | PencePerYear;

const whole = (value: number): number => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of pence.`);
  return value === 0 ? 0 : value;
};

/** One-off money; throws RangeError for anything but whole pence. */
export const pence = (value: number): Pence => whole(value) as Pence;

/** Recurring money a year; throws RangeError for anything but whole pence. */
export const pencePerYear = (value: number): PencePerYear => whole(value) as PencePerYear;

/** One-off money for each m²; throws RangeError for anything but whole pence. */
export const pencePerSquareMetre = (value: number): PencePerSquareMetre => whole(value) as PencePerSquareMetre;

/** Recurring money a year for each m²; throws RangeError for anything but whole pence. */
export const pencePerSquareMetreYear = (value: number): PencePerSquareMetreYear => whole(value) as PencePerSquareMetreYear;

/** Rounds half away from zero, so that a cost and the same receipt round alike. */
const round = (value: number): number => (value < 0 ? -Math.round(-value) : Math.round(value)) + 0;

const multiples: Record<string, number> = { '': 1, k: 1e3, m: 1e6, bn: 1e9 };
const amountInText = /^([-−–]?)£?([-−–]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(k|m|bn|)$/i;

/** Pence in a text, however many; null for text that is not an amount. */
function penceInText(pounds: string): number | null {
  const parts = amountInText.exec(pounds.replaceAll(/\s/g, ''));
  if (!parts || (parts[1] && parts[2])) return null;
  const size = Number(parts[3]?.replaceAll(',', '')) * (multiples[(parts[4] ?? '').toLowerCase()] ?? 1);
  const amount = round(Number((size * 100).toFixed(4)));
  return (parts[1] || parts[2]) && amount !== 0 ? -amount : amount;
}

function penceIn(pounds: string | number): number | null {
  if (typeof pounds === 'number') return Number.isFinite(pounds) ? round(Number((pounds * 100).toFixed(4))) : null;
  const amount = penceInText(pounds);
  return amount !== null && Number.isSafeInteger(amount) ? amount : null;
}

/** Whether a text is an amount in pounds that is larger than any taken here, above nought or below it. */
export function isTooLarge(pounds: string): boolean {
  const amount = penceInText(pounds);
  return amount !== null && Math.abs(amount) > mostPence;
}

/** Pence from pounds: a number, rounded to the penny, or text such as "£1,284,300.50" or "1.3m". Text that is not an amount gives null. */
export function fromPounds(pounds: number): Pence;
export function fromPounds(pounds: string): Pence | null;
export function fromPounds(pounds: string | number): Pence | null {
  return penceIn(pounds) as Pence | null;
}

/** As `fromPounds`, for money a year. */
export function fromPoundsPerYear(pounds: number): PencePerYear;
export function fromPoundsPerYear(pounds: string): PencePerYear | null;
export function fromPoundsPerYear(pounds: string | number): PencePerYear | null {
  return penceIn(pounds) as PencePerYear | null;
}

/** headline: £1.3m; table: £1,284,300; exact: £1,284,300.50 where there are pence. */
export type MoneyStyle = 'headline' | 'table' | 'exact';

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** At most two figures below ten of a unit, whole units above: 1.3m, 9.9m, 10m, 38m; exact pounds below £10,000. */
function headline(pounds: number): string {
  const scaled = (unit: number) => (pounds / unit < 9.95 ? Math.round(pounds / (unit / 10)) / 10 : Math.round(pounds / unit));
  if (Math.round(pounds) < 10_000) return grouped.format(Math.round(pounds));
  if (Math.round(pounds / 1e3) < 1000) return `${grouped.format(Math.round(pounds / 1e3))}k`;
  if (scaled(1e6) < 1000) return `${oneDecimal.format(scaled(1e6))}m`;
  return `${oneDecimal.format(scaled(1e9))}bn`;
}

/** An amount in pounds, a negative one with a true minus sign. */
export function formatPounds(amount: Money, style: MoneyStyle): string {
  const size = Math.abs(amount);
  const pounds = round(size / 100);
  const text =
    style === 'headline'
      ? headline(size / 100)
      : style === 'table' || size % 100 === 0
        ? grouped.format(pounds)
        : twoDecimals.format(size / 100);
  return `${amount < 0 && /[1-9]/.test(text) ? '−' : ''}£${text}`;
}

/** An amount in pounds for other programs, to the penny: "-1284300.50". */
export function plainPounds(amount: Money | PencePerSquareMetre | PencePerSquareMetreYear): string {
  const size = Math.abs(whole(amount));
  return `${amount < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** "£1.3m a year". */
export const formatPoundsPerYear = (amount: PencePerYear, style: MoneyStyle): string => `${formatPounds(amount, style)} a year`;

/** A change, with its sign: "+£42k", "−£3k", "£0". */
export const formatChange = (amount: Money, style: MoneyStyle): string => {
  const text = formatPounds(amount, style);
  return amount > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};

/** A rate for each m² to the penny: "£82.10 a m²". */
export const formatPoundsPerSquareMetre = (rate: PencePerSquareMetre | PencePerSquareMetreYear): string =>
  `£${rate % 100 === 0 ? grouped.format(rate / 100) : twoDecimals.format(rate / 100)} a m²`;

/** The sum of amounts of one kind. */
export const addPence = <M extends Money>(...amounts: M[]): M => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum as M;
};

/** An amount multiplied by a plain factor, rounded to the penny. */
export const scalePence = <M extends Money>(amount: M, factor: number): M => round(amount * factor) as M;

/**
 * Shares an amount by weights so that the shares sum to it exactly: each share is within a penny of its due, and the odd pence go to the
 * largest remainders, the first of equals. Weights are nought or more; where all are nought the shares are equal. No weights, no shares.
 */
export function share<M extends Money>(total: M, weights: readonly number[]): M[] {
  if (weights.some((weight) => !Number.isFinite(weight) || weight < 0)) throw new RangeError('Weights are nought or more.');
  const sum = weights.reduce((a, b) => a + b, 0);
  const due = weights.map((weight) => Math.abs(total) * (sum === 0 ? 1 / weights.length : weight / sum));
  const shares = due.map(Math.floor);
  let odd = Math.abs(total) - shares.reduce((a, b) => a + b, 0);
  const byRemainder = due.map((amount, index) => ({ index, rest: amount - Math.floor(amount) })).toSorted((a, b) => b.rest - a.rest);
  for (let turn = 0; odd > 0 && byRemainder.length > 0; turn += 1, odd -= 1) {
    const { index } = byRemainder[turn % byRemainder.length] as { index: number };
    shares[index] = (shares[index] as number) + 1;
  }
  return shares.map((amount) => (total < 0 && amount > 0 ? -amount : amount) as M);
}
