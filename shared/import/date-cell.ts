/** Dates as lists write them, the day first; what names no day, or could name two, is a problem and not a guess. */
import { formatDate, isoDate, readDate, type IsoDate } from '../year.ts';
import { plainText, saysNothing } from './cell-text.ts';
import { absent, read, unreadable, type Reading } from './reading.ts';

/** Which day a spreadsheet counts from: 1900 as Excel for Windows does, or 1904 as older files from the Macintosh do. */
export type DateSystem = 1900 | 1904;

const dayLength = 86_400_000;
/** Serial 60 is 29 February 1900, which never was: days after it count from 30 December 1899. */
const dayNought: Record<DateSystem, number> = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

const firstSerial = 61;
/** 31 December 2199. */
const lastSerial = 109_574;

/** The day of a spreadsheet's serial number, its time of day left out; null outside 1 March 1900 to the end of 2199. */
export function dateOfSerial(serial: number, system: DateSystem = 1900): IsoDate | null {
  if (!(serial >= firstSerial && serial < lastSerial + 1)) return null;
  return isoDate(new Date(dayNought[system] + Math.floor(serial) * dayLength).toISOString().slice(0, 10));
}

const timeOfDay = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[ap]m)?Z?$/i;
const shortYear = /^(\d{1,2}[/. -](?:\d{1,2}|[a-z]{3,9})[/. -])(\d{2})$/i;

/** Years of two figures: 00 to 69 are of this century, 70 to 99 of the last (the Open Group's POSIX rule for %y). */
const wholeYear = (figures: string): string => (Number(figures) < 70 ? `20${figures}` : `19${figures}`);

/** A day from text, the day before the month: 28-Oct-15, 22.09.2011, 2015-10-28 00:00:00. Two-figure years and serial numbers are noted. */
export function readDateCell(cell: string, system: DateSystem = 1900): Reading<IsoDate> {
  if (saysNothing(cell)) return absent;
  const text = plainText(cell);
  const day = text.replace(timeOfDay, '').replace(/^(\d{1,2})(?:st|nd|rd|th)\b/i, '$1');
  const short = shortYear.exec(day);
  const found = readDate(short ? `${short[1]}${wholeYear(short[2] as string)}` : day);
  if (found) return short ? read(found, `“${text}” is taken as ${formatDate(found)}.`) : read(found);
  const serial = /^\d{5}(?:\.\d+)?$/.test(day) ? dateOfSerial(Number(day), system) : null;
  if (serial) return read(serial, `“${text}” is a spreadsheet's number for ${formatDate(serial)}.`);
  const other = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2,4})$/.exec(day);
  if (other && Number(other[3]) > 12 && Number(other[1]) <= 12)
    return unreadable(`“${text}” is not a date with the day first; is the month first in this list?`);
  return unreadable(`“${text}” is not a date such as 28/10/2015.`);
}
