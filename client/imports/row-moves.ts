/** What keys mean in the list of a dry run's rows, and which row comes next to decide. */
import type { ImportRow } from '../../shared/import/import-answer.ts';

const leap = 10;

/** The row that a key leads to, kept within the list; null for keys that do not move. */
export function rowToGoTo(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  const to: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + leap,
    PageUp: from - leap,
    Home: 0,
    End: count - 1,
  };
  const next = to[key];
  return next === undefined ? null : Math.min(count - 1, Math.max(0, next));
}

/** The next row after this one that nobody has decided, among those that have come; null where none is left below. */
export function nextUndecided(
  rowAt: (index: number) => ImportRow | undefined,
  from: number,
  count: number,
): { index: number; number: number } | null {
  for (let index = from + 1; index < count; index += 1) {
    const row = rowAt(index);
    if (!row) return null;
    if (row.outcome === 'doubtful' && row.decided === null) return { index, number: row.number };
  }
  return null;
}
