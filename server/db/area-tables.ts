/** Row types of small areas: the sets that were given, of which at most one is in use, and the areas of each. */

export type SmallAreaSetTable = {
  id: string;
  source: string;
  as_at: string | null;
  file_name: string;
  illustrative: number;
  in_use: number;
  areas: number;
  population_people: number;
  with_decile: number;
  added_at: string;
  added_by: string;
};

export type SmallAreaTable = {
  set_id: string;
  code: string;
  name: string;
  place: string | null;
  district: string | null;
  longitude_degrees: number;
  latitude_degrees: number;
  population_people: number;
  deprivation_decile: number | null;
};

export type AreaTables = { small_area_set: SmallAreaSetTable; small_area: SmallAreaTable };
