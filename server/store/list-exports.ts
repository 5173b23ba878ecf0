/** What people last took out, in and out of the database: the rows themselves lie in files that bear the identifiers. */
import type { ExportFormat } from '../../shared/export/export-format.ts';
import type { ExportListKey } from '../../shared/export/layout.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';

/** `filter` is text of an address, `layout` the identifier of a kept one or empty. */
export type ExportKey = { person: string; list: ExportListKey; filter: string; layout: string };

export type StoredExport = ExportKey & { id: string; format: ExportFormat; rows: number; at: IsoMoment };

export async function insertExport(db: Database, { id, person, list, filter, layout, format, rows, at }: StoredExport): Promise<void> {
  await db.insertInto('list_export').values({ id, person_id: person, list, filter, layout_id: layout, format, rows, at }).execute();
}

/** Latest first; some of them may not have come to their end. */
export async function exportsBefore(db: Database, { person, list, filter, layout }: ExportKey): Promise<StoredExport[]> {
  const rows = await db
    .selectFrom('list_export')
    .selectAll()
    .where('person_id', '=', person)
    .where('list', '=', list)
    .where('layout_id', '=', layout)
    .where('filter', '=', filter)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, format, rows: count, at }) => ({
    id,
    person,
    list,
    filter,
    layout,
    format: format as ExportFormat,
    rows: count,
    at: at as IsoMoment,
  }));
}

export async function removeExports(db: Database, ids: readonly string[]): Promise<void> {
  for (const id of ids) await db.deleteFrom('list_export').where('id', '=', id).execute();
}

/** The identifiers of what was taken out under a layout. */
export async function exportsUnder(db: Database, layout: string): Promise<string[]> {
  const rows = await db.selectFrom('list_export').select('id').where('layout_id', '=', layout).execute();
  return rows.map(({ id }) => id);
}

/** Every identifier, with the moment. */
export async function allExports(db: Database): Promise<{ id: string; at: IsoMoment }[]> {
  const rows = await db.selectFrom('list_export').select(['id', 'at']).execute();
  return rows.map(({ id, at }) => ({ id, at: at as IsoMoment }));
}
