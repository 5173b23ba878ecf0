/** The land of south-east England and the nearest French coast, and whether a point lies on it. */
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import landFile from './land.json' with { type: 'json' };
import type { LngLat } from './lng-lat.ts';

export const land = landFile as unknown as FeatureCollection<Polygon>;

/** Outside the base map's box (-1.5 to 3 E, 50 to 52.8 N) nothing counts as land. */
export function onDryLand(at: LngLat): boolean {
  return land.features.some((island) => booleanPointInPolygon([...at], island));
}
