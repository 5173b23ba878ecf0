/** What goes out can come in again: every format read by the register's own import, to the same cells. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBytes, saveList } from '../../../server/export/export-list.ts';
import { talliedRows } from '../../../server/export/tallied-rows.ts';
import { noTally } from '../../../shared/export/about-list.ts';
import { exportFormats } from '../../../shared/export/export-format.ts';
import { allRows, folderForTest, openGiven } from '../../given/given-file.ts';
import { bytesOf, givenColumn, givenList, givenRows } from '../../given/given-list.ts';

const columns = [
  givenColumn('text', 'reference'),
  givenColumn('text', 'uprn'),
  givenColumn('money', 'value', '£'),
  givenColumn('decimal', 'area', 'm²'),
  givenColumn('date', 'expires'),
];
const list = () => givenList(columns, givenRows(['A-1', '010006123456', 128_430_050, 12.5, '2026-11-22'], ['A-2', null, null, null, null]));
const cells = [
  ['A-1', '010006123456', '1284300.5', '12.5', '2026-11-22'],
  ['A-2', '', '', '', ''],
];

const number = (text: string) => text.replace(/(\.\d*?)0+$/, '$1');

test.each(exportFormats)('%s', async (format) => {
  const folder = folderForTest();
  const file = await openGiven(`list.${format}`, await bytesOf(listBytes(format, list(), folder)));
  const rows = (await allRows(file)).map((row) => row.cells);
  const heads = rows[0] ?? [];
  const at = columns.map(({ key }) => heads.findIndex((head) => head.startsWith(key)));
  expect(rows.slice(1).map((row) => at.map((place) => number(row[place] ?? '')))).toEqual(cells);
  expect(readdirSync(folder)).toEqual([]);
});

test.each(exportFormats)('text that looks like a formula comes back from %s as it was', async (format) => {
  const texts = ['=1+1', '+44 1795 417000', '-', '@home', "'=x", "O'Neill"];
  const nasty = givenList([givenColumn('text', 'name'), givenColumn('text', 'other')], givenRows(...texts.map((text) => [text, 'x'])));
  const rows = await allRows(await openGiven(`list.${format}`, await bytesOf(listBytes(format, nasty, folderForTest()))));
  const at = rows[0]?.cells.indexOf('name') ?? -1;
  expect(rows.slice(1).map((row) => row.cells[at])).toEqual(texts);
});

test.each(exportFormats)(
  '%s saved to a file replaces what stood there, and stands alone but for what belongs beside it',
  async (format) => {
    const folder = folderForTest();
    const path = join(folder, `list.${format}`);
    await saveList(format, list(), path);
    const files = await saveList(format, list(), path);
    expect(
      readdirSync(folder)
        .map((name) => join(folder, name))
        .toSorted(),
    ).toEqual(files.toSorted());
    expect(files.length).toBe(format === 'csv' ? 3 : 1);
  },
);

test('what stands beside a CSV counts the rows that went out', async () => {
  const path = join(folderForTest(), 'list.csv');
  const tally = noTally(columns.length);
  const counted = { ...list(), rows: talliedRows(list().rows, tally), about: () => [{ label: 'Rows', text: String(tally.rows) }] };
  const [, , about] = await saveList('csv', counted, path);
  expect(readFileSync(about ?? '', 'utf8')).toContain('"Rows","2"');
});
