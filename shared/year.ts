/** Dates and financial years: a financial year runs 1 April to 31 March and is named by the calendar year in which it starts. */
import { z } from 'zod';

/** 2010 means 1 April 2010 to 31 March 2011. */
export const financialYearSchema = z.number().int().min(1990).max(2100).brand<'FinancialYear'>();
export type FinancialYear = z.infer<typeof financialYearSchema>;

/** A calendar day as YYYY-MM-DD. */
export const isoDateSchema = z.iso.date().brand<'IsoDate'>();
export type IsoDate = z.infer<typeof isoDateSchema>;

/** A moment as an ISO 8601 UTC timestamp. */
export const isoMomentSchema = z.iso.datetime().brand<'IsoMoment'>();
export type IsoMoment = z.infer<typeof isoMomentSchema>;

/** The financial year that starts on 1 April of a calendar year; throws RangeError outside 1990 to 2100. */
export function financialYear(startsIn: number): FinancialYear {
  if (!Number.isInteger(startsIn) || startsIn < 1990 || startsIn > 2100) throw new RangeError(`${startsIn} is not a financial year.`);
  return startsIn as FinancialYear;
}

/** The financial year in which a day falls. */
export function financialYearOf(day: IsoDate): FinancialYear {
  const year = Number(day.slice(0, 4));
  return (Number(day.slice(5, 7)) >= 4 ? year : year - 1) as FinancialYear;
}

/** The financial year so many years later, or earlier where the count is negative. */
export const addYears = (year: FinancialYear, count: number): FinancialYear => (year + count) as FinancialYear;

/** 1 April. */
export const firstDayOf = (year: FinancialYear): IsoDate => `${year}-04-01` as IsoDate;

/** 31 March of the calendar year after. */
export const lastDayOf = (year: FinancialYear): IsoDate => `${year + 1}-03-31` as IsoDate;

/** "2010-11". */
export const formatFinancialYear = (year: FinancialYear): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

const twoDigits = (value: number) => String(value).padStart(2, '0');

const day = (year: number, month: number, date: number): IsoDate | null => {
  const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? (text as IsoDate) : null;
};

/** The day that an ISO text names; throws RangeError where it names none. */
export function isoDate(text: string): IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const found = parts && day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!found) throw new RangeError(`${text} is not a date.`);
  return found;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as a person types it, day first: 2010-02-05, 5/2/2010, 05.02.2010, 5 Feb 2010, 5 February 2010. Null where it is none of these. */
export function readDate(text: string): IsoDate | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^\s*(\d{1,2})[/. -](\d{1,2}|[a-z]{3,9})[/. -](\d{4})\s*$/i.exec(text);
  if (!british) return null;
  const named = months.findIndex((name) => british[2]?.toLowerCase().startsWith(name.toLowerCase()));
  return day(Number(british[3]), named === -1 ? Number(british[2]) : named + 1, Number(british[1]));
}

/** "5 Feb 2010". */
export const formatDate = (date: IsoDate): string =>
  `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment in the United Kingdom's time: "5 Feb 2010, 14:05". */
export const formatMoment = (moment: IsoMoment): string => clock.format(new Date(moment));

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
const hour = 3_600_000;

/** The moment at which a day starts in the United Kingdom: an hour earlier by Greenwich in summer. */
export function startOfDay(date: IsoDate): IsoMoment {
  const midnight = new Date(`${date}T00:00:00.000Z`);
  return new Date(midnight.getTime() - Number(london.format(midnight)) * hour).toISOString() as IsoMoment;
}

/** The day after. */
export const dayAfter = (date: IsoDate): IsoDate =>
  new Date(new Date(`${date}T00:00:00Z`).getTime() + 24 * hour).toISOString().slice(0, 10) as IsoDate;
