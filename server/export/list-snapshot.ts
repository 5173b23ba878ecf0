/** What a list was when it last went out, kept so that the next export can say what has changed since. */
import { renameSync, rmSync } from 'node:fs';
import { setImmediate as breath } from 'node:timers/promises';
import { changesBetween, type KeyedRow, type ListChange } from '../../shared/export/compare-lists.ts';
import { cleanText } from '../../shared/export/clean-text.ts';
import type { ExportCell, ListColumn, ListRow } from '../../shared/export/export-cell.ts';
import { rowOfChange } from '../../shared/export/list-of-changes.ts';
import { createSnapshotFile, openSnapshotFile } from '../db/list-snapshot-file.ts';
import type { ListToWrite } from './list-to-write.ts';

type Rows = ListToWrite['rows'];

export type ChangeCounts = Record<ListChange['change'], number>;

/** As they go out, so that what was cleaned on the way is no change the next time. */
const asGone = (cells: readonly ExportCell[]): readonly ExportCell[] =>
  cells.map((cell) => (typeof cell === 'string' ? cleanText(cell) || null : cell));

/** The same rows, kept as they pass; the file takes the place of an earlier one only when the last of them has gone out. */
export async function* keptRows(columns: readonly ListColumn[], rows: Rows, path: string): AsyncGenerator<ListRow> {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  const snapshot = createSnapshotFile(unfinished, JSON.stringify(columns));
  let whole = false;
  try {
    for await (const row of rows) {
      snapshot.add(row.key, JSON.stringify(asGone(row.cells)));
      yield row;
    }
    snapshot.finish();
    whole = true;
    renameSync(unfinished, path);
  } finally {
    if (!whole) snapshot.abandon();
    rmSync(unfinished, { force: true });
  }
}

async function* earlierRows(pages: Iterable<{ key: string; cells: string }[]>): AsyncGenerator<KeyedRow> {
  for (const page of pages) {
    for (const { key, cells } of page) yield { key, cells: JSON.parse(cells) as ExportCell[] };
    await breath();
  }
}

async function* cleanRows(rows: Rows): AsyncGenerator<ListRow> {
  for await (const row of rows) yield { ...row, cells: asGone(row.cells) };
}

type Changes = { change: ListChange<ListRow>; earlier: readonly ListColumn[] };

async function* changesSince(
  path: string,
  columns: readonly ListColumn[],
  rows: Rows,
  isThere: (key: string) => boolean,
): AsyncGenerator<Changes> {
  const snapshot = openSnapshotFile(path);
  try {
    const earlier = JSON.parse(snapshot.columns) as ListColumn[];
    const before = { columns: earlier, rows: earlierRows(snapshot.rows()) };
    for await (const change of changesBetween(before, { columns, rows: cleanRows(rows) }))
      if (change.change !== 'removed' || isThere(change.key)) yield { change, earlier };
  } finally {
    snapshot.close();
  }
}

/**
 * What has changed since the list was kept at the path, as rows under `columnsOfChanges(columns)`; the rows of today come in the order of
 * their keys. `isThere` says of a row that is gone whether the reader may still know of it.
 */
export async function* changedRows(...since: Parameters<typeof changesSince>): AsyncGenerator<ListRow> {
  const [, columns] = since;
  for await (const { change, earlier } of changesSince(...since)) yield rowOfChange(change, columns, earlier);
}

/** How many of each there are. */
export async function countChanges(...since: Parameters<typeof changesSince>): Promise<ChangeCounts> {
  const counts: ChangeCounts = { added: 0, changed: 0, removed: 0 };
  for await (const { change } of changesSince(...since)) counts[change.change] += 1;
  return counts;
}
