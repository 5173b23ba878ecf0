/** What has come of decisions, in and out of the database, each with the record that it took the place of. */
import type { Selectable } from 'kysely';
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { RecordedActual } from '../../shared/progress/actual.ts';
import type { Pence, PencePerYear } from '../../shared/units.ts';
import type { IsoDate, IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import type { DecisionActualTable } from '../db/beside-plan-tables.ts';

export type StoredActual = { actual: RecordedActual; before: RecordedActual | null };

const storedOf = (row: Selectable<DecisionActualTable>): StoredActual => ({
  actual: {
    property: row.property_id as PropertyId,
    leftOn: row.left_on as IsoDate | null,
    receipt: row.receipt_pence as Pence | null,
    receiptOn: row.receipt_on as IsoDate | null,
    spent: row.spent_pence as Pence | null,
    spentFinal: row.spent_final !== 0,
    saving: row.saving_pence_per_year as PencePerYear | null,
    note: row.note,
    version: row.version,
    by: row.recorded_by,
    at: row.recorded_at as IsoMoment,
  },
  before: row.before_json === null ? null : (JSON.parse(row.before_json) as RecordedActual),
});

/** Of one plan, by property. */
export async function actualsOf(db: Database, scenario: ScenarioId): Promise<RecordedActual[]> {
  const rows = await db.selectFrom('decision_actual').selectAll().where('scenario_id', '=', scenario).orderBy('property_id').execute();
  return rows.map((row) => storedOf(row).actual);
}

const one = (scenario: ScenarioId, property: PropertyId) => ({ scenario_id: scenario, property_id: property });

export async function actualOf(db: Database, scenario: ScenarioId, property: PropertyId): Promise<StoredActual | null> {
  const { scenario_id, property_id } = one(scenario, property);
  const row = await db
    .selectFrom('decision_actual')
    .selectAll()
    .where('scenario_id', '=', scenario_id)
    .where('property_id', '=', property_id)
    .executeTakeFirst();
  return row ? storedOf(row) : null;
}

/** Puts the record in place of what is stored, if anything is. */
export async function putActual(db: Database, scenario: ScenarioId, { actual, before }: StoredActual): Promise<void> {
  const row = {
    left_on: actual.leftOn,
    receipt_pence: actual.receipt,
    receipt_on: actual.receiptOn,
    spent_pence: actual.spent,
    spent_final: Number(actual.spentFinal),
    saving_pence_per_year: actual.saving,
    note: actual.note,
    version: actual.version,
    recorded_at: actual.at,
    recorded_by: actual.by,
    before_json: before === null ? null : JSON.stringify(before),
  };
  await db
    .insertInto('decision_actual')
    .values({ ...one(scenario, actual.property), ...row })
    .onConflict((conflict) => conflict.columns(['scenario_id', 'property_id']).doUpdateSet(row))
    .execute();
}

export async function removeActual(db: Database, scenario: ScenarioId, property: PropertyId): Promise<void> {
  const { scenario_id, property_id } = one(scenario, property);
  await db.deleteFrom('decision_actual').where('scenario_id', '=', scenario_id).where('property_id', '=', property_id).execute();
}
