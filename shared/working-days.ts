/** Working days in England: Monday to Friday but bank holidays; a period of them is counted from the day after it starts. */
import { bankHolidays } from './bank-holidays.ts';
import { dayAfter, type IsoDate } from './year.ts';

const holidays = new Map<number, ReadonlySet<IsoDate>>();

function holidaysOf(year: number): ReadonlySet<IsoDate> {
  const known = holidays.get(year) ?? new Set(bankHolidays(year));
  holidays.set(year, known);
  return known;
}

/** Whether offices are open on a day. Throws RangeError outside 1990 to 2100. */
export function isWorkingDay(day: IsoDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** The last day of a period of so many working days that starts on a day; the day on which it starts does not count. */
export function endOfWorkingDays(start: IsoDate, count: number): IsoDate {
  let day = start;
  for (let left = count; left > 0; ) {
    day = dayAfter(day);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** How many working days there are after one day up to another, that one included; none where it is not later. */
export function workingDaysAfter(start: IsoDate, end: IsoDate): number {
  let count = 0;
  for (let day = start; day < end; ) {
    day = dayAfter(day);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}
