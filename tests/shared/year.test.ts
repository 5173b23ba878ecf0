/** Financial years begin on 1 April, and dates are read day first. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addYears,
  financialYear,
  financialYearOf,
  firstDayOf,
  formatDate,
  formatFinancialYear,
  formatMoment,
  isoDate,
  lastDayOf,
  readDate,
  type IsoMoment,
} from '../../shared/year.ts';

const anyYear = fc.integer({ min: 1995, max: 2090 }).map(financialYear);

test('a financial year holds its first and last day and no other', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      expect(financialYearOf(firstDayOf(year))).toBe(year);
      expect(financialYearOf(lastDayOf(year))).toBe(year);
      expect(financialYearOf(isoDate(`${year}-03-31`))).toBe(year - 1);
      expect(financialYearOf(isoDate(`${year + 1}-04-01`))).toBe(year + 1);
    }),
  );
});

test('years add and take away', () => {
  fc.assert(
    fc.property(anyYear, fc.integer({ min: -5, max: 5 }), (year, count) => {
      expect(addYears(addYears(year, count), -count)).toBe(year);
    }),
  );
});

test('years and days print as the reader writes them', () => {
  expect(formatFinancialYear(financialYear(2010))).toBe('2010-11');
  expect(formatFinancialYear(financialYear(1999))).toBe('1999-00');
  expect(formatDate(isoDate('2010-02-05'))).toBe('5 Feb 2010');
  expect(formatMoment('2010-07-05T13:05:00Z' as IsoMoment)).toBe('5 Jul 2010, 14:05');
});

test.each([
  ['2010-02-05', '2010-02-05'],
  ['5/2/2010', '2010-02-05'],
  ['05.02.2010', '2010-02-05'],
  ['5 February 2010', '2010-02-05'],
  ['28-Oct-2015', '2015-10-28'],
  ['31/2/2010', null],
  ['5 Febtober', null],
  ['5 xyz 2010', null],
])('%s is read as %s', (text, date) => expect(readDate(text)).toBe(date));

test('a day that does not exist is not a date', () => {
  expect(() => isoDate('2010-02-30')).toThrow(RangeError);
  expect(() => financialYear(1066)).toThrow(RangeError);
});
