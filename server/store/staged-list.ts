/** The rows of a list as they were read, in and out of the database of its dry run, until it is known what becomes of them. */
import type { Called, ImportRecord, RowNote } from '../../shared/import/import-record.ts';
import type { Staging } from '../db/staging.ts';
import { insertMany } from './insert-many.ts';

/** `key` is that of the property which the row is of; rows that are `parted` are parts of it. */
export type ListRow = {
  number: number;
  kind: 'record' | 'refused' | 'left-out';
  reason: string;
  called: Called;
  key: string | null;
  parted: boolean;
  record: ImportRecord | null;
  notes: readonly RowNote[];
  cells: readonly string[];
};

export async function insertListRows(staging: Staging, rows: readonly ListRow[]): Promise<void> {
  await insertMany(
    staging,
    'list_row',
    rows.map(({ number, ...row }) => ({ number, row_json: JSON.stringify(row) })),
  );
}

const rowOf = ({ number, row_json }: { number: number; row_json: string }): ListRow => ({
  ...(JSON.parse(row_json) as Omit<ListRow, 'number'>),
  number,
});

/** The next rows after a number. */
export async function listRowsAfter(staging: Staging, after: number, limit: number): Promise<ListRow[]> {
  const rows = await staging.selectFrom('list_row').selectAll().where('number', '>', after).orderBy('number').limit(limit).execute();
  return rows.map(rowOf);
}

export async function listRowsAt(staging: Staging, numbers: readonly number[]): Promise<ListRow[]> {
  const found: ListRow[] = [];
  for (const number of numbers) {
    const row = await staging.selectFrom('list_row').selectAll().where('number', '=', number).executeTakeFirst();
    if (row) found.push(rowOf(row));
  }
  return found;
}

/** They are no longer needed once the dry run stands. */
export async function dropListRows(staging: Staging): Promise<void> {
  await staging.schema.dropTable('list_row').execute();
}
