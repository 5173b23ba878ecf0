/** Makes the road and railway lines: hand-drawn points, smoothed. */
import { featureCollection, lineString } from '@turf/turf';
import type { FeatureCollection, LineString } from 'geojson';
import { railways } from '../lines/railways.ts';
import { roads } from '../lines/roads.ts';
import { smoothLine } from './smooth-line.ts';

export function buildRoads(): FeatureCollection<LineString> {
  return featureCollection(roads.map((road) => lineString(smoothLine(road.line), { ref: road.ref, class: road.class, generalised: true })));
}

export function buildRailways(): FeatureCollection<LineString> {
  return featureCollection(
    railways.map((railway) => lineString(smoothLine(railway.line), { name: railway.name, class: railway.class, generalised: true })),
  );
}
