/** Layouts: those shipped are the lists that people know, and only what a list has can be chosen. */
import { expect, test } from 'vitest';
import { fileNameOf } from '../../../shared/export/export-format.ts';
import { headingOf } from '../../../shared/export/export-cell.ts';
import { disposalColumnsIn, layoutSchema, registerColumnsIn, shippedLayouts } from '../../../shared/export/layout.ts';

test('every layout that is shipped is a lawful one, and each list has one', () => {
  for (const layout of shippedLayouts) expect(layoutSchema.parse(layout)).toEqual(layout);
  expect(new Set(shippedLayouts.map(({ list }) => list))).toEqual(new Set(['disposals', 'register']));
});

test('the disposal list goes out as disposal teams know it', () => {
  const [first] = shippedLayouts.filter(({ list }) => list === 'disposals');
  expect(disposalColumnsIn(first?.columns ?? []).map(headingOf)).toEqual([
    'Reference',
    'UPRN',
    'Property',
    'Address',
    'Postcode',
    'District',
    'Holder',
    'Tenure',
    'Use',
    'Site area (ha)',
    'Floor area (m²)',
    'Running cost (£ a year)',
    'Disposal value (£)',
    'Basis of disposal value',
    'Route',
    'Stage',
    'Stage date',
    'Circulation ends',
    'Expected completion',
    'Completion year',
    'Expected receipt (£)',
    'Basis of expected receipt',
    'Scenario',
    'Barriers',
    'Crichel Down',
    'Contact',
    'Latitude',
    'Longitude',
    'Easting (m)',
    'Northing (m)',
    'Figure basis',
  ]);
});

test('columns come in the order in which they were chosen, and one that has gone since is passed over', () => {
  expect(registerColumnsIn(['uprn', 'gone', 'name']).map(({ key }) => key)).toEqual(['uprn', 'name']);
});

test.each([
  [{ list: 'register', name: 'Mine', columns: [] }, 'Choose at least one column.'],
  [{ list: 'register', name: 'Mine', columns: ['name', 'name'] }, 'Each column stands once.'],
  [{ list: 'register', name: 'Mine', columns: ['contact'] }, 'This list has no column contact.'],
  [{ list: 'register', name: ' ', columns: ['name'] }, 'Give the layout a name.'],
])('%j is refused: %s', (layout, message) => {
  expect(layoutSchema.safeParse(layout).error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test.each([
  ['Disposal list', 'disposal-list-2026-11-22.xlsx'],
  ['Côté/Sud: “é”', 'cote-sud-e-2026-11-22.xlsx'],
  ['../..', 'list-2026-11-22.xlsx'],
])('the file of %j is called %s', (title, name) => expect(fileNameOf(title, '2026-11-22', 'xlsx')).toBe(name));
