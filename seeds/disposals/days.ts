/** Days of an illustrative disposal, counted back from the day on which the register is filled. */
import { isWorkingDay } from '../../shared/working-days.ts';
import type { IsoDate } from '../../shared/year.ts';

const oneDay = 86_400_000;

/** The day so many days earlier, or later where the count is negative. */
export const daysBefore = (day: IsoDate, count: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * oneDay).toISOString().slice(0, 10) as IsoDate;

/** The day itself where offices are open, else the last one before it on which they are. */
export function workingDay(day: IsoDate): IsoDate {
  let found = day;
  while (!isWorkingDay(found)) found = daysBefore(found, 1);
  return found;
}
