/** Measures print with their units, and distances and bands hold at their edges. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaBands, bandOf, costBands, unknownBand } from '../../shared/band.ts';
import {
  costOfArea,
  distance,
  formatArea,
  formatCarbon,
  formatCount,
  formatDistance,
  formatEnergy,
  formatHectares,
  formatRate,
  hectares,
  kilowattHoursPerYear,
  metres,
  position,
  rate,
  squareMetres,
} from '../../shared/measure.ts';
import { pencePerSquareMetre, pencePerSquareMetreYear } from '../../shared/money.ts';
import type { KilogramsCO2ePerYear } from '../../shared/units.ts';

test.each([
  [formatArea(squareMetres(13_371)), '13,371 m²'],
  [formatHectares(hectares(1.257)), '1.26 ha'],
  [formatDistance(metres(849.6)), '850 m'],
  [formatDistance(metres(999.7)), '1 km'],
  [formatDistance(metres(1609)), '1.6 km'],
  [formatCarbon(850 as KilogramsCO2ePerYear), '850 kgCO₂e a year'],
  [formatCarbon(1_250_400 as KilogramsCO2ePerYear), '1,250 tCO₂e a year'],
  [formatCarbon(-2_500 as KilogramsCO2ePerYear), '−2.5 tCO₂e a year'],
  [formatEnergy(kilowattHoursPerYear(124_000)), '124,000 kWh a year'],
  [formatRate(rate(0.128)), '12.8%'],
  [formatRate(rate(0.035)), '3.5%'],
  [formatRate(rate(0.69194), 0), '69%'],
  [formatRate(rate(-0.0001), 0), '0%'],
  [formatCount(2110), '2,110'],
])('%s', (printed, text) => expect(printed).toBe(text));

test('an area costs its rate, once or every year', () => {
  expect(costOfArea(squareMetres(10.5), pencePerSquareMetre(65_000))).toBe(682_500);
  expect(costOfArea(squareMetres(0.333), pencePerSquareMetreYear(100))).toBe(33);
});

test('quantities below nought are bugs', () => {
  expect(() => squareMetres(-1)).toThrow(RangeError);
  expect(() => position(0, 91)).toThrow(RangeError);
});

describe('distance', () => {
  const place = fc
    .record({ longitude: fc.double({ min: -180, max: 180, noNaN: true }), latitude: fc.double({ min: -90, max: 90, noNaN: true }) })
    .map(({ longitude, latitude }) => position(longitude, latitude));

  test('is nought to itself, the same both ways, and never more than half round the Earth', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBeCloseTo(distance(b, a), 6);
        expect(distance(a, b)).toBeLessThan(20_015_200);
      }),
    );
  });

  test('a minute of latitude is a nautical mile', () => {
    expect(Math.abs(distance(position(0, 51), position(0, 51 + 1 / 60)) - 1852)).toBeLessThan(2);
  });
});

describe('bands', () => {
  test('a lower edge belongs to its band and what is unknown to none', () => {
    expect(bandOf(areaBands, 500)).toBe('500-1000');
    expect(bandOf(areaBands, 499.9)).toBe('100-500');
    expect(bandOf(areaBands, null)).toBe(unknownBand);
  });

  test('every value is in exactly one band', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const holding = costBands.filter((band) => value >= band.from && value < band.below);
        expect(holding.map(({ key }) => key)).toEqual([bandOf(costBands, value)]);
      }),
    );
  });
});
