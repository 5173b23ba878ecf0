/** England's bank holidays as published year by year, and periods of working days over them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankHolidays } from '../../shared/bank-holidays.ts';
import { endOfWorkingDays, isWorkingDay, workingDaysAfter } from '../../shared/working-days.ts';
import { dayAfter, isoDate, type IsoDate } from '../../shared/year.ts';

/** As listed by the Government for England and Wales (gov.uk/bank-holidays). */
const published: Record<number, string[]> = {
  2009: ['01-01', '04-10', '04-13', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2010: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2011: ['01-03', '04-22', '04-25', '04-29', '05-02', '05-30', '08-29', '12-26', '12-27'],
  2012: ['01-02', '04-06', '04-09', '05-07', '06-04', '06-05', '08-27', '12-25', '12-26'],
  2016: ['01-01', '03-25', '03-28', '05-02', '05-30', '08-29', '12-26', '12-27'],
  2020: ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
};

test.each(Object.entries(published))('the bank holidays of %s', (year, days) => {
  expect(bankHolidays(Number(year))).toEqual(days.map((day) => `${year}-${day}`));
});

test('every year has eight or more, all of them from Monday to Friday', () => {
  for (let year = 1990; year <= 2100; year += 1) {
    const days = bankHolidays(year);
    expect(days.length).toBeGreaterThanOrEqual(8);
    expect(new Set(days).size).toBe(days.length);
    for (const day of days) expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
  }
  expect(() => bankHolidays(1989)).toThrow(RangeError);
});

describe('a period of working days', () => {
  test('of forty, begun on a Monday in March, ends after Easter and the early May holiday', () => {
    expect(endOfWorkingDays(isoDate('2010-03-15'), 40)).toBe('2010-05-13');
    expect(workingDaysAfter(isoDate('2010-03-15'), isoDate('2010-05-13'))).toBe(40);
  });

  test('begun on the last day before Christmas counts from the next day that is none', () => {
    expect(endOfWorkingDays(isoDate('2026-12-24'), 1)).toBe('2026-12-29');
  });

  const days = fc.integer({ min: 0, max: 30_000 }).map((offset) => {
    const date = new Date(Date.UTC(2000, 0, 1) + offset * 86_400_000);
    return date.toISOString().slice(0, 10) as IsoDate;
  });

  test('ends on a working day and counts back to its length', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const end = endOfWorkingDays(start, count);
        return isWorkingDay(end) && workingDaysAfter(start, end) === count;
      }),
    );
  });

  test('may be split at any of its days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (start, first, second) => {
        expect(endOfWorkingDays(endOfWorkingDays(start, first), second)).toBe(endOfWorkingDays(start, first + second));
      }),
    );
  });

  test('is one longer where the day after it is a working day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 100 }), (start, length) => {
        let end = start;
        for (let day = 0; day < length; day += 1) end = dayAfter(end);
        const more = isWorkingDay(dayAfter(end)) ? 1 : 0;
        return workingDaysAfter(start, dayAfter(end)) === workingDaysAfter(start, end) + more;
      }),
    );
  });
});
