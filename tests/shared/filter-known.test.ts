/** What a link asks of a register that does not know it is named and left out; everything else of the filter stands. */
import { expect, test } from 'vitest';
import { knownPartOf } from '../../shared/filter-known.ts';
import { filterFromSearch } from '../../shared/filter.ts';
import type { OrganisationId } from '../../shared/ids.ts';

const register = { districts: ['Swale', 'Ashford'], organisations: [{ id: 'kcc' as OrganisationId }] };
const filterOf = (search: Record<string, string>) => filterFromSearch(search).filter;

test('a district that is nowhere is named and left out', () => {
  const { filter, notes } = knownPartOf(filterOf({ dis: 'Narnia,Swale', ten: 'freehold', org: 'kcc' }), register);
  expect(filter).toMatchObject({ districts: ['Swale'], tenures: ['freehold'], organisations: ['kcc'] });
  expect(notes).toEqual(['The register has no district called “Narnia”, so that was left out of the filter.']);
});

test('properties without a district can be asked for in any register', () => {
  const known = filterOf({ dis: 'not-recorded' });
  expect(knownPartOf(known, register)).toEqual({ filter: known, notes: [] });
});

test('an organisation that is not in the register is too', () => {
  const { filter, notes } = knownPartOf(filterOf({ org: 'wizards' }), register);
  expect(filter.organisations).toEqual([]);
  expect(notes).toEqual(['The register has no organisation called “wizards”, so that was left out of the filter.']);
});

test('a filter that is known stays the same object', () => {
  const known = filterOf({ dis: 'Swale', q: 'library' });
  expect(knownPartOf(known, register)).toEqual({ filter: known, notes: [] });
  expect(knownPartOf(known, register).filter).toBe(known);
});
