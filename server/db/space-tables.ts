/** Row types of space wanted: requirements, and what came of each offer that was answered. */

export type RequirementTable = {
  id: string;
  name: string;
  body_id: string;
  component: string;
  area_m2: number | null;
  people_fte: number | null;
  longitude_degrees: number;
  latitude_degrees: number;
  near: string;
  reach_m: number;
  wanted_by: string;
  budget_pence_per_year: number | null;
  notes: string;
  sensitive: number;
  closing_json: string | null;
  version: number;
};

/** `offer_key` names the offer; the rest says what it was when it was first answered. */
export type RequirementResponseTable = {
  requirement_id: string;
  offer_key: string;
  kind: string;
  property_id: string | null;
  hub_id: string | null;
  scenario_id: string | null;
  holder_id: string | null;
  name: string;
  steps_json: string;
};

export type SpaceTables = { requirement: RequirementTable; requirement_response: RequirementResponseTable };
