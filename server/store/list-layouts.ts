/** Layouts that people keep under a name, in and out of the database. */
import type { Selectable } from 'kysely';
import type { ExportListKey, Layout } from '../../shared/export/layout.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { ListLayoutTable } from '../db/export-tables.ts';
import type { Database } from '../db/open.ts';

export type StoredLayout = Layout & {
  id: string;
  version: number;
  shared: boolean;
  personId: string;
  personName: string;
  savedAt: IsoMoment;
};

const layoutOf = (row: Selectable<ListLayoutTable>): StoredLayout => ({
  id: row.id,
  list: row.list as ExportListKey,
  name: row.name,
  columns: JSON.parse(row.columns_json) as string[],
  version: row.version,
  shared: row.shared === 1,
  personId: row.person_id,
  personName: row.person_name,
  savedAt: row.saved_at as IsoMoment,
});

const rowOf = ({ id, list, name, columns, version, shared, personId, personName, savedAt }: StoredLayout): ListLayoutTable => ({
  id,
  list,
  name,
  columns_json: JSON.stringify(columns),
  shared: Number(shared),
  person_id: personId,
  person_name: personName,
  version,
  saved_at: savedAt,
});

/** The layouts of a list that a person has kept, and those that others have kept for everybody, by name. */
export async function layoutsFor(db: Database, list: ExportListKey, person: string): Promise<StoredLayout[]> {
  const rows = await db
    .selectFrom('list_layout')
    .selectAll()
    .where('list', '=', list)
    .where((where) => where.or([where('person_id', '=', person), where('shared', '=', 1)]))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(layoutOf);
}

export async function layoutById(db: Database, id: string): Promise<StoredLayout | null> {
  const row = await db.selectFrom('list_layout').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? layoutOf(row) : null;
}

/** Puts the layout in place of what is stored under its id, if anything is. */
export async function putLayout(db: Database, layout: StoredLayout): Promise<void> {
  const { id, ...row } = rowOf(layout);
  await db
    .insertInto('list_layout')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function removeLayout(db: Database, id: string): Promise<void> {
  await db.deleteFrom('list_layout').where('id', '=', id).execute();
}
