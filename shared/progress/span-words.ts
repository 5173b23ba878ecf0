/** A span of whole months in words: by years where it is a year or more. */
import { counted } from '../counted.ts';

/** "5 months", "1 year", "13 years 8 months". */
export function spanWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years === 0) return counted(rest, 'month');
  return rest === 0 ? counted(years, 'year') : `${counted(years, 'year')} ${counted(rest, 'month')}`;
}
