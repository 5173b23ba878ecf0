/** What changed between two exports of a list: both come in the order of their keys, so that neither is ever held whole. */
import type { ExportCell, ListColumn } from './export-cell.ts';

export type KeyedRow = { key: string; cells: readonly ExportCell[] };

export type FieldChange = { column: ListColumn; before: ExportCell; after: ExportCell };

export type ListChange<Row extends KeyedRow = KeyedRow> =
  | { change: 'added'; key: string; after: Row }
  | { change: 'changed'; key: string; before: KeyedRow; after: Row; fields: FieldChange[] }
  | { change: 'removed'; key: string; before: KeyedRow };

type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

type Pair = { column: ListColumn; before: number; after: number };

/** The columns that both lists have under one key: what only one of them has is no change of a row. */
function pairsOf(before: readonly ListColumn[], after: readonly ListColumn[]): Pair[] {
  const places = new Map(before.map(({ key }, at) => [key, at]));
  return after.flatMap((column, at) => {
    const place = places.get(column.key);
    return place === undefined ? [] : [{ column, before: place, after: at }];
  });
}

/** The fields in which two versions of a row differ, by the columns that both lists have. */
const fieldsApart = (pairs: readonly Pair[], before: KeyedRow, after: KeyedRow): FieldChange[] =>
  pairs.flatMap((pair) => {
    const [was, is] = [before.cells[pair.before] ?? null, after.cells[pair.after] ?? null];
    return was === is ? [] : [{ column: pair.column, before: was, after: is }];
  });

/** The next row of a list, or null at its end; throws RangeError where the keys do not rise. */
function inTurn<Row extends KeyedRow>(rows: Rows<Row>): () => Promise<Row | null> {
  const turns = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let last: string | null = null;
  return async () => {
    const { done, value } = await turns.next();
    if (done) return null;
    if (last !== null && value.key <= last) throw new RangeError(`The row ${value.key} does not come after ${last}.`);
    last = value.key;
    return value;
  };
}

/**
 * The changes that lead from one list to the other, in the order of the keys (by UTF-16 unit, as < compares); rows that are alike give none.
 * Throws RangeError where a list is out of order or has a key twice.
 */
export async function* changesBetween<Row extends KeyedRow>(
  before: { columns: readonly ListColumn[]; rows: Rows<KeyedRow> },
  after: { columns: readonly ListColumn[]; rows: Rows<Row> },
): AsyncGenerator<ListChange<Row>> {
  const pairs = pairsOf(before.columns, after.columns);
  const [nextBefore, nextAfter] = [inTurn(before.rows), inTurn(after.rows)];
  let [was, is] = [await nextBefore(), await nextAfter()];
  while (was !== null || is !== null) {
    if (is === null || (was !== null && was.key < is.key)) {
      const gone = was as KeyedRow;
      yield { change: 'removed', key: gone.key, before: gone };
      was = await nextBefore();
    } else if (was === null || is.key < was.key) {
      yield { change: 'added', key: is.key, after: is };
      is = await nextAfter();
    } else {
      const fields = fieldsApart(pairs, was, is);
      if (fields.length > 0) yield { change: 'changed', key: is.key, before: was, after: is, fields };
      [was, is] = [await nextBefore(), await nextAfter()];
    }
  }
}
