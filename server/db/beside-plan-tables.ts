/** Row types of what is kept beside plans: what has come of their decisions, and estimates for a county. */

/** `before_json` is the record that the last one took the place of, to which undoing goes back. */
export type DecisionActualTable = {
  scenario_id: string;
  property_id: string;
  left_on: string | null;
  receipt_pence: number | null;
  receipt_on: string | null;
  spent_pence: number | null;
  spent_final: number;
  saving_pence_per_year: number | null;
  note: string;
  version: number;
  recorded_at: string;
  recorded_by: string;
  before_json: string | null;
};

/** One that is removed stays, so that it can be brought back. */
export type CountyEstimateTable = {
  id: string;
  name: string;
  learns_from: string;
  scenarios_json: string;
  west_json: string;
  exclusions_json: string;
  entered_json: string;
  version: number;
  saved_at: string;
  saved_by: string;
  removed: number;
};

export type BesidePlanTables = { decision_actual: DecisionActualTable; county_estimate: CountyEstimateTable };
