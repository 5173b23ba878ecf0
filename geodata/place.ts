/** What the gazetteer says of one town or village; positions are WGS84 degrees, meant to be within about 200 m. */
export type PlaceKind = 'city' | 'town' | 'village' | 'suburb';

export interface Place {
  name: string;
  latitude: number;
  longitude: number;
  /** A Kent district, or 'Medway', which lies outside the county. */
  district: string;
  kind: PlaceKind;
  outcode: string;
  /** About, from the 2011 census where known; null is unknown, not nobody. */
  population: number | null;
  principal: boolean;
}

export type PlaceRow = readonly [
  name: string,
  latitude: number,
  longitude: number,
  kind: PlaceKind,
  outcode: string,
  population: number | null,
];

/** A point that only shapes district cells and is never shown. */
export type Seed = readonly [latitude: number, longitude: number];
