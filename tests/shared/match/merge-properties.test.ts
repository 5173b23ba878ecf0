/** One record of two: what the kept one has is never lost, gaps are filled, lists united, and what hides either hides both. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimated, unknown } from '../../../shared/figure.ts';
import { countedTwice } from '../../../shared/match/counted-twice.ts';
import { mergedProperty, takeable } from '../../../shared/match/merge-properties.ts';
import { pairId, pairIdSchema, twoOf } from '../../../shared/match/pair-id.ts';
import { propertyIdSchema, type PropertyId } from '../../../shared/ids.ts';
import { squareMetres } from '../../../shared/measure.ts';
import type { Property } from '../../../shared/property.ts';
import type { PencePerYear } from '../../../shared/units.ts';
import { given, givenProperty } from '../../given/given-property.ts';

const occupation = (service: string, area: unknown = unknown) => ({
  organisation: 'kcc',
  service,
  component: 'front-office',
  staff: unknown,
  workstations: unknown,
  area,
});
const interest = (tenure: string, titleNumber: string | null = null) => ({ tenure, lease: null, letOut: null, titleNumber });
const barrier = (id: string, description: string) => ({ id, kind: 'lease', description, owner: '', severity: 'low', state: 'open' });

test('a gap is filled, an estimate gives way to a record, and what is recorded stands', () => {
  const kept = givenProperty({ id: 'a', floorArea: estimated(squareMetres(90), 'paced out'), siteArea: given(1), epc: null });
  const other = givenProperty({ id: 'b', floorArea: given(100), floorAreaBasis: 'NIA', siteArea: given(2), epc: 'C', condition: 'B' });
  const merged = mergedProperty(kept, other, { take: [], fill: true });
  expect(merged).toMatchObject({
    id: 'a',
    version: 2,
    floorArea: given(100),
    floorAreaBasis: 'NIA',
    siteArea: given(1),
    epc: 'C',
    condition: 'B',
  });
});

test('a place is filled and taken with its precision', () => {
  const kept = givenProperty({ position: null });
  const other = givenProperty({ positionPrecision: 'approximate' });
  expect(mergedProperty(kept, other, { take: [], fill: true })).toMatchObject({
    position: other.position,
    positionPrecision: 'approximate',
  });
  expect(mergedProperty(givenProperty(), other, { take: ['position'], fill: false }).positionPrecision).toBe('approximate');
});

test('running costs of two lists are never added together', () => {
  const kept = givenProperty({ runningCost: { lines: { rates: given(100) }, total: unknown } });
  const other = givenProperty({ runningCost: { lines: { energy: given(50) }, total: given(900) } });
  expect(mergedProperty(kept, other, { take: [], fill: true }).runningCost).toEqual(other.runningCost);
  expect(mergedProperty(other, kept, { take: [], fill: true }).runningCost).toEqual(other.runningCost);
});

test('occupations and barriers are united, and interests only of one holder', () => {
  const kept = givenProperty({
    occupations: [occupation('Library')],
    barriers: [barrier('b1', 'Shared entrance')],
    interests: [interest('freehold', 'K1')],
  });
  const other = givenProperty({
    occupations: [occupation('library ', given(300)), occupation('Gateway')],
    barriers: [barrier('b1', 'Asbestos'), barrier('b2', 'shared entrance')],
    interests: [interest('freehold', 'K1'), interest('licence')],
  });
  const merged = mergedProperty(kept, other, { take: [], fill: true });
  expect(merged.occupations.map(({ service, area }) => [service, area.basis])).toEqual([
    ['Library', 'recorded'],
    ['Gateway', 'unknown'],
  ]);
  expect(merged.barriers.map(({ id, description }) => [id, description])).toEqual([
    ['b1', 'Shared entrance'],
    ['b2', 'Asbestos'],
  ]);
  expect(merged.interests.map(({ tenure }) => tenure)).toEqual(['freehold', 'licence']);
  const elsewhere = { ...other, holder: 'sbc' } as Property;
  expect(mergedProperty(kept, elsewhere, { take: [], fill: true }).interests).toEqual(kept.interests);
});

test('land and the building on it become both', () => {
  const land = givenProperty({ holding: 'land' });
  expect(mergedProperty(givenProperty(), land, { take: [], fill: true }).holding).toBe('land-and-building');
});

const figure = fc.constantFrom(unknown, given(100), given(200), estimated(squareMetres(150), 'by eye'));
const anyProperty = (id: string) =>
  fc
    .record({
      floorArea: figure,
      siteArea: figure,
      sensitive: fc.boolean(),
      epc: fc.constantFrom(null, 'A', 'C'),
      notes: fc.constantFrom('', 'one', 'two'),
      holder: fc.constantFrom('kcc', 'sbc'),
      use: fc.constantFrom('office', 'other', 'library'),
    })
    .map((parts) => givenProperty({ id, ...parts }));

test('what is recorded of the kept one stays unless something else is taken; a sensitive one hides both; the other is untouched', () => {
  fc.assert(
    fc.property(anyProperty('a'), anyProperty('b'), fc.subarray(takeable), fc.boolean(), (kept, other, take, fill) => {
      const before = structuredClone(other);
      const merged = mergedProperty(kept, other, { take, fill });
      expect(other).toEqual(before);
      expect(merged.sensitive).toBe(kept.sensitive || other.sensitive);
      expect([merged.id, merged.version, merged.archived]).toEqual([kept.id, kept.version + 1, false]);
      for (const field of take) expect(merged[field]).toEqual(other[field]);
      for (const field of ['floorArea', 'siteArea'] as const)
        if (!take.includes(field) && kept[field].basis === 'recorded') expect(merged[field]).toEqual(kept[field]);
      if (!fill && take.length === 0) expect({ ...merged, sensitive: kept.sensitive, version: kept.version }).toEqual(kept);
    }),
  );
});

const ids = ['a', 'b', 'c', 'd'].map((id) => propertyIdSchema.parse(id)) as [PropertyId, PropertyId, PropertyId, PropertyId];
const [a, b, c, d] = ids;
const cost = (pence: number) => ({ basis: 'recorded', value: pence as PencePerYear, source: 'Given', asAt: null }) as const;

test('of three that may be one the dearest counts, and only the others are there again', () => {
  const costs = new Map([
    [a, cost(100)],
    [b, cost(70)],
    [c, cost(50)],
  ]);
  const costOf = (id: PropertyId) => costs.get(id) ?? unknown;
  expect(countedTwice([twoOf(a, b), twoOf(c, b), twoOf(a, c)], costOf)).toEqual({
    pairs: 3,
    properties: 3,
    runningCost: { recorded: 120, withEstimates: 120 },
  });
  expect(countedTwice([twoOf(a, d)], costOf).runningCost.recorded).toBe(0);
  expect(countedTwice([], costOf)).toMatchObject({ pairs: 0, properties: 0 });
});

test('a pair is called the same whichever is named first, and is read back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), (one, other) => {
      fc.pre(one !== other);
      expect(pairId(twoOf(one, other))).toBe(pairId(twoOf(other, one)));
      expect(pairIdSchema.parse(pairId(twoOf(one, other)))).toEqual(twoOf(one, other));
    }),
  );
  for (const wrong of ['', 'a', 'b~a', 'a~a', 'a~b~c', 'a~ü']) expect(pairIdSchema.safeParse(wrong).success).toBe(false);
});
