/** The row type of estimates for a county; one that is removed stays, so that it can be brought back. */

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

export type CountyTables = { county_estimate: CountyEstimateTable };
