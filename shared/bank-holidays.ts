/** The bank holidays of England and Wales, worked out from their rules; proclaimed days and moved ones are listed with their year. */
import { financialYearSchema } from './year.ts';
import type { IsoDate } from './year.ts';

const oneDay = 86_400_000;

const at = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date);
const iso = (moment: number): IsoDate => new Date(moment).toISOString().slice(0, 10) as IsoDate;
/** 0 is Sunday. */
const weekday = (moment: number): number => new Date(moment).getUTCDay();

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876, as given by Meeus, Astronomical Algorithms, 1991). */
function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return at(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

const firstMonday = (year: number, month: number): number => {
  const first = at(year, month, 1);
  return first + ((8 - weekday(first)) % 7) * oneDay;
};

const lastMonday = (year: number, month: number): number => {
  const last = at(year, month + 1, 1) - oneDay;
  return last - ((weekday(last) + 6) % 7) * oneDay;
};

/** The day itself, or the next Monday where it falls on a weekend. */
const orMonday = (day: number): number => day + ([1, 0, 0, 0, 0, 0, 2][weekday(day)] as number) * oneDay;

/** Christmas Day and Boxing Day; where one falls on a weekend, the next days of the week that are neither. */
function christmas(year: number): number[] {
  const day = at(year, 12, 25);
  if (weekday(day) === 6) return [day + 2 * oneDay, day + 3 * oneDay];
  if (weekday(day) === 0) return [day + oneDay, day + 2 * oneDay];
  return weekday(day) === 5 ? [day, day + 3 * oneDay] : [day, day + oneDay];
}

/** Moved from their rule by proclamation: the early May holiday to VE Day (1995, 2020), the spring holiday to a jubilee (2002, 2012, 2022). */
const moved: Readonly<Record<number, { may?: IsoDate; spring?: IsoDate }>> = {
  1995: { may: '1995-05-08' as IsoDate },
  2002: { spring: '2002-06-04' as IsoDate },
  2012: { spring: '2012-06-04' as IsoDate },
  2020: { may: '2020-05-08' as IsoDate },
  2022: { spring: '2022-06-02' as IsoDate },
};

/** Proclaimed for one year: the millennium, jubilees, a royal wedding, a state funeral and a coronation. */
const proclaimed: Readonly<Record<number, readonly IsoDate[]>> = {
  1999: ['1999-12-31' as IsoDate],
  2002: ['2002-06-03' as IsoDate],
  2011: ['2011-04-29' as IsoDate],
  2012: ['2012-06-05' as IsoDate],
  2022: ['2022-06-03' as IsoDate, '2022-09-19' as IsoDate],
  2023: ['2023-05-08' as IsoDate],
};

/**
 * The bank holidays of a calendar year in England and Wales, in order: Banking and Financial Dealings Act 1971, schedule 1, with the days
 * customary at common law and those proclaimed up to 2026. A day that is proclaimed later is not known. Throws RangeError outside 1990 to 2100.
 */
export function bankHolidays(year: number): readonly IsoDate[] {
  if (!financialYearSchema.safeParse(year).success) throw new RangeError(`No bank holidays are known for ${year}.`);
  const sunday = easter(year);
  const days = [
    iso(orMonday(at(year, 1, 1))),
    iso(sunday - 2 * oneDay),
    iso(sunday + oneDay),
    moved[year]?.may ?? iso(firstMonday(year, 5)),
    moved[year]?.spring ?? iso(lastMonday(year, 5)),
    iso(lastMonday(year, 8)),
    ...christmas(year).map(iso),
    ...(proclaimed[year] ?? []),
  ];
  return days.toSorted();
}
