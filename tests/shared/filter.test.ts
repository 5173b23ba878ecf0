/** The filter: URL text both ways, nonsense dropped with a sentence, and what matches. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaIn, areaText } from '../../shared/area.ts';
import { areaBands, completenessBands, costBands, unknownBand, valueBands } from '../../shared/band.ts';
import { completenessOf } from '../../shared/completeness.ts';
import { noBenchmarks } from '../../shared/estimate.ts';
import { factsOf } from '../../shared/facts.ts';
import {
  estateFilterSchema,
  everything,
  filterFromSearch,
  filterToSearch,
  matches,
  parseFilter,
  searchTextOf,
  type EstateFilter,
} from '../../shared/filter.ts';
import { sectors } from '../../shared/organisation.ts';
import { tenures } from '../../shared/tenure.ts';
import { components, uses } from '../../shared/use.ts';
import { issuesOf } from '../../shared/quality/issues.ts';
import { noRanges } from '../../shared/quality/usual-range.ts';
import type { IsoDate } from '../../shared/year.ts';
import { given, givenProperty } from '../given/given-property.ts';

const degrees = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5);
const ring = fc
  .array(fc.tuple(degrees(180), degrees(90)), { minLength: 3, maxLength: 12 })
  .filter((corners) => corners[0]?.join() !== corners.at(-1)?.join())
  .map((corners) => [...corners, corners[0] as [number, number]]);
const polygon = fc.array(ring, { minLength: 1, maxLength: 3 });
const anyArea = fc.oneof(
  polygon.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc.array(polygon, { minLength: 1, maxLength: 3 }).map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);
const bandOf = (bands: readonly { key: string }[]) => fc.uniqueArray(fc.constantFrom(unknownBand, ...bands.map((band) => band.key)));

const anyFilter: fc.Arbitrary<EstateFilter> = fc
  .record({
    text: fc.string({ maxLength: 40 }),
    sectors: fc.uniqueArray(fc.constantFrom(...sectors)),
    organisations: fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,23}$/)),
    tenures: fc.uniqueArray(fc.constantFrom(...tenures)),
    uses: fc.uniqueArray(fc.constantFrom(...uses)),
    components: fc.uniqueArray(fc.constantFrom(...components)),
    districts: fc.uniqueArray(
      fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), fc.constantFrom('a,b', '~c', '~', 'Tonbridge & Malling')),
    ),
    cost: bandOf(costBands),
    area: bandOf(areaBands),
    value: bandOf(valueBands),
    completeness: bandOf(completenessBands),
    within: fc.option(anyArea),
    archived: fc.boolean(),
  })
  .map((parts) => estateFilterSchema.parse(parts));

describe('URL text', () => {
  test('a filter survives the URL and back', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const url = new URLSearchParams(filterToSearch(filter)).toString();
        expect(filterFromSearch(Object.fromEntries(new URLSearchParams(url)))).toEqual({ filter, notes: [] });
      }),
    );
  });

  test('no restriction is no text, and keys of others are left alone', () => {
    expect(filterToSearch(everything)).toEqual({});
    expect(filterFromSearch({ z: 12, scenario: 'x' })).toEqual({ filter: everything, notes: [] });
    expect(filterFromSearch({ q: 1234 }).filter.text).toBe('1234');
  });

  test('old or nonsense values are dropped with a sentence and the rest kept', () => {
    const { filter, notes } = filterFromSearch({ ten: 'freehold,copyhold', sec: 'county', in: '???', cost: '£5' });
    expect(filter).toEqual({ ...everything, tenures: ['freehold'], sectors: ['county'] });
    expect(notes).toEqual([
      'No tenure is called “copyhold”, so that was left out of the filter.',
      'No band of running cost is called “£5”, so that was left out of the filter.',
      "The filter's drawn area could not be read, so it was left out.",
    ]);
  });

  test('an area text never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (text) => void areaIn(text)));
    fc.assert(
      fc.property(anyArea, (area) => {
        expect(areaIn(areaText(area))).toEqual(area);
      }),
    );
  });
});

test('anything at all parses to a filter', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      expect(estateFilterSchema.safeParse(parseFilter(input).filter).success).toBe(true);
    }),
  );
  expect(parseFilter({ colour: 'red' }).notes).toEqual(['The filter has no part called “colour” any more, so that part was left out.']);
});

describe('matches', () => {
  const property = givenProperty({ name: 'Avenue of Remembrance offices', floorArea: given(500) });
  const passes = (parts: Partial<EstateFilter>, of = property) =>
    matches({ ...everything, ...parts }, factsOf(of, noBenchmarks), {
      text: searchTextOf(of),
      sector: 'county',
      completeness: completenessOf(of).share,
      issues: issuesOf(of, noRanges, '2026-01-01' as IsoDate).map(({ rule }) => rule),
    });

  test('a rule of data quality that its record breaks', () => {
    expect(passes({ issues: ['no-uprn', 'no-place'] })).toBe(true);
    expect(passes({ issues: ['no-place'] })).toBe(false);
  });

  test('every word is looked for, in any field', () => {
    expect(passes({ text: 'me10 AVENUE' })).toBe(true);
    expect(passes({ text: 'me101aa' })).toBe(true);
    expect(passes({ text: 'avenue Faversham' })).toBe(false);
  });

  test('choices within a facet widen and facets together narrow', () => {
    expect(passes({ tenures: ['leasehold', 'freehold'] })).toBe(true);
    expect(passes({ tenures: ['freehold'], sectors: ['health'] })).toBe(false);
    expect(passes({ components: ['back-office'] })).toBe(true);
  });

  test('a band holds its lower edge, and what is not recorded is in none', () => {
    expect(passes({ area: ['500-1000'] })).toBe(true);
    expect(passes({ area: ['100-500'] })).toBe(false);
    expect(passes({ cost: ['unknown'] })).toBe(true);
  });

  test('archived properties show only when asked for', () => {
    const archived = givenProperty({ archived: true });
    expect(passes({}, archived)).toBe(false);
    expect(passes({ archived: true }, archived)).toBe(true);
  });

  test('a drawn area holds what lies in it and not in its hole', () => {
    const square = (half: number): [number, number][] =>
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
        [-1, -1],
      ].map(([x = 0, y = 0]) => [0.735 + x * half, 51.341 + y * half]);
    expect(passes({ within: { type: 'Polygon', coordinates: [square(0.1)] } })).toBe(true);
    expect(passes({ within: { type: 'Polygon', coordinates: [square(0.1), square(0.05)] } })).toBe(false);
    expect(passes({ within: { type: 'Polygon', coordinates: [square(0.1)] } }, givenProperty({ position: null }))).toBe(false);
  });
});
