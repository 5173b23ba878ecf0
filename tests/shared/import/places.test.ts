/** Coordinates of real lists: swapped, mislabelled, mis-scaled, or simply right; known by where they land and by the postcode. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEastingNorthing, toGridReference } from '../../../shared/grid-reference.ts';
import { readCoordinates, readGridReference, type PlaceRead, type Surroundings } from '../../../shared/import/place-cells.ts';
import type { Reading } from '../../../shared/import/reading.ts';
import { distance, position } from '../../../shared/measure.ts';

const sittingbourne = position(0.7357, 51.3405);
const inKent = ({ longitude, latitude }: { longitude: number; latitude: number }) =>
  longitude > 0 && longitude < 1.5 && latitude > 50.9 && latitude < 51.5;
const byArea: Surroundings = { postcodeCentre: null, inArea: inKent };
const byPostcode: Surroundings = { postcodeCentre: sittingbourne, inArea: inKent };

const near = (reading: Reading<PlaceRead>, metres = 20) => {
  if (reading.kind !== 'value') throw new Error(JSON.stringify(reading));
  expect(distance(reading.value.position, sittingbourne)).toBeLessThan(metres);
  return reading.notes.join(' ');
};

const { easting, northing } = toEastingNorthing(sittingbourne) ?? { easting: 0, northing: 0 };
const [e, n] = [easting.toFixed(1), northing.toFixed(1)];

describe.each([
  ['by the area', byArea],
  ['by the postcode', byPostcode],
])('%s', (_, around) => {
  test('what is right is taken without a word', () => {
    expect(near(readCoordinates(e, n, 'easting-northing', around))).toBe('');
    expect(near(readCoordinates('0.7357', '51.3405', 'longitude-latitude', around))).toBe('');
    expect(near(readCoordinates('0.7357', '51.3405', 'x-y', around))).toBe('');
    expect(near(readCoordinates('590,500', n, 'easting-northing', around), 1000)).toBe('');
  });

  test('what is swapped, mislabelled or mis-scaled is taken and told', () => {
    expect(near(readCoordinates(n, e, 'easting-northing', around))).toMatch(/swapped/);
    expect(near(readCoordinates('51.3405', '0.7357', 'longitude-latitude', around))).toMatch(/swapped/);
    expect(near(readCoordinates(e, n, 'longitude-latitude', around))).toMatch(
      /labelled longitude and latitude \(WGS84\) and are National Grid/,
    );
    expect(near(readCoordinates('0.7357', '51.3405', 'easting-northing', around))).toMatch(/labelled National Grid/);
    expect(near(readCoordinates(String(easting / 1000), String(northing / 1000), 'easting-northing', around))).toMatch(/kilometres/);
    expect(near(readCoordinates(String(Math.round(easting * 10)), String(Math.round(northing * 10)), 'easting-northing', around))).toMatch(
      /ten times/,
    );
    expect(near(readCoordinates('7357000', '513405000', 'longitude-latitude', around))).toMatch(/decimal point/);
  });
});

test('a lost minus sign is found by the postcode', () => {
  const trafford = position(-2.3520922, 53.3879587);
  const reading = readCoordinates('2.3520922', '53.3879587', 'longitude-latitude', { postcodeCentre: trafford, inArea: () => true });
  expect(reading).toMatchObject({ kind: 'value', notes: ['The longitude lacks its minus sign.'] });
});

test('a place far from its postcode is put to a person, and nothing is drawn at 0,0', () => {
  const reading = readCoordinates('-2.35', '53.39', 'longitude-latitude', byPostcode);
  expect(reading.kind === 'problem' && reading.message).toMatch(/lie [\d.]+ km from the property's postcode/);
  expect(readCoordinates('0', '0', 'x-y', byArea).kind).toBe('absent');
  expect(readCoordinates('', '', 'x-y', byArea).kind).toBe('absent');
  expect(readCoordinates('590500', '', 'x-y', byArea).kind).toBe('problem');
  expect(readCoordinates('999', '999', 'x-y', byArea).kind).toBe('problem');
});

test('a place of England outside the area is kept and told', () => {
  expect(readCoordinates('-2.35', '53.39', 'longitude-latitude', byArea)).toMatchObject({
    kind: 'value',
    notes: ['The place lies outside the area of this register.'],
  });
});

test('a place outside the area that can be read in one way only is taken so and told', () => {
  expect(readCoordinates('53.457484', '-2.365856', 'longitude-latitude', byArea)).toMatchObject({
    kind: 'value',
    value: { position: { longitude: -2.365856, latitude: 53.457484 } },
    notes: ['Longitude and latitude are swapped.', 'The place lies outside the area of this register.'],
  });
  expect(readCoordinates('-2.35', '53.39', 'easting-northing', byArea)).toMatchObject({
    kind: 'value',
    notes: [/labelled/, /outside/].map((words) => expect.stringMatching(words)),
  });
});

test('a grid reference says how near it is', () => {
  const near10 = toGridReference(sittingbourne) ?? '';
  expect(near(readGridReference(near10))).toMatch(/square of 10 m/);
  expect(readGridReference('TQ 90 63')).toMatchObject({ kind: 'value', value: { precision: 'approximate' } });
  expect(readGridReference('TQ 904 638')).toMatchObject({ kind: 'value', value: { precision: 'exact' } });
  expect(readGridReference('Sittingbourne').kind).toBe('problem');
});

test('any place of Kent is read from its National Grid coordinates within five metres', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 1.4, noNaN: true }),
      fc.double({ min: 50.95, max: 51.45, noNaN: true }),
      (longitude, latitude) => {
        const there = position(longitude, latitude);
        const grid = toEastingNorthing(there);
        if (!grid) throw new Error('Kent is on the National Grid.');
        const reading = readCoordinates(grid.easting.toFixed(2), grid.northing.toFixed(2), 'easting-northing', byArea);
        expect(reading.kind === 'value' && distance(reading.value.position, there)).toBeLessThan(5);
      },
    ),
  );
});
