/** The appraisal that the server computed when a scenario was saved, with the assumptions and the register it rests on. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import type { Assumptions } from '../../shared/assumptions.ts';
import type { Check } from '../../shared/check.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';

export type ScenarioAppraisal = {
  scenario: ScenarioId;
  scenarioVersion: number;
  appraisedAt: IsoMoment;
  registerVersion: number;
  assumptions: Assumptions;
  appraisal: Appraisal;
  checks: Check[];
};

/** Keeps one appraisal for each scenario: that of its latest save. */
export async function putAppraisal(db: Database, stored: ScenarioAppraisal): Promise<void> {
  const row = {
    scenario_id: stored.scenario,
    scenario_version: stored.scenarioVersion,
    appraised_at: stored.appraisedAt,
    register_version: stored.registerVersion,
    assumptions_json: JSON.stringify(stored.assumptions),
    appraisal_json: JSON.stringify(stored.appraisal),
    checks_json: JSON.stringify(stored.checks),
  };
  await db
    .insertInto('scenario_appraisal')
    .values(row)
    .onConflict((conflict) => conflict.column('scenario_id').doUpdateSet(row))
    .execute();
}

export async function appraisalOf(db: Database, id: ScenarioId): Promise<ScenarioAppraisal | null> {
  const row = await db.selectFrom('scenario_appraisal').selectAll().where('scenario_id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    scenario: id,
    scenarioVersion: row.scenario_version,
    appraisedAt: row.appraised_at as IsoMoment,
    registerVersion: row.register_version,
    assumptions: JSON.parse(row.assumptions_json) as Assumptions,
    appraisal: JSON.parse(row.appraisal_json) as Appraisal,
    checks: JSON.parse(row.checks_json) as Check[],
  };
}
