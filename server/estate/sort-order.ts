/** The order of the rows by one column: those with a value first, rising; those without one last, whichever way it is read. */

export type SortValue = string | number | null;
export type SortOrder = { rows: Uint32Array; valued: number };

/** Text as it sorts: no accents, no case, numbers by their size. */
const sortText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(12, '0'));

/** Rows of equal value keep the order in which they were entered. */
export function sortOrder(values: readonly SortValue[]): SortOrder {
  const keys = values.map((value) => (typeof value === 'string' ? sortText(value) : value));
  const rows = values.map((_, row) => row);
  const valued = rows.filter((row) => keys[row] !== null);
  valued.sort((a, b) => {
    const [left, right] = [keys[a] as string | number, keys[b] as string | number];
    return left < right ? -1 : left > right ? 1 : a - b;
  });
  return { rows: Uint32Array.from([...valued, ...rows.filter((row) => keys[row] === null)]), valued: valued.length };
}

/** The rows of an order from first to last in a direction. */
export function* inOrder({ rows, valued }: SortOrder, direction: 'ascending' | 'descending'): Generator<number> {
  if (direction === 'ascending') {
    yield* rows;
    return;
  }
  for (let at = valued - 1; at >= 0; at -= 1) yield rows[at] as number;
  for (let at = valued; at < rows.length; at += 1) yield rows[at] as number;
}
