/** Requirements whole, with what came of each offer, in and out of the database. */
import type { Selectable } from 'kysely';
import type { RequirementId } from '../../shared/ids.ts';
import type { Closing, Requirement } from '../../shared/space/requirement.ts';
import type { SpaceResponse, TakenResponse } from '../../shared/space/response.ts';
import type { Database } from '../db/open.ts';
import type { RequirementResponseTable, RequirementTable } from '../db/space-tables.ts';
import { insertMany } from './insert-many.ts';

const responseOf = (row: Selectable<RequirementResponseTable>): SpaceResponse => ({
  offer: {
    key: row.offer_key,
    kind: row.kind,
    property: row.property_id,
    hub: row.hub_id,
    plan: row.scenario_id,
    holder: row.holder_id,
    name: row.name,
  } as SpaceResponse['offer'],
  steps: JSON.parse(row.steps_json) as TakenResponse[],
});

const responseRow = (requirement_id: RequirementId, { offer, steps }: SpaceResponse): RequirementResponseTable => ({
  requirement_id,
  offer_key: offer.key,
  kind: offer.kind,
  property_id: offer.property,
  hub_id: offer.hub,
  scenario_id: offer.plan,
  holder_id: offer.holder,
  name: offer.name,
  steps_json: JSON.stringify(steps),
});

const requirementOf = (row: Selectable<RequirementTable>, responses: readonly Selectable<RequirementResponseTable>[]): Requirement =>
  ({
    id: row.id as RequirementId,
    name: row.name,
    body: row.body_id,
    component: row.component,
    area: row.area_m2,
    people: row.people_fte,
    place: { longitude: row.longitude_degrees, latitude: row.latitude_degrees },
    near: row.near,
    reach: row.reach_m,
    by: row.wanted_by,
    budget: row.budget_pence_per_year,
    notes: row.notes,
    sensitive: row.sensitive !== 0,
    closing: row.closing_json === null ? null : (JSON.parse(row.closing_json) as Closing),
    responses: responses.map(responseOf),
    version: row.version,
  }) as unknown as Requirement;

const rowOf = (one: Requirement): RequirementTable => ({
  id: one.id,
  name: one.name,
  body_id: one.body,
  component: one.component,
  area_m2: one.area,
  people_fte: one.people,
  longitude_degrees: one.place.longitude,
  latitude_degrees: one.place.latitude,
  near: one.near,
  reach_m: one.reach,
  wanted_by: one.by,
  budget_pence_per_year: one.budget,
  notes: one.notes,
  sensitive: Number(one.sensitive),
  closing_json: one.closing && JSON.stringify(one.closing),
  version: one.version,
});

/** Every requirement, the one that is wanted first first. */
export async function allRequirements(db: Database): Promise<Requirement[]> {
  const responses = new Map<string, Selectable<RequirementResponseTable>[]>();
  for (const row of await db.selectFrom('requirement_response').selectAll().orderBy('offer_key').execute())
    responses.set(row.requirement_id, [...(responses.get(row.requirement_id) ?? []), row]);
  const rows = await db.selectFrom('requirement').selectAll().orderBy('wanted_by').orderBy('id').execute();
  return rows.map((row) => requirementOf(row, responses.get(row.id) ?? []));
}

export async function requirementById(db: Database, id: RequirementId): Promise<Requirement | null> {
  const row = await db.selectFrom('requirement').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const responses = db.selectFrom('requirement_response').selectAll().where('requirement_id', '=', id);
  return requirementOf(row, await responses.orderBy('offer_key').execute());
}

export async function insertRequirements(db: Database, requirements: readonly Requirement[]): Promise<void> {
  await insertMany(db, 'requirement', requirements.map(rowOf));
  await insertMany(
    db,
    'requirement_response',
    requirements.flatMap(({ id, responses }) => responses.map((response) => responseRow(id, response))),
  );
}

/** Puts a requirement with its responses in place of what is stored under its id. */
export async function replaceRequirement(db: Database, requirement: Requirement): Promise<void> {
  await db.updateTable('requirement').set(rowOf(requirement)).where('id', '=', requirement.id).execute();
  await db.deleteFrom('requirement_response').where('requirement_id', '=', requirement.id).execute();
  await insertMany(
    db,
    'requirement_response',
    requirement.responses.map((response) => responseRow(requirement.id, response)),
  );
}
