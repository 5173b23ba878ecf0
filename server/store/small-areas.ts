/** Small areas and their sets in and out of the database. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import type { AreaSet } from '../../shared/access/area-set.ts';
import type { SmallArea } from '../../shared/access/small-area.ts';
import type { AreaSetId } from '../../shared/ids.ts';
import type { Bounds } from '../../shared/area.ts';
import type { SmallAreaSetTable, SmallAreaTable } from '../db/area-tables.ts';
import type { Database } from '../db/open.ts';
import { among } from './among.ts';
import { insertMany } from './insert-many.ts';

const setOf = (row: Selectable<SmallAreaSetTable>): AreaSet =>
  ({
    id: row.id,
    source: row.source,
    asAt: row.as_at,
    fileName: row.file_name,
    illustrative: row.illustrative !== 0,
    inUse: row.in_use !== 0,
    areas: row.areas,
    people: row.population_people,
    withDecile: row.with_decile,
    addedAt: row.added_at,
    addedBy: row.added_by,
  }) as AreaSet;

const setRow = (set: AreaSet): SmallAreaSetTable => ({
  id: set.id,
  source: set.source,
  as_at: set.asAt,
  file_name: set.fileName,
  illustrative: Number(set.illustrative),
  in_use: Number(set.inUse),
  areas: set.areas,
  population_people: set.people,
  with_decile: set.withDecile,
  added_at: set.addedAt,
  added_by: set.addedBy,
});

const areaOf = (row: Selectable<SmallAreaTable>): SmallArea =>
  ({
    code: row.code,
    name: row.name,
    place: row.place,
    district: row.district,
    position: { longitude: row.longitude_degrees, latitude: row.latitude_degrees },
    population: row.population_people,
    decile: row.deprivation_decile,
  }) as SmallArea;

const areaRow = (set_id: AreaSetId, area: SmallArea): SmallAreaTable => ({
  set_id,
  code: area.code,
  name: area.name,
  place: area.place,
  district: area.district,
  longitude_degrees: area.position.longitude,
  latitude_degrees: area.position.latitude,
  population_people: area.population,
  deprivation_decile: area.decile,
});

/** Every set, the one in use first and then the latest. */
export async function areaSets(db: Database): Promise<AreaSet[]> {
  const rows = await db
    .selectFrom('small_area_set')
    .selectAll()
    .orderBy('in_use', 'desc')
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(setOf);
}

/** As many as are stored without letting others have their turn: some ten milliseconds. */
const portion = 2000;

/** Stores a set with its areas; one that is in use takes the place of the one that was. */
export async function insertAreaSet(db: Database, set: AreaSet, areas: readonly SmallArea[]): Promise<void> {
  if (set.inUse) await db.updateTable('small_area_set').set({ in_use: 0 }).execute();
  await db.insertInto('small_area_set').values(setRow(set)).execute();
  for (let from = 0; from < areas.length; from += portion) {
    if (from > 0) await breath();
    await insertMany(
      db,
      'small_area',
      areas.slice(from, from + portion).map((area) => areaRow(set.id, area)),
    );
  }
}

/** Puts one set in use and every other out of it. */
export async function useAreaSet(db: Database, id: AreaSetId): Promise<void> {
  await db.updateTable('small_area_set').set({ in_use: 0 }).execute();
  await db.updateTable('small_area_set').set({ in_use: 1 }).where('id', '=', id).execute();
}

export async function deleteAreaSet(db: Database, id: AreaSetId): Promise<void> {
  await db.deleteFrom('small_area').where('set_id', '=', id).execute();
  await db.deleteFrom('small_area_set').where('id', '=', id).execute();
}

/** The areas of a set that lie in some districts or within some bounds, by code; all of them where neither is named. */
export async function areasOf(db: Database, id: AreaSetId, districts: readonly string[], bounds: Bounds | null): Promise<SmallArea[]> {
  let asked = db.selectFrom('small_area').selectAll().where('set_id', '=', id);
  if (districts.length > 0 || bounds !== null)
    asked = asked.where((eb) => {
      const named = eb('district', 'in', among(districts));
      if (bounds === null) return named;
      const [west, south, east, north] = bounds;
      const within = eb.and([eb.between('longitude_degrees', west, east), eb.between('latitude_degrees', south, north)]);
      return eb.or([named, within]);
    });
  return (await asked.orderBy('code').execute()).map(areaOf);
}
