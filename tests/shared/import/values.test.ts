/** What the cells of real lists mean: amounts, areas, dates, UPRNs, postcodes and tenure, and what is refused rather than guessed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaUnitOf, readFloorArea, readSiteArea } from '../../../shared/import/area-cell.ts';
import { plainText, saysNothing } from '../../../shared/import/cell-text.ts';
import { dateOfSerial, readDateCell } from '../../../shared/import/date-cell.ts';
import { moneyScaleOf, readMoney, readMoneyPerYear } from '../../../shared/import/money-cell.ts';
import { readPostcode } from '../../../shared/import/postcode-cell.ts';
import type { Reading } from '../../../shared/import/reading.ts';
import { readTenure, readTenureWord, shippedTenureWords } from '../../../shared/import/tenure-words.ts';
import { readUprn } from '../../../shared/import/uprn-cell.ts';
import { formatPounds } from '../../../shared/money.ts';
import type { Pence } from '../../../shared/units.ts';
import { formatDate } from '../../../shared/year.ts';

const valueOf = <T>(reading: Reading<T>): T | string => (reading.kind === 'value' ? reading.value : reading.kind);
const notesOf = (reading: Reading<unknown>): readonly string[] => (reading.kind === 'value' ? reading.notes : []);

test.each(['', ' ', ' ', 'n/a', 'N/A', '-', '–', 'TBC', 'tba', '#N/A', 'Unknown', '?', '...'])('“%s” says that nobody knows', (cell) => {
  expect(saysNothing(cell)).toBe(true);
  expect(readMoney(cell).kind).toBe('absent');
  expect(readFloorArea(cell).kind).toBe('absent');
  expect(readDateCell(cell).kind).toBe('absent');
});

test.each(['0', '£0', 'nil', 'Nil', '£nil', '0.00'])('“%s” is nought, which is not unknown', (cell) => {
  expect(readMoney(cell)).toEqual({ kind: 'value', value: 0, notes: [] });
});

test('text loses what spreadsheets leave in it', () => {
  expect(plainText('﻿High Street,\r\nSheerness​ ')).toBe('High Street, Sheerness');
});

describe('money', () => {
  test.each([
    ['£1,234.50', 123_450],
    ['1234.5', 123_450],
    ['(1,234)', -123_400],
    ['(£1,234.56)', -123_456],
    ['-£1,234', -123_400],
    ['1,234-', -123_400],
    ['−12', -1200],
    ['£1.2m', 120_000_000],
    ['1.2 million', 120_000_000],
    ['£ 45k', 4_500_000],
    ['GBP 1,000', 100_000],
    ['1 234', 123_400],
  ])('%s is %d pence', (cell, pence) => {
    expect(valueOf(readMoney(cell))).toBe(pence);
  });

  test.each(['£12,34', 'about £5', '£10k-£20k', '1.234,56', '12..5', '£', '1e5'])('%s is refused with its own words', (cell) => {
    const reading = readMoney(cell);
    expect(reading.kind === 'problem' && reading.message).toContain(cell);
  });

  test('a heading in thousands scales plain figures and not those with a unit of their own', () => {
    expect(moneyScaleOf("Running cost £'000")).toBe(1000);
    expect(moneyScaleOf('Total (£000s)')).toBe(1000);
    expect(moneyScaleOf('Value £m')).toBe(1_000_000);
    expect(moneyScaleOf('Cost (£)')).toBe(1);
    expect(valueOf(readMoney('12.5', 1000))).toBe(1_250_000);
    expect(notesOf(readMoney('12.5', 1000))).toHaveLength(1);
    expect(valueOf(readMoney('1.2m', 1000))).toBe(120_000_000);
  });

  test('money by the month is made into a year and says so', () => {
    expect(valueOf(readMoneyPerYear('£1,000 pcm'))).toBe(1_200_000);
    expect(notesOf(readMoneyPerYear('£1,000 pcm'))).toEqual(['“£1,000 pcm” is a month: taken 12 times for a year.']);
    expect(valueOf(readMoneyPerYear('£250 per quarter'))).toBe(100_000);
    expect(readMoneyPerYear('£12,500 p.a.')).toEqual({ kind: 'value', value: 1_250_000, notes: [] });
    expect(valueOf(readMoneyPerYear('1.2m'))).toBe(120_000_000);
  });

  test('what is printed is read again as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (pence) => {
        expect(valueOf(readMoney(formatPounds(pence as Pence, 'exact')))).toBe(pence);
      }),
    );
  });
});

describe('areas', () => {
  test.each([
    ['415.05', 415.05],
    ['415 m2', 415],
    ['415 sq m', 415],
    ['1,284 m²', 1284],
    ['1000 sq ft', 92.903],
    ['1,000 sqft', 92.903],
    ['0.5 ha', 5000],
  ])('a floor of %s is %d m²', (cell, area) => {
    expect(valueOf(readFloorArea(cell))).toBe(area);
  });

  test('an area in another unit says what it was made into', () => {
    expect(notesOf(readFloorArea('1000 sq ft'))).toEqual(['“1000 sq ft” (sq ft) is 93 m².']);
    expect(notesOf(readFloorArea('415'))).toEqual([]);
  });

  test('a site is in hectares unless it says otherwise', () => {
    expect(valueOf(readSiteArea('1.25'))).toBe(1.25);
    expect(valueOf(readSiteArea('2 acres'))).toBeCloseTo(0.80937128, 8);
    expect(valueOf(readSiteArea('12,500', 'm²'))).toBe(1.25);
    expect(readSiteArea('-3').kind).toBe('problem');
    expect(readSiteArea('about 2').kind).toBe('problem');
  });

  test.each([
    ['LandArea (Ha)', 'ha'],
    ['GIA sq ft', 'sq ft'],
    ['Site area (hectares)', 'ha'],
    ['Gross internal site floor area (m²)', 'm²'],
    ['Area acres', 'acres'],
    ['BuildingSize', null],
    ['Alpha', null],
  ])('the heading %s is in %s', (heading, unit) => {
    expect(areaUnitOf(heading)).toBe(unit);
  });
});

describe('dates', () => {
  test.each([
    ['28-Oct-15', '2015-10-28'],
    ['22.09.2011', '2011-09-22'],
    ['2015-10-28', '2015-10-28'],
    ['2015-10-28 00:00:00', '2015-10-28'],
    ['28/10/2015 12:30', '2015-10-28'],
    ['1st April 2010', '2010-04-01'],
    ['01/02/2010', '2010-02-01'],
    ['42305', '2015-10-28'],
  ])('%s is %s', (cell, day) => {
    expect(valueOf(readDateCell(cell))).toBe(day);
  });

  test.each(['31/02/2010', '10/28/2015', '29/02/2011', 'March 2015', '2015', '0/0/0', '32-Jan-10'])('%s names no day', (cell) => {
    expect(readDateCell(cell).kind).toBe('problem');
  });

  test('the month first is named as the likely reason', () => {
    const reading = readDateCell('10/28/2015');
    expect(reading.kind === 'problem' && reading.message).toMatch(/month first/);
  });

  test('years of two figures and serial numbers are told', () => {
    expect(notesOf(readDateCell('28-Oct-15'))).toEqual(['“28-Oct-15” is taken as 28 Oct 2015.']);
    expect(valueOf(readDateCell('1/4/75'))).toBe('1975-04-01');
    expect(notesOf(readDateCell('42305'))).toHaveLength(1);
    expect(dateOfSerial(42_305 - 1462, 1904)).toBe('2015-10-28');
    expect(dateOfSerial(60)).toBeNull();
    expect(dateOfSerial(61)).toBe('1900-03-01');
  });

  test('every day that is printed is read again as it was', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(valueOf(readDateCell(day))).toBe(day);
        expect(valueOf(readDateCell(formatDate(day as Parameters<typeof formatDate>[0])))).toBe(day);
      }),
    );
  });
});

describe('UPRNs', () => {
  test.each([
    ['100012797623', '100012797623'],
    ['010002341234', '10002341234'],
    ['100012797623.0', '100012797623'],
    ["'200000123", '200000123'],
  ])('%s is %s', (cell, uprn) => {
    expect(valueOf(readUprn(cell))).toBe(uprn);
  });

  test.each(['100000000000', '100013000000'])('%s has lost its last figures and is not mended', (cell) => {
    const reading = readUprn(cell);
    expect(reading.kind === 'problem' && reading.message).toMatch(/last figures/);
  });

  test.each(['1.00E+11', '1.00013E+11', '1E+11'])('%s was damaged by a spreadsheet and is not mended', (cell) => {
    const reading = readUprn(cell);
    expect(reading.kind === 'problem' && reading.message).toMatch(/spreadsheet has shortened/);
  });

  test.each(['1234567890123', 'B1234', '12-34', '10.5'])('%s is none', (cell) => {
    expect(readUprn(cell).kind).toBe('problem');
  });

  test('nought is no number', () => expect(readUprn('0').kind).toBe('absent'));
});

describe('postcodes', () => {
  test.each([
    ['me10 3hj', 'ME10 3HJ', true],
    ['ME103HJ', 'ME10 3HJ', true],
    ['WA14  1PF', 'WA14 1PF', true],
    ['M41', 'M41', false],
    ['WA14 1', 'WA14', false],
    ['EC1A 1BB', 'EC1A 1BB', true],
    ['ME1O 3HJ', 'ME10 3HJ', true],
    ['ME10 3HJ.', 'ME10 3HJ', true],
    ['ME10 OAA', 'ME10 0AA', true],
    ['GIR 0AA', 'GIR 0AA', true],
  ])('%s is %s', (cell, text, whole) => {
    const reading = readPostcode(cell);
    expect(valueOf(reading)).toEqual({ text, whole });
  });

  test.each(['Sheerness', 'Colour', '12345', 'ME10 3HJK', 'ME10 3CV'])('%s is none', (cell) =>
    expect(readPostcode(cell).kind).toBe('problem'),
  );
});

describe('tenure', () => {
  test.each([
    ['Freehold', 'Owner Occupied', { tenure: 'freehold', letOut: false, vacant: false }],
    ['Freehold', 'Leasehold Out', { tenure: 'freehold', letOut: true, vacant: false }],
    ['Freehold', 'Other', { tenure: 'freehold', letOut: null, vacant: false }],
    ['Freehold', 'Leasehold In', { tenure: 'freehold', letOut: false, vacant: false }],
    ['Freehold', 'Leasehold', { tenure: 'freehold', letOut: true, vacant: false }],
    ['Freehold', 'Vacant', { tenure: 'freehold', letOut: false, vacant: true }],
    ['Leasehold', 'Leasehold In', { tenure: 'leasehold', letOut: false, vacant: false }],
    ['Leasehold', 'Sub leasehold out', { tenure: 'leasehold', letOut: true, vacant: false }],
    ['', 'Leasehold In', { tenure: 'leasehold', letOut: false, vacant: false }],
    ['Other', 'Licence in', { tenure: 'licence', letOut: false, vacant: false }],
    ['Freehold', 'Owner occupied/Leasehold out', { tenure: 'freehold', letOut: true, vacant: false }],
    ['', 'Vacant', { tenure: null, letOut: false, vacant: true }],
    ['MoTO', '', { tenure: 'user-rights', letOut: null, vacant: false }],
  ])('%s with %s', (type, detail, meaning) => {
    expect(valueOf(readTenure(type, detail))).toEqual(meaning);
  });

  test.each(['Leashold', 'Lease hold', 'Freehlod', 'Free-hold', 'leaseholld'])('%s is understood and told', (typo) => {
    const reading = readTenureWord(typo);
    expect(reading.kind).toBe('value');
    expect(notesOf(reading).join()).toContain('is taken as');
  });

  test('an unknown word is put to a person, and understood once it stands in the table', () => {
    expect(readTenure('Peppercorn').kind).toBe('problem');
    expect(valueOf(readTenure('Peppercorn', '', { ...shippedTenureWords, peppercorn: { tenure: 'leasehold' } }))).toMatchObject({
      tenure: 'leasehold',
    });
    expect(readTenureWord('constructor').kind).toBe('problem');
  });

  test('nothing said is nothing read', () => expect(readTenure('', 'n/a').kind).toBe('absent'));
});
