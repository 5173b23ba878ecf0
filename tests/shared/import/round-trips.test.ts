/** What is printed is read again as it was: areas, energy, postcodes, UPRNs, grid references, coordinates, and every word of the tables. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEastingNorthing, toGridReference } from '../../../shared/grid-reference.ts';
import { readFloorArea, readSiteArea } from '../../../shared/import/area-cell.ts';
import { readCondition, readEpc, readHolding } from '../../../shared/import/grade-cells.ts';
import { readCoordinates, readGridReference } from '../../../shared/import/place-cells.ts';
import { readPostcode } from '../../../shared/import/postcode-cell.ts';
import { readCount, readEnergy, readNumber, readPercentage } from '../../../shared/import/quantity-cell.ts';
import type { Reading } from '../../../shared/import/reading.ts';
import { readTenureWord, shippedTenureWords, tenureTable } from '../../../shared/import/tenure-words.ts';
import { readUprn } from '../../../shared/import/uprn-cell.ts';
import { readUse, shippedUseWords, useTable } from '../../../shared/import/words-of-use.ts';
import { distance, formatArea, formatEnergy, formatHectares, position } from '../../../shared/measure.ts';
import { conditionLabel, epcRatings, holdingLabel } from '../../../shared/property.ts';
import type { Hectares, KilowattHoursPerYear, SquareMetres } from '../../../shared/units.ts';
import { factsOfUses, uses } from '../../../shared/use.ts';

const valueOf = <T>(reading: Reading<T>): T | string => (reading.kind === 'value' ? reading.value : JSON.stringify(reading));
const entries = <V>(table: Record<string, V>) => Object.entries<V>(table);

test('areas', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (area) => {
      expect(valueOf(readFloorArea(formatArea(area as SquareMetres)))).toBe(area);
      expect(valueOf(readFloorArea(String(area)))).toBe(area);
      expect(valueOf(readSiteArea(formatHectares((area / 100) as Hectares)))).toBeCloseTo(area / 100, 6);
    }),
  );
});

test('areas in square feet and acres come back within a hair', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (area) => {
      const inFeet = (area / 0.09290304).toFixed(4);
      expect(valueOf(readFloorArea(`${inFeet} sq ft`))).toBeCloseTo(area, 3);
      expect(valueOf(readFloorArea(inFeet, 'sq ft'))).toBeCloseTo(area, 3);
    }),
  );
});

test('energy, numbers and percentages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
      expect(valueOf(readEnergy(formatEnergy(amount as KilowattHoursPerYear)))).toBe(amount);
      expect(valueOf(readEnergy(String(amount / 1000), 'mwh'))).toBeCloseTo(amount, 2);
      expect(valueOf(readNumber(amount.toLocaleString('en-GB')))).toBe(amount);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (share) => {
      expect(valueOf(readPercentage(`${share}%`))).toBeCloseTo(share / 100, 9);
    }),
  );
  expect(readPercentage('101').kind).toBe('problem');
  expect(readCount('-1', 10).kind).toBe('problem');
});

test('UPRNs, with and without the noughts that fill them up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999_999 }).filter((uprn) => uprn % 1_000_000 !== 0),
      (uprn) => {
        expect(valueOf(readUprn(String(uprn)))).toBe(String(uprn));
        expect(valueOf(readUprn(String(uprn).padStart(12, '0')))).toBe(String(uprn));
      },
    ),
  );
});

test('postcodes, however they are spaced', () => {
  const of = (letters: string) => fc.constantFrom(...letters.split(''));
  const outward = fc.oneof(
    fc.tuple(of('ABCDEFGHIJKLMNOPRSTUWYZ'), of('123456789')),
    fc.tuple(of('ABCDEFGHIJKLMNOPRSTUWYZ'), of('ABCDEFGHKLMNOPQRSTUVWXY'), of('123456789')),
    fc.tuple(of('ABCDEFGHIJKLMNOPRSTUWYZ'), of('ABCDEFGHKLMNOPQRSTUVWXY'), of('123456789'), of('0123456789')),
  );
  const inward = fc.tuple(of('0123456789'), of('ABDEFGHJLNPQRSTUWXYZ'), of('ABDEFGHJLNPQRSTUWXYZ'));
  fc.assert(
    fc.property(outward, inward, of(' -_'), (out, into, gap) => {
      const whole = `${out.join('')} ${into.join('')}`;
      expect(valueOf(readPostcode(whole))).toEqual({ text: whole, whole: true });
      expect(valueOf(readPostcode(whole.replace(' ', gap).toLowerCase()))).toEqual({ text: whole, whole: true });
      expect(valueOf(readPostcode(whole.replace(' ', '')))).toEqual({ text: whole, whole: true });
      expect(valueOf(readPostcode(out.join('')))).toEqual({ text: out.join(''), whole: false });
    }),
  );
});

describe('places', () => {
  const around = { postcodeCentre: null, inArea: () => true };
  const place = fc
    .tuple(fc.double({ min: -5, max: 1.4, noNaN: true }), fc.double({ min: 50.3, max: 55, noNaN: true }))
    .map(([longitude, latitude]) => position(longitude, latitude));

  test('grid references are within their square', () => {
    fc.assert(
      fc.property(place, (there) => {
        const reading = readGridReference(toGridReference(there) ?? '');
        expect(reading.kind === 'value' && distance(reading.value.position, there)).toBeLessThan(15);
      }),
    );
  });

  test('coordinates of either kind come back', () => {
    fc.assert(
      fc.property(place, (there) => {
        const degrees = readCoordinates(there.longitude.toFixed(9), there.latitude.toFixed(9), 'longitude-latitude', around);
        expect(degrees.kind === 'value' && distance(degrees.value.position, there)).toBeLessThan(0.001);
        const grid = toEastingNorthing(there);
        const metres = readCoordinates(grid?.easting.toFixed(3) ?? '', grid?.northing.toFixed(3) ?? '', 'easting-northing', around);
        expect(metres.kind === 'value' && distance(metres.value.position, there)).toBeLessThan(5);
      }),
    );
  });
});

describe('words', () => {
  test('every shipped word of tenure means what the table says', () => {
    for (const [word, meaning] of entries(shippedTenureWords)) {
      expect(readTenureWord(word, tenureTable({}))).toEqual({ kind: 'value', value: meaning, notes: [] });
      expect(valueOf(readTenureWord(` ${word.toUpperCase()} `))).toEqual(meaning);
    }
  });

  test('every shipped word of use means what the table says', () => {
    for (const [word, use] of entries(shippedUseWords))
      expect(readUse(word.toUpperCase(), useTable({}))).toEqual({ kind: 'value', value: use, notes: [] });
    for (const use of uses) expect(valueOf(readUse(factsOfUses[use].label, useTable({})))).toBe(use);
  });

  test('grades and holdings as the register prints them', () => {
    for (const rating of epcRatings) expect(valueOf(readEpc(rating))).toBe(rating);
    for (const [grade, label] of entries(conditionLabel)) expect(valueOf(readCondition(label))).toBe(grade);
    for (const [holding, label] of entries(holdingLabel)) expect(valueOf(readHolding(label))).toBe(holding);
  });
});
