/** Keys never lead off the list, and headings turn a sort round. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsShown } from '../../../client/register/chosen-columns.ts';
import { headClick, movedRow, rangeBetween } from '../../../client/register/table-moves.ts';

test('no run of keys leaves the list', () => {
  const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'a');
  fc.assert(
    fc.property(fc.array(key), fc.integer({ min: 1, max: 3000 }), (keys, count) => {
      const end = keys.reduce((row, one) => movedRow(one, row, count, 20) ?? row, 0);
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThan(count);
    }),
  );
  expect(movedRow('ArrowDown', 0, 0, 20)).toBeNull();
});

test('a second click on a heading turns the sort round; figures start with the largest', () => {
  const cost = { key: 'running-cost', align: 'end' as const };
  const first = headClick({ column: 'name', direction: 'ascending' }, cost);
  expect(first).toEqual({ column: 'running-cost', direction: 'descending' });
  expect(headClick(first, cost).direction).toBe('ascending');
  expect(headClick(first, { key: 'town', align: 'start' }).direction).toBe('ascending');
});

test('a range holds both its ends', () => {
  expect(rangeBetween(5, 2)).toEqual([2, 3, 4, 5]);
  expect(rangeBetween(3, 3)).toEqual([3]);
});

test('the name always leads, and columns that have gone are passed over', () => {
  expect(columnsShown(['town', 'no-such-column', 'name', 'reference']).map((column) => column.key)).toEqual(['name', 'reference', 'town']);
});
