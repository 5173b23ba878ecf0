/** Facts: costs and energy that are not recorded are estimated where there is ground for it, and nothing else is invented. */
import { describe, expect, test } from 'vitest';
import { benchmarksOf, noBenchmarks } from '../../shared/estimate.ts';
import { factsOf } from '../../shared/facts.ts';
import { costLines } from '../../shared/running-cost.ts';
import { unknown } from '../../shared/figure.ts';
import { given, givenProperty } from '../given/given-property.ts';

const office = (pounds: number, area: number) =>
  givenProperty({ floorArea: given(area), runningCost: { lines: {}, total: given(pounds * 100) } });
const offices = [office(10_000, 100), office(8_000, 100), office(24_000, 300)];

describe('running cost', () => {
  test('is the average of the same use, as a ratio of sums, with its method', () => {
    const facts = factsOf(givenProperty({ floorArea: given(200) }), benchmarksOf(offices));
    expect(facts.runningCost).toEqual({
      basis: 'estimated',
      value: 1_680_000,
      method: '£84 a m², the average of 3 offices whose cost is recorded',
      asAt: null,
    });
  });

  test('falls back on the group of uses', () => {
    const { runningCost } = factsOf(givenProperty({ use: 'jobcentre', floorArea: given(100) }), benchmarksOf(offices));
    expect(runningCost).toMatchObject({ basis: 'estimated', value: 840_000 });
  });

  test('stays unknown where fewer than three are recorded, no area is known, or it is land', () => {
    const benchmarks = benchmarksOf(offices);
    expect(factsOf(givenProperty({ floorArea: given(100) }), benchmarksOf(offices.slice(1))).runningCost).toEqual(unknown);
    expect(factsOf(givenProperty(), benchmarks).runningCost).toEqual(unknown);
    expect(factsOf(givenProperty({ holding: 'land', floorArea: given(100) }), benchmarks).runningCost).toEqual(unknown);
    expect(factsOf(givenProperty({ use: 'school', floorArea: given(100) }), benchmarks).runningCost).toEqual(unknown);
  });

  test('recorded stays as it is recorded', () => {
    const [first] = offices;
    expect(first && factsOf(first, benchmarksOf(offices)).runningCost).toEqual(given(1_000_000));
  });

  const sumOfLines = (lines: Record<string, unknown>, total: unknown = unknown) =>
    factsOf(givenProperty({ runningCost: { lines, total } }), noBenchmarks).runningCost;
  const whole = Object.fromEntries(costLines.map((line) => [line, given(100)]));

  test('is the sum of the lines where every one is there, as weak as the weakest and as old as the oldest', () => {
    expect(sumOfLines({ ...whole, rent: given(0), energy: { ...given(200), asAt: '2009-03-31' } })).toEqual({
      basis: 'recorded',
      value: 900,
      source: 'Sum of 9 of 9 cost lines',
      asAt: '2009-03-31',
    });
    const guess = { basis: 'estimated', value: 100, method: 'Guess', asAt: null };
    expect(sumOfLines({ ...whole, water: guess })).toMatchObject({ basis: 'estimated', value: 900, method: 'Sum of 9 of 9 cost lines' });
  });

  test.each(costLines)('is an estimate, and says so, where the line for %s is not known', (missing) => {
    expect(sumOfLines({ ...whole, [missing]: unknown })).toMatchObject({
      basis: 'estimated',
      value: 800,
      method: 'Sum of 8 of 9 cost lines; the rest is not recorded',
    });
  });

  test('one line alone is no whole cost, none is unknown, and a stated total wins over lines', () => {
    expect(sumOfLines({ rent: given(500) })).toMatchObject({ basis: 'estimated', method: 'One of 9 cost lines; the rest is not recorded' });
    expect(sumOfLines({ rent: unknown })).toEqual(unknown);
    expect(sumOfLines({ rent: given(500) }, given(900))).toEqual(given(900));
  });

  test('a sum of some lines is no ground for an average', () => {
    const some = () => givenProperty({ floorArea: given(100), runningCost: { lines: { energy: given(900) }, total: unknown } });
    expect(benchmarksOf([some(), some(), some()])).toEqual(noBenchmarks);
  });
});

test('energy comes from TM46 where the use has a category and the area is known', () => {
  const facts = factsOf(givenProperty({ use: 'library', floorArea: given(500), electricity: given(9) }), noBenchmarks);
  expect(facts.electricity).toEqual(given(9));
  expect(facts.fossilFuel).toMatchObject({
    basis: 'estimated',
    value: 100_000,
    method: '200 kWh a m² for cultural activities (CIBSE TM46, 2008)',
  });
  expect(factsOf(givenProperty({ use: 'prison', floorArea: given(500) }), noBenchmarks).electricity).toEqual(unknown);
});

test('areas and values are never invented', () => {
  const facts = factsOf(givenProperty(), benchmarksOf(offices));
  for (const figure of [facts.floorArea, facts.siteArea, facts.bookValue, facts.disposalValue, facts.spareArea])
    expect(figure).toEqual(unknown);
});

test('without occupations the holder is taken to use the whole for the usual component, as an estimate', () => {
  const { components } = factsOf(givenProperty({ use: 'gateway', floorArea: given(80) }), noBenchmarks);
  expect(components).toMatchObject([
    { component: 'front-office', organisation: 'kcc', area: { basis: 'estimated', value: 80 }, staff: unknown },
  ]);
  expect(factsOf(givenProperty({ use: 'farm', holding: 'land' }), noBenchmarks).components).toEqual([]);
});
