/** What keys and clicks on the register's table mean, as pure functions of where one is. */
import type { Column } from '../../shared/columns.ts';
import type { Sort } from '../view.ts';

/** The row that a key leads to, kept within the list; null for keys that do not move. */
export function movedRow(key: string, from: number, count: number, screenful: number): number | null {
  if (count === 0) return null;
  const to: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + Math.max(1, screenful),
    PageUp: from - Math.max(1, screenful),
    Home: 0,
    End: count - 1,
  };
  const next = to[key];
  return next === undefined ? null : Math.min(count - 1, Math.max(0, next));
}

/** A click on a heading: the same column turns round, another starts with its more telling end. */
export function headClick(sort: Sort, column: Pick<Column, 'key' | 'align'>): Sort {
  if (sort.column === column.key) return { column: column.key, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
  return { column: column.key, direction: column.align === 'end' ? 'descending' : 'ascending' };
}

/** Every row from one to the other, both included. */
export function rangeBetween(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, step) => first + step);
}
