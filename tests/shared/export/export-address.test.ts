/** The address of a list as a file says the filter, the order, the columns and whether only changes are wanted, and the filter is read back from it. */
import { expect, test } from 'vitest';
import { exportAddress } from '../../../shared/export/export-address.ts';
import type { ScenarioId } from '../../../shared/ids.ts';
import { everything, filterFromSearch } from '../../../shared/filter.ts';

const filter = { ...everything, text: 'café & library', districts: ['Swale', 'Dover, harbour'] };

test('the filter of an address is the filter that was asked for', () => {
  const address = exportAddress({
    list: 'register',
    format: 'csv',
    filter,
    scenario: null,
    sort: '-name',
    layout: { columns: ['name', 'uprn'] },
    changes: false,
    about: false,
  });
  const url = new URL(address, 'http://localhost');
  expect(url.pathname).toBe('/api/exports/register.csv');
  const { sort, columns, ...rest } = Object.fromEntries(url.searchParams);
  expect({ sort, columns }).toEqual({ sort: '-name', columns: 'name,uprn' });
  expect(filterFromSearch(rest)).toEqual({ filter, notes: [] });
});

test('a kept layout and a plan are named, an order that is the list’s own is left out, and changes are asked for plainly', () => {
  const asked = {
    list: 'disposals',
    format: 'gpkg',
    filter: everything,
    scenario: 'two-hubs' as ScenarioId,
    sort: null,
    layout: { id: 'l-1' },
    changes: true,
    about: true,
  } as const;
  expect(exportAddress(asked)).toBe('/api/exports/disposals.gpkg?scenario=two-hubs&layout=l-1&changes=1&about=1');
});
