/** Completeness asks only what applies to a property and counts what is filled in. */
import { expect, test } from 'vitest';
import { completenessOf } from '../../shared/completeness.ts';
import { unknown } from '../../shared/figure.ts';
import { given, givenProperty } from '../given/given-property.ts';

const occupation = {
  organisation: 'kcc',
  service: 'Planning',
  component: 'back-office',
  staff: unknown,
  workstations: unknown,
  area: unknown,
};
const full = {
  uprn: '200000000001',
  floorArea: given(100),
  runningCost: { lines: { rates: given(100) }, total: unknown },
  bookValue: given(1),
  disposalValue: given(1),
  occupations: [{ ...occupation, staff: given(12) }],
  epc: 'C',
  condition: 'B',
};

test('a full record is complete', () => {
  expect(completenessOf(givenProperty(full))).toMatchObject({ missing: [], share: 1 });
});

test('what is missing is named', () => {
  expect(completenessOf(givenProperty({ ...full, floorArea: unknown, position: null }))).toMatchObject({
    filled: 12,
    of: 14,
    missing: ['position', 'floor area'],
  });
});

test('land needs no floor area and a leasehold its dates, not its value', () => {
  const land = completenessOf(givenProperty({ holding: 'land' }));
  expect(land.missing).toEqual(['UPRN', 'site area', 'book value', 'disposal value']);
  const leased = completenessOf(
    givenProperty({ ...full, interests: [{ tenure: 'leasehold', lease: null, letOut: null, titleNumber: null }] }),
  );
  expect(leased.missing).toEqual(['lease expiry', 'rent']);
});

test('who is in a building is half an answer without their staff or their area', () => {
  const missing = (occupations: unknown[], use = 'office') => completenessOf(givenProperty({ ...full, use, occupations })).missing;
  expect(missing([occupation])).toEqual(['staff or area of its occupations']);
  expect(missing([{ ...occupation, area: given(100) }])).toEqual([]);
  expect(missing([{ ...occupation, area: given(100) }, occupation])).toEqual(['staff or area of its occupations']);
  expect(missing([occupation], 'shop')).toEqual([]);
});
