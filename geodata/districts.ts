/** Kent's districts and county outline as generalised shapes, good for a county map and not for deciding whose a border site is. */
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import countyFile from './county.json' with { type: 'json' };
import type { DistrictName } from './district-codes.ts';
import districtsFile from './districts.json' with { type: 'json' };
import type { LngLat } from './lng-lat.ts';

export interface DistrictProperties {
  name: DistrictName;
  code: string;
  formerName: string | null;
  generalised: true;
}

export interface CountyProperties {
  name: 'Kent';
  code: string;
  generalised: true;
}

export const districts = districtsFile as unknown as FeatureCollection<MultiPolygon, DistrictProperties>;

export const county = countyFile as unknown as FeatureCollection<Polygon | MultiPolygon, CountyProperties>;

/** Null at sea, in Medway and outside the county. */
export function districtOf(at: LngLat): DistrictName | null {
  return districts.features.find((district) => booleanPointInPolygon([...at], district))?.properties.name ?? null;
}
