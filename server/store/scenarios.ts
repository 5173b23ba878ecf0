/** Scenarios whole, in and out of the database, with who saved them and when. */
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import { insertMany } from './insert-many.ts';
import { rowsOfScenario, scenarioOfRows } from './scenario-rows.ts';

export type Saved = { at: IsoMoment; by: string };
export type SavedScenario = { scenario: Scenario; saved: Saved };

const parts = [
  'scenario_district',
  'scenario_assumption',
  'hub',
  'decision',
  'decision_destination',
  'scenario_capital_ceiling',
  'scenario_range',
  'plan_barrier',
] as const;

async function insertScenarioParts(db: Database, scenario: Scenario): Promise<void> {
  const rows = rowsOfScenario(scenario);
  await insertMany(db, 'scenario_district', rows.districts);
  await insertMany(db, 'scenario_assumption', rows.assumptions);
  await insertMany(db, 'hub', rows.hubs);
  await insertMany(db, 'decision', rows.decisions);
  await insertMany(db, 'decision_destination', rows.destinations);
  await insertMany(db, 'scenario_capital_ceiling', rows.ceilings);
  await insertMany(db, 'scenario_range', rows.ranges);
  await insertMany(db, 'plan_barrier', rows.barriers);
}

export async function insertScenario(db: Database, scenario: Scenario, saved: Saved): Promise<void> {
  const row = { ...rowsOfScenario(scenario).scenario, saved_at: saved.at, saved_by: saved.by };
  await db.insertInto('scenario').values(row).execute();
  await insertScenarioParts(db, scenario);
}

/** Puts the scenario in place of what is stored under its id. */
export async function replaceScenario(db: Database, scenario: Scenario, saved: Saved): Promise<void> {
  const row = { ...rowsOfScenario(scenario).scenario, saved_at: saved.at, saved_by: saved.by };
  await db.updateTable('scenario').set(row).where('id', '=', scenario.id).execute();
  for (const table of parts) await db.deleteFrom(table).where('scenario_id', '=', scenario.id).execute();
  await insertScenarioParts(db, scenario);
}

export async function deleteScenario(db: Database, id: ScenarioId): Promise<void> {
  await db.deleteFrom('scenario').where('id', '=', id).execute();
}

export async function savedScenario(db: Database, id: ScenarioId): Promise<SavedScenario | null> {
  const row = await db.selectFrom('scenario').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const scenario = scenarioOfRows({
    scenario: row,
    districts: await db.selectFrom('scenario_district').selectAll().where('scenario_id', '=', id).orderBy('position').execute(),
    assumptions: await db.selectFrom('scenario_assumption').selectAll().where('scenario_id', '=', id).execute(),
    hubs: await db.selectFrom('hub').selectAll().where('scenario_id', '=', id).orderBy('position').execute(),
    decisions: await db.selectFrom('decision').selectAll().where('scenario_id', '=', id).orderBy('position').execute(),
    destinations: await db.selectFrom('decision_destination').selectAll().where('scenario_id', '=', id).execute(),
    ceilings: await db.selectFrom('scenario_capital_ceiling').selectAll().where('scenario_id', '=', id).orderBy('year').execute(),
    ranges: await db.selectFrom('scenario_range').selectAll().where('scenario_id', '=', id).orderBy('position').execute(),
    barriers: await db.selectFrom('plan_barrier').selectAll().where('scenario_id', '=', id).orderBy('position').execute(),
  });
  return { scenario, saved: { at: row.saved_at as IsoMoment, by: row.saved_by } };
}

/** Every scenario's id and name, by name. */
export async function scenarioNames(db: Database): Promise<{ id: ScenarioId; name: string }[]> {
  const rows = await db.selectFrom('scenario').select(['id', 'name']).orderBy('name').execute();
  return rows.map(({ id, name }) => ({ id: id as ScenarioId, name }));
}

/** Every scenario's id, name and version, by name. */
export async function scenarioVersions(db: Database): Promise<{ id: ScenarioId; name: string; version: number }[]> {
  const rows = await db.selectFrom('scenario').select(['id', 'name', 'version']).orderBy('name').orderBy('id').execute();
  return rows.map(({ id, ...rest }) => ({ id: id as ScenarioId, ...rest }));
}

/** The scenarios that decide on a property or have a hub in it, by name. */
export async function scenariosNaming(db: Database, property: PropertyId): Promise<{ id: ScenarioId; name: string }[]> {
  const deciding = db.selectFrom('decision').select('scenario_id').where('property_id', '=', property);
  const hosting = db.selectFrom('hub').select('scenario_id').where('property_id', '=', property);
  const rows = await db
    .selectFrom('scenario')
    .select(['id', 'name'])
    .where((eb) => eb.or([eb('id', 'in', deciding), eb('id', 'in', hosting)]))
    .orderBy('name')
    .execute();
  return rows.map(({ id, name }) => ({ id: id as ScenarioId, name }));
}

/** Every hub's id, name and the property that it is in, with its scenario's id and name, by name. */
export async function hubNames(
  db: Database,
): Promise<{ id: string; name: string; property: PropertyId | null; scenario: string; plan: string }[]> {
  const rows = await db
    .selectFrom('hub')
    .innerJoin('scenario', 'scenario.id', 'hub.scenario_id')
    .select(['hub.id', 'hub.name', 'hub.property_id', 'scenario.id as scenario', 'scenario.name as plan'])
    .orderBy('hub.name')
    .execute();
  return rows.map(({ property_id, ...hub }) => ({ ...hub, property: property_id as PropertyId | null }));
}
