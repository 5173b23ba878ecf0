/** What changed since the last export: the list is kept as it goes out, and only when all of it has. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedRows, keptRows } from '../../../server/export/list-snapshot.ts';
import type { ExportCell, ListRow } from '../../../shared/export/export-cell.ts';
import { folderForTest } from '../../given/given-file.ts';
import { givenColumn } from '../../given/given-list.ts';

const columns = [givenColumn('text', 'name'), givenColumn('integer', 'staff')];
const row = (key: string, ...cells: ExportCell[]): ListRow => ({ key, cells, position: null });

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const changed = async (path: string, rows: ListRow[], isThere = (key: string) => key !== '') =>
  (await all(changedRows(path, columns, rows, isThere))).map(({ key, cells }) => [key, ...cells.slice(0, 2)]);

test('rows pass as they are, in any order, and what has changed since is told of them', async () => {
  const path = join(folderForTest(), 'last');
  const before = [row('c', 'Pool', 1), row('a', 'Hall', null), row('b', 'Depot', 3)];
  expect(await all(keptRows(columns, before, path))).toEqual(before);
  expect(await changed(path, [row('a', 'Hall', 2), row('c', 'Pool', 1), row('d', 'Park', null)])).toEqual([
    ['a', 'Changed', 'staff: empty became 2'],
    ['b', 'Removed', null],
    ['d', 'Added', null],
  ]);
});

test('many rows are compared page by page', async () => {
  const path = join(folderForTest(), 'last');
  const rows = Array.from({ length: 1203 }, (_, at) => row(String(at).padStart(5, '0'), 'x', at));
  await all(keptRows(columns, rows.toReversed(), path));
  expect(await changed(path, rows)).toEqual([]);
  expect(await changed(path, rows.slice(0, -1))).toEqual([['01202', 'Removed', null]]);
});

test('what cleaning takes from a text is no change the next time', async () => {
  const path = join(folderForTest(), 'last');
  const rows = [row('a', 'two\r\nlines\ud800', 1), row('b', '', 1)];
  await all(keptRows(columns, rows, path));
  expect(await changed(path, rows)).toEqual([]);
});

test('of a row that is gone and that the reader may not know of any more, nothing is told', async () => {
  const path = join(folderForTest(), 'last');
  await all(keptRows(columns, [row('a', 'Refuge', 1), row('b', 'Depot', 1)], path));
  expect(await changed(path, [], (key) => key !== 'a')).toEqual([['b', 'Removed', null]]);
});

test('an export that breaks off leaves the earlier one as the last', async () => {
  const folder = folderForTest();
  const path = join(folder, 'last');
  await all(keptRows(columns, [row('a', 'Hall', 1)], path));
  const broken = keptRows(columns, [row('b', 'Depot', 1), row('c', 'Pool', 1)], path);
  await broken.next();
  await broken.return(undefined);
  expect(readdirSync(folder)).toEqual(['last']);
  expect(await changed(path, [row('a', 'Hall', 1)])).toEqual([]);
  expect(existsSync(`${path}.unfinished`)).toBe(false);
});
