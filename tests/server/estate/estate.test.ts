/** The estate in memory says of any filter exactly what the shared functions say, row by row, of the same properties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generate } from '../../../seeds/generate.ts';
import { emptyEstate } from '../../../server/estate/estate.ts';
import { passes } from '../../../server/estate/standing.ts';
import { completenessOf } from '../../../shared/completeness.ts';
import { benchmarksOf } from '../../../shared/estimate.ts';
import { totalsOf } from '../../../shared/estate-totals.ts';
import { factsOf } from '../../../shared/facts.ts';
import { everything, facetKeysOf, facetNames, matches, searchTextOf, type EstateFilter } from '../../../shared/filter.ts';
import type { OrganisationId } from '../../../shared/ids.ts';
import type { Property } from '../../../shared/property.ts';
import { firstExpiry, issuesOf } from '../../../shared/quality/issues.ts';
import { rangesOf } from '../../../shared/quality/usual-range.ts';
import type { PencePerYear } from '../../../shared/units.ts';
import { isoDate } from '../../../shared/year.ts';
import { anyFilterOf } from '../../given/arbitrary-filter.ts';

const { organisations, properties: seeded } = generate();

/** A cost so large that it must be a slip. */
const slipped = ({ runningCost }: Property): Property['runningCost'] =>
  runningCost.total.basis === 'recorded'
    ? { ...runningCost, total: { ...runningCost.total, value: (runningCost.total.value * 1000) as PencePerYear } }
    : runningCost;

/** Every third property, some of them archived, some sensitive, some of no recorded tenure or place, and some with a slip in their cost. */
const properties: Property[] = seeded
  .filter((_, at) => at % 3 === 0)
  .map((property, at) => ({
    ...property,
    archived: at % 11 === 0,
    sensitive: at % 13 === 0,
    interests: at % 17 === 0 ? [] : property.interests,
    position: at % 19 === 0 ? null : property.position,
    runningCost: at % 23 === 0 ? slipped(property) : property.runningCost,
  }));

const sectorById = new Map(organisations.map(({ id, sector }) => [id, sector]));
const sectorOf = (id: OrganisationId) => sectorById.get(id) ?? 'other';
const benchmarks = benchmarksOf(properties);
const ranges = rangesOf(properties);
const day = isoDate('2016-06-30');
const subjects = properties.map((property) => ({
  facts: factsOf(property, benchmarks),
  subject: {
    text: searchTextOf(property),
    sector: sectorOf(property.holder),
    completeness: completenessOf(property).share,
    issues: issuesOf(property, ranges, day).map(({ rule }) => rule),
  },
}));

const seen = (filter: EstateFilter, cleared: boolean) =>
  subjects.filter(({ facts, subject }) => (cleared || !facts.sensitive) && matches(filter, facts, subject));

/** The counts of a facet by the plainest way: each property under the filter without that facet. */
function plainCounts(facet: (typeof facetNames)[number], filter: EstateFilter, cleared: boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { facts, subject } of seen({ ...filter, [facet]: [] }, cleared))
    for (const key of facetKeysOf[facet](facts, subject)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function estateOf(all: readonly Property[]) {
  const estate = emptyEstate(organisations, () => day);
  estate.enter(all);
  estate.settle({ version: 1, illustrative: false });
  return estate;
}

const estate = estateOf(properties);

describe('for any filter', () => {
  test('the totals are those of the shared function', () => {
    fc.assert(
      fc.property(anyFilterOf(properties), fc.boolean(), (filter, cleared) => {
        const plain = totalsOf(
          seen(filter, cleared).map(({ facts }) => facts),
          sectorOf,
        );
        expect(estate.summary(filter, [], cleared).totals).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  test('each facet counts what its keys would give under the other facets', () => {
    fc.assert(
      fc.property(anyFilterOf(properties), fc.boolean(), (filter, cleared) => {
        const { facets } = estate.summary(filter, [], cleared);
        for (const facet of facetNames) {
          const plain = plainCounts(facet, filter, cleared);
          for (const { key, count } of facets[facet]) expect([facet, key, count]).toEqual([facet, key, plain.get(key) ?? 0]);
          const stated = new Set(facets[facet].map(({ key }) => key));
          expect([...plain.keys()].filter((key) => !stated.has(key))).toEqual([]);
          expect(filter[facet].filter((key) => !stated.has(key))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the rows that pass are the properties that match', () => {
    fc.assert(
      fc.property(anyFilterOf(properties), fc.boolean(), (filter, cleared) => {
        const standing = estate.standing(filter, cleared);
        const ids = estate.columns.ids.filter((_, row) => standing[row] === passes);
        expect(ids).toEqual(seen(filter, cleared).map(({ facts }) => facts.id));
      }),
      { numRuns: 100 },
    );
  });
});

test('a selection is totalled whatever the filter, without what the person may not see', () => {
  const chosen = properties.slice(0, 40);
  const { selected } = estate.summary(
    { ...everything, text: 'nowhere at all' },
    chosen.map(({ id }) => id),
    false,
  );
  const visible = subjects.slice(0, 40).filter(({ facts }) => !facts.sensitive);
  expect(selected).toEqual(
    totalsOf(
      visible.map(({ facts }) => facts),
      sectorOf,
    ),
  );
});

test('an estate brought up to date property by property is the estate built afresh', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(properties.length - 1), fc.nat(properties.length - 1)), { minLength: 1, maxLength: 6 }),
      anyFilterOf(properties),
      (changes, filter) => {
        const changing = estateOf(properties);
        const now = new Map(properties.map((property) => [property.id, property]));
        for (const [target, pattern] of changes) {
          const [property, like] = [properties[target] as Property, properties[pattern] as Property];
          const changed = { ...like, id: property.id, name: property.name };
          now.set(property.id, changed);
          changing.enter([changed]);
          changing.settle({ version: 1, illustrative: false });
        }
        expect(changing.summary(filter, [], false)).toEqual(estateOf([...now.values()]).summary(filter, [], false));
      },
    ),
    { numRuns: 25 },
  );
});

test('a lease that ends while the server runs is told of on the next day, without a write', () => {
  let now = isoDate('2016-06-30');
  const running = emptyEstate(organisations, () => now);
  running.enter(properties);
  running.settle({ version: 1, illustrative: false });
  const expired = () =>
    running.summary({ ...everything, archived: true }, [], true).facets.issues.find(({ key }) => key === 'lease-expired')?.count;
  const on = (day: string) => properties.filter((property) => (firstExpiry(property) ?? '9999') < day).length;
  expect(expired()).toBe(on('2016-06-30'));
  now = isoDate('2040-01-01');
  expect(expired()).toBe(on('2040-01-01'));
  expect(on('2040-01-01')).toBeGreaterThan(on('2016-06-30'));
});
