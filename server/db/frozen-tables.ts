/** Row types of plans sent to the Board; the database refuses to change or remove a row of either. */
import type { ColumnType } from 'kysely';

type Kept<T> = ColumnType<T, T, never>;

/** `form` says how the JSON was written, `digest` is of all of it; `sensitive` names the properties that were sensitive then. */
export type SentPlanTable = {
  number: Kept<number>;
  scenario_id: Kept<string>;
  scenario_version: Kept<number>;
  name: Kept<string>;
  sent_at: Kept<string>;
  sent_by: Kept<string>;
  message: Kept<string>;
  register_version: Kept<number>;
  form: Kept<number>;
  scenario_json: Kept<string>;
  facts_json: Kept<string>;
  sensitive_json: Kept<string>;
  organisations_json: Kept<string>;
  appraisal_json: Kept<string>;
  checks_json: Kept<string>;
  digest: Kept<string>;
};

/** The decision of the highest version stands; a correction is a new row. */
export type SentPlanDecisionTable = {
  number: Kept<number>;
  version: Kept<number>;
  decision: Kept<string>;
  remarks: Kept<string>;
  decided_on: Kept<string>;
  decided_by: Kept<string>;
  recorded_at: Kept<string>;
  recorded_by: Kept<string>;
};

export type FrozenTables = { sent_plan: SentPlanTable; sent_plan_decision: SentPlanDecisionTable };
