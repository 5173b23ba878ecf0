/** Estimates for a county, in and out of the database, with who saved them and when. */
import { sql, type Selectable } from 'kysely';
import { countyEstimateSchema, type CountyEstimate } from '../../shared/county/estimate.ts';
import type { CountyEstimateId } from '../../shared/ids.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { CountyEstimateTable } from '../db/beside-plan-tables.ts';
import type { Database } from '../db/open.ts';
import type { Saved } from './scenarios.ts';

export type SavedCountyEstimate = { estimate: CountyEstimate; saved: Saved; removed: boolean };

const savedOf = (row: Selectable<CountyEstimateTable>): SavedCountyEstimate => ({
  estimate: countyEstimateSchema.parse({
    id: row.id,
    name: row.name,
    learnsFrom: row.learns_from,
    scenarios: JSON.parse(row.scenarios_json),
    west: JSON.parse(row.west_json),
    exclusions: JSON.parse(row.exclusions_json),
    entered: JSON.parse(row.entered_json),
    version: row.version,
  }),
  saved: { at: row.saved_at as IsoMoment, by: row.saved_by },
  removed: row.removed !== 0,
});

/** Those that are not removed, by name; of the same name, the older first. */
export async function countyEstimates(db: Database): Promise<SavedCountyEstimate[]> {
  const rows = await db.selectFrom('county_estimate').selectAll().where('removed', '=', 0).orderBy('name').orderBy(sql`rowid`).execute();
  return rows.map(savedOf);
}

/** Removed or not. */
export async function countyEstimateById(db: Database, id: CountyEstimateId): Promise<SavedCountyEstimate | null> {
  const row = await db.selectFrom('county_estimate').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? savedOf(row) : null;
}

/** Puts the estimate in place of what is stored under its id, if anything is. */
export async function putCountyEstimate(db: Database, { estimate, saved, removed }: SavedCountyEstimate): Promise<void> {
  const row = {
    name: estimate.name,
    learns_from: estimate.learnsFrom,
    scenarios_json: JSON.stringify(estimate.scenarios),
    west_json: JSON.stringify(estimate.west),
    exclusions_json: JSON.stringify(estimate.exclusions),
    entered_json: JSON.stringify(estimate.entered),
    version: estimate.version,
    saved_at: saved.at,
    saved_by: saved.by,
    removed: Number(removed),
  };
  await db
    .insertInto('county_estimate')
    .values({ id: estimate.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
