/** Columns: each reads, prints and sorts any property, and what is missing is never nought. */
import { describe, expect, test } from 'vitest';
import { columnOf, columns, compareCells, sortValueOf, type RegisterRow } from '../../shared/columns.ts';
import { completenessOf } from '../../shared/completeness.ts';
import { noBenchmarks } from '../../shared/estimate.ts';
import { factsOf } from '../../shared/facts.ts';
import { estimated, recorded, unknown } from '../../shared/figure.ts';
import { organisationSchema } from '../../shared/organisation.ts';
import { given, givenProperty } from '../given/given-property.ts';

const kcc = organisationSchema.parse({ id: 'kcc', name: 'Kent County Council', shortName: 'KCC', sector: 'county' });
const context = { organisations: new Map([[kcc.id, kcc]]) };
const rowOf = (parts: Record<string, unknown>): RegisterRow => {
  const property = givenProperty(parts);
  return {
    property,
    facts: factsOf(property, noBenchmarks),
    completeness: completenessOf(property),
    issues: ['no-place', 'lease-expired'],
  };
};
const printed = (key: string, parts: Record<string, unknown>) => {
  const column = columnOf(key);
  return column?.print(column.read(rowOf(parts), context));
};

test('keys are unique and every column copes with a bare property', () => {
  expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  for (const column of columns) expect(typeof column.print(column.read(rowOf({ position: null }), context))).toBe('string');
});

describe('printing', () => {
  test.each([
    ['running-cost', { runningCost: { lines: {}, total: given(128_430_000) } }, '£1,284,300'],
    ['running-cost', {}, ''],
    ['floor-area', { floorArea: given(1284.4) }, '1,284'],
    ['site-area', { siteArea: given(0.5) }, '0.50'],
    ['cost-per-m2', { floorArea: given(100), runningCost: { lines: {}, total: given(821_000) } }, '£82.10'],
    ['cost-per-m2', { floorArea: given(0), runningCost: { lines: {}, total: given(821_000) } }, ''],
    ['holder', {}, 'KCC'],
    ['issues', {}, 'No place, Lease expired'],
    ['sector', {}, 'County council'],
    ['holder', { holder: 'gone' }, 'gone'],
    ['grid-reference', { position: { longitude: -0.12463, latitude: 51.50071 } }, 'TQ 3026 7964'],
    ['longitude', { position: { longitude: -0.12463, latitude: 51.50071 } }, '−0.12463'],
    [
      'tenure',
      {
        interests: [
          { tenure: 'freehold', lease: null, letOut: { tenant: 'Shop', tenantOrganisation: null, lease: null }, titleNumber: null },
        ],
      },
      'Freehold, let',
    ],
    ['use', { use: 'childrens-centre' }, "Children's centre"],
    ['stage', { disposalStage: 'on-market' }, 'On market'],
  ])('%s of %j is %j', (key, parts, text) => expect(printed(key, parts)).toBe(text));
});

describe('sorting', () => {
  const cells = [given(5), unknown, estimated(3, 'Guess'), recorded(10, 'Register')];

  test('goes by value whatever the basis, and what is unknown comes last either way', () => {
    const sorted = (direction: 'ascending' | 'descending') => cells.toSorted((a, b) => compareCells(a, b, direction)).map(sortValueOf);
    expect(sorted('ascending')).toEqual([3, 5, 10, null]);
    expect(sorted('descending')).toEqual([10, 5, 3, null]);
  });

  test('counts numbers within text as numbers', () => {
    expect(['KCC-10', 'kcc-9', ''].toSorted((a, b) => compareCells(a, b, 'ascending'))).toEqual(['kcc-9', 'KCC-10', '']);
  });
});

test('a cost per m² is as weak as the weaker of its parts', () => {
  const row = rowOf({
    floorArea: { basis: 'estimated', value: 10, method: 'Paced out', asAt: null },
    runningCost: { lines: {}, total: given(1000) },
  });
  expect(columnOf('cost-per-m2')?.read(row, context)).toEqual({ basis: 'estimated', value: 100, method: 'Paced out', asAt: null });
});
