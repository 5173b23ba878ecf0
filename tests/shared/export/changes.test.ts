/** What changed since the last export: applied to the earlier list it gives the later one, and a list compared with itself gives nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween, type KeyedRow, type ListChange } from '../../../shared/export/compare-lists.ts';
import type { ListRow } from '../../../shared/export/export-cell.ts';
import { cellInWords, columnsOfChanges, rowOfChange } from '../../../shared/export/list-of-changes.ts';
import { givenColumn } from '../../given/given-list.ts';

const name = givenColumn('text', 'name');
const value = givenColumn('money', 'value', '£');
const columns = [name, value];

const row = (key: string, ...cells: ListRow['cells'][number][]): ListRow => ({ key, cells, position: null });

async function changes(before: KeyedRow[], after: ListRow[], earlier = columns, today = columns): Promise<ListChange<ListRow>[]> {
  const found: ListChange<ListRow>[] = [];
  for await (const change of changesBetween({ columns: earlier, rows: before }, { columns: today, rows: after })) found.push(change);
  return found;
}

const anyList = fc
  .dictionary(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 }),
    fc.tuple(fc.option(fc.constantFrom('x', 'y')), fc.option(fc.nat(2))),
  )
  .map((rows) =>
    Object.entries(rows)
      .map(([key, cells]) => row(key, ...cells))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  );

test('the changes lead from the one list to the other', async () => {
  await fc.assert(
    fc.asyncProperty(anyList, anyList, async (before, after) => {
      const made = new Map(before.map((one) => [one.key, one.cells]));
      for (const change of await changes(before, after)) {
        if (change.change === 'removed') made.delete(change.key);
        else made.set(change.key, change.after.cells);
        if (change.change === 'changed') expect(change.fields.length).toBeGreaterThan(0);
      }
      expect(made).toEqual(new Map(after.map((one) => [one.key, one.cells])));
    }),
  );
});

test('a list compared with itself has no changes, and the other way round added and removed change places', async () => {
  await fc.assert(
    fc.asyncProperty(anyList, anyList, async (before, after) => {
      expect(await changes(before, before)).toEqual([]);
      const keys = async (from: ListRow[], to: ListRow[], kind: string) =>
        (await changes(from, to)).filter(({ change }) => change === kind).map(({ key }) => key);
      expect(await keys(before, after, 'added')).toEqual(await keys(after, before, 'removed'));
      expect(await keys(before, after, 'changed')).toEqual(await keys(after, before, 'changed'));
    }),
  );
});

test('a column that only one of the lists has changes no row', async () => {
  expect(await changes([row('a', 'Hall')], [row('a', 'Hall', 5)], [name])).toEqual([]);
  expect(await changes([row('a', 5, 'Hall')], [row('a', 'Hall', 5)], [value, name])).toEqual([]);
});

test('a list that is out of order, or has a key twice, is a mistake and not a change', async () => {
  await expect(changes([], [row('b'), row('a')])).rejects.toThrow(RangeError);
  await expect(changes([row('a'), row('a')], [])).rejects.toThrow('does not come after');
});

test('each change is a row that says what happened', async () => {
  const found = await changes([row('a', 'Hall', 100), row('b', 'Depot', 5)], [row('a', 'Town hall', null), row('c', 'Pool', 1)]);
  expect(columnsOfChanges(columns).map(({ key }) => key)).toEqual(['change', 'changed-fields', 'name', 'value']);
  expect(found.map((change) => rowOfChange(change, columns, columns).cells)).toEqual([
    ['Changed', 'name: “Hall” became “Town hall”; value: £1.00 became empty', 'Town hall', null],
    ['Removed', null, 'Depot', 5],
    ['Added', null, 'Pool', 1],
  ]);
});

test.each([
  [givenColumn('money', 'cost', '£ a year'), 1250, '£12.50 a year'],
  [givenColumn('decimal', 'area', 'm²'), 12.5, '12.5 m²'],
  [givenColumn('date'), '2010-02-05', '5 Feb 2010'],
  [givenColumn('boolean'), false, 'No'],
  [givenColumn('proportion'), 0.875, '88%'],
  [givenColumn('decimal', 'latitude', '°'), 51.3, '51.3°'],
])('%j of %j is told as %s', (column, cell, words) => expect(cellInWords(column, cell)).toBe(words));
