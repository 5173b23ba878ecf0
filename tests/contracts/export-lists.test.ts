/** What others build on: the columns of each list by key, heading, name in programs and kind, and the layouts that are shipped. A change here changes files that others read. */
import { expect, test } from 'vitest';
import { disposalColumns } from '../../shared/export/disposal-list.ts';
import { fieldNameOf, headingOf, type ListColumn } from '../../shared/export/export-cell.ts';
import { shippedLayouts } from '../../shared/export/layout.ts';
import { columnsOfChanges } from '../../shared/export/list-of-changes.ts';
import { registerColumns } from '../../shared/export/register-list.ts';

const told = (columns: readonly ListColumn[]): string =>
  `${columns.map((column) => [column.key, headingOf(column), fieldNameOf(column), column.kind, column.decimals].join(' | ')).join('\n')}\n`;

test.each([
  ['disposal-list', disposalColumns],
  ['register', registerColumns],
  ['what-has-changed', columnsOfChanges([])],
] as const)('the columns of %s', async (name, columns) => {
  await expect(told(columns)).toMatchFileSnapshot(`${name}.columns.txt`);
});

test('the layouts that are shipped', async () => {
  const text = shippedLayouts.map(({ list, name, columns }) => `${list}: ${name}\n${columns.join('\n')}\n`).join('\n');
  await expect(text).toMatchFileSnapshot('layouts.txt');
});

test('the disposal list has the columns that disposal teams know, in their order', () => {
  const known =
    'reference, UPRN, property, address, postcode, district, holder, tenure, use, site area (ha), floor area (m²), running cost (£ a year), disposal value (£), basis of disposal value, route, stage, stage date, circulation ends, expected completion, completion year, expected receipt (£), basis of expected receipt, scenario, barriers, Crichel Down, contact, latitude, longitude, easting (m), northing (m), figure basis';
  const columns = shippedLayouts[0]?.columns ?? [];
  const headings = columns.map((key) => headingOf(disposalColumns.find((column) => column.key === key) as ListColumn));
  expect(headings.join(', ').toLowerCase()).toBe(known.toLowerCase());
});
