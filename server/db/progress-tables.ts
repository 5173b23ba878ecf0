/** The row type of what has come of decisions; `before_json` is the record that the last one took the place of, to which undoing goes back. */

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

export type ProgressTables = { decision_actual: DecisionActualTable };
