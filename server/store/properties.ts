/** Properties whole, in and out of the database; row types stop here. */
import { setImmediate as breath } from 'node:timers/promises';
import { sql } from 'kysely';
import type { PropertyId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import type { Database } from '../db/open.ts';
import { among } from './among.ts';
import { insertMany } from './insert-many.ts';
import { insertParts, partsOf, removeParts } from './property-parts.ts';
import { propertyOfRow, rowInPlace, rowOfProperty, type PropertyRow } from './property-rows.ts';

const chunk = 1000;

async function whole(db: Database, rows: readonly PropertyRow[]): Promise<Property[]> {
  if (rows.length === 0) return [];
  const parts = await partsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => propertyOfRow(row, parts(row.id)));
}

/** Every property, archived ones too, in the order in which they were entered, a thousand at a time, with room between for requests. */
export async function* allProperties(db: Database): AsyncGenerator<Property[]> {
  let last = 0;
  for (;;) {
    const rows = await db.selectFrom('property').selectAll().where('number', '>', last).orderBy('number').limit(chunk).execute();
    const end = rows.at(-1);
    if (!end) return;
    last = end.number;
    yield await whole(db, rows);
    await breath();
  }
}

/** The properties that exist among the ids, in the order of the ids. */
export async function propertiesById(db: Database, ids: readonly PropertyId[]): Promise<Property[]> {
  const found = new Map<string, Property>();
  for (let from = 0; from < ids.length; from += chunk) {
    const some = ids.slice(from, from + chunk);
    const rows = await db.selectFrom('property').selectAll().where('id', 'in', among(some)).execute();
    for (const property of await whole(db, rows)) found.set(property.id, property);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function propertyById(db: Database, id: PropertyId): Promise<Property | null> {
  return (await propertiesById(db, [id]))[0] ?? null;
}

export async function countProperties(db: Database): Promise<number> {
  const row = await db.selectFrom('property').select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return row.count;
}

const searchColumns = sql.raw('name, street, town, postcode, reference, uprn');

async function insertSearch(db: Database, after: number): Promise<void> {
  await sql`insert into property_search (rowid, ${searchColumns})
    select number, name, street, town, postcode, reference, coalesce(uprn, '') from property where number > ${after} and sensitive = 0`.execute(
    db,
  );
}

/** Makes open properties known to the search. */
export async function insertSearchOf(db: Database, ids: readonly PropertyId[]): Promise<void> {
  await sql`insert into property_search (rowid, ${searchColumns})
    select number, name, street, town, postcode, reference, coalesce(uprn, '') from property where id in ${among(ids)} and sensitive = 0`.execute(
    db,
  );
}

/** Adds properties, one or hundreds of thousands. */
export async function insertProperties(db: Database, properties: readonly Property[]): Promise<void> {
  const { last } = await db
    .selectFrom('property')
    .select((select) => select.fn.coalesce(select.fn.max('number'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow();
  for (let from = 0; from < properties.length; from += chunk) {
    const some = properties.slice(from, from + chunk);
    await insertMany(db, 'property', some.map(rowOfProperty));
    await insertParts(db, some);
  }
  await insertSearch(db, last);
}

/** Puts the property in place of what is stored under its id, but for its stage, which is that of its latest disposal. */
export async function replaceProperty(db: Database, property: Property): Promise<void> {
  await db.updateTable('property').set(rowInPlace(property)).where('id', '=', property.id).execute();
  await removeParts(db, property.id);
  await insertParts(db, [property]);
  await sql`delete from property_search where rowid = (select number from property where id = ${property.id})`.execute(db);
  await insertSearchOf(db, [property.id]);
}

/** The version that each of the properties has now; one that is not there has none. */
export async function versionsOf(db: Database, ids: readonly PropertyId[]): Promise<ReadonlyMap<PropertyId, number>> {
  const rows = await db.selectFrom('property').select(['id', 'version']).where('id', 'in', among(ids)).execute();
  return new Map(rows.map(({ id, version }) => [id as PropertyId, version]));
}
