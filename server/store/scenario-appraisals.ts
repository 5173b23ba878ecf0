/** The appraisal that the server computed when a scenario was saved, with the assumptions and the register it rests on. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import type { Assumptions } from '../../shared/assumptions.ts';
import type { Check } from '../../shared/check.ts';
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Selectable } from 'kysely';
import type { Database } from '../db/open.ts';
import type { ScenarioAppraisalTable } from '../db/tables.ts';

/** What a plan comes to for the uncleared: `without` names what was hidden from them; where nothing was, `shown` is null and the one appraisal is everybody's. */
export type UnclearedAppraisal = { without: PropertyId[]; shown: { appraisal: Appraisal; checks: Check[] } | null };

export const nothingHidden: UnclearedAppraisal = { without: [], shown: null };

export type ScenarioAppraisal = {
  scenario: ScenarioId;
  scenarioVersion: number;
  appraisedAt: IsoMoment;
  registerVersion: number;
  assumptions: Assumptions;
  appraisal: Appraisal;
  checks: Check[];
  uncleared: UnclearedAppraisal;
};

/** Keeps one appraisal for each scenario: that of its latest save. */
export async function putAppraisal(db: Database, stored: ScenarioAppraisal): Promise<void> {
  const { without, shown } = stored.uncleared;
  const row = {
    scenario_id: stored.scenario,
    scenario_version: stored.scenarioVersion,
    appraised_at: stored.appraisedAt,
    register_version: stored.registerVersion,
    assumptions_json: JSON.stringify(stored.assumptions),
    appraisal_json: JSON.stringify(stored.appraisal),
    checks_json: JSON.stringify(stored.checks),
    uncleared_appraisal_json: shown && JSON.stringify(shown.appraisal),
    uncleared_checks_json: shown && JSON.stringify(shown.checks),
    uncleared_without_json: JSON.stringify(without),
  };
  await db
    .insertInto('scenario_appraisal')
    .values(row)
    .onConflict((conflict) => conflict.column('scenario_id').doUpdateSet(row))
    .execute();
}

function unclearedOf(row: Selectable<ScenarioAppraisalTable>): UnclearedAppraisal {
  const { uncleared_appraisal_json: appraisal, uncleared_checks_json: checks, uncleared_without_json: without } = row;
  if (without === null) return nothingHidden;
  const shown =
    appraisal === null || checks === null ? null : { appraisal: JSON.parse(appraisal) as Appraisal, checks: JSON.parse(checks) as Check[] };
  return { without: JSON.parse(without) as PropertyId[], shown };
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
    uncleared: unclearedOf(row),
  };
}
