/** What each import put into the register, property by property, and what has become of that since. */
import { sql } from 'kysely';
import type { ImportId, PropertyId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import type { Database } from '../db/open.ts';
import { among } from './among.ts';
import { insertMany } from './insert-many.ts';

export type ImportedRecord = { property: PropertyId; version: number; added: boolean };

export async function insertImportRecords(db: Database, id: ImportId, records: readonly ImportedRecord[]): Promise<void> {
  await insertMany(
    db,
    'import_record',
    records.map(({ property, version, added }) => ({ import_id: id, property_id: property, version, added: Number(added) })),
  );
}

/** The next records after a property's id, in the order of the ids. */
export async function importRecordsAfter(db: Database, id: ImportId, after: string, limit: number): Promise<ImportedRecord[]> {
  const rows = await db
    .selectFrom('import_record')
    .selectAll()
    .where('import_id', '=', id)
    .where('property_id', '>', after)
    .orderBy('property_id')
    .limit(limit)
    .execute();
  return rows.map(({ property_id, version, added }) => ({ property: property_id as PropertyId, version, added: added !== 0 }));
}

export type TouchedRecord = { id: PropertyId; name: string; sensitive: boolean };

/** Records with a later version than the import's, told by the events that came after it; `sensitive` ones have their own name withheld by the caller. */
export async function touchedSince(db: Database, id: ImportId, lastEvent: number, limit: number): Promise<TouchedRecord[]> {
  const { rows } = await sql<{ id: string; name: string; sensitive: number }>`
    select distinct property.id, property.name, property.sensitive from audit_event
    join import_record on import_record.import_id = ${id} and import_record.property_id = audit_event.property_id
    join property on property.id = audit_event.property_id
    where audit_event.number > ${lastEvent} and audit_event.kind like 'property.%' and property.version <> import_record.version
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ id: row.id as PropertyId, name: row.name, sensitive: row.sensitive !== 0 }));
}

/** What an import left of records that were touched since: the first later event that holds them has them before it. */
export async function leftByImport(db: Database, lastEvent: number, ids: readonly PropertyId[]): Promise<Map<PropertyId, Property>> {
  const { rows } = await sql<{ property_id: string; before_json: string }>`
    select property_id, before_json from audit_event where number in (
      select min(number) from audit_event
      where property_id in ${among(ids)} and number > ${lastEvent} and kind like 'property.%' and before_json is not null
      group by property_id
    )`.execute(db);
  return new Map(rows.map(({ property_id, before_json }) => [property_id as PropertyId, JSON.parse(before_json) as Property]));
}

/** Properties that an import added and that have been in a disposal since; `sensitive` ones have their own name withheld by the caller. */
export async function disposalsOnAdded(db: Database, id: ImportId, limit: number): Promise<TouchedRecord[]> {
  const { rows } = await sql<{ id: string; name: string; sensitive: number }>`
    select distinct property.id, property.name, property.sensitive from disposal
    join import_record on import_record.import_id = ${id} and import_record.property_id = disposal.property_id and import_record.added = 1
    join property on property.id = disposal.property_id
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ id: row.id as PropertyId, name: row.name, sensitive: row.sensitive !== 0 }));
}

/** Names of the plans that rest on a property which the import added. */
export async function plansOnAdded(db: Database, id: ImportId, limit: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct scenario.name from scenario join (
      select scenario_id, property_id from decision union select scenario_id, property_id from hub where property_id is not null
    ) as used on used.scenario_id = scenario.id
    join import_record on import_record.import_id = ${id} and import_record.property_id = used.property_id and import_record.added = 1
    limit ${limit}`.execute(db);
  return rows.map(({ name }) => name);
}

/** How many records an import added and changed. */
export async function countImported(db: Database, id: ImportId): Promise<{ added: number; changed: number }> {
  const { all, added } = await db
    .selectFrom('import_record')
    .select([(select) => select.fn.countAll<number>().as('all'), sql<number>`coalesce(sum(added), 0)`.as('added')])
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow();
  return { added, changed: all - added };
}

/** What records were before an import, by the events beneath its own. */
export async function beforeImport(db: Database, savedEvent: number, ids: readonly PropertyId[]): Promise<Map<PropertyId, Property>> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['property_id', 'before_json'])
    .where('property_id', 'in', among(ids))
    .where('kind', '=', 'property.imported')
    .where('of_number', '=', savedEvent)
    .execute();
  return new Map(
    rows.flatMap(({ property_id, before_json }) =>
      property_id === null || before_json === null ? [] : [[property_id as PropertyId, JSON.parse(before_json) as Property] as const],
    ),
  );
}
