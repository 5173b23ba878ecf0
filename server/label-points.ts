/** One point to write a district's name at: inside the largest part of it, however many islands it has. */
import { area, centerOfMass, booleanPointInPolygon, flattenEach, pointOnFeature, polygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';

type Named = Feature<Polygon | MultiPolygon, { name: string }>;

/** A point for each feature, with its name. */
export const labelPoints = (features: readonly Named[]): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: features.map((feature) => ({
    type: 'Feature',
    properties: { name: feature.properties.name },
    geometry: insideOf(largestPart(feature)),
  })),
});

function largestPart(feature: Named): Feature<Polygon> {
  let largest = polygon([]);
  let most = 0;
  flattenEach(feature, (part) => {
    const size = area(part);
    if (size <= most) return;
    most = size;
    largest = part as Feature<Polygon>;
  });
  return largest;
}

function insideOf(part: Feature<Polygon>): Point {
  const centre = centerOfMass(part);
  return booleanPointInPolygon(centre, part) ? centre.geometry : pointOnFeature(part).geometry;
}
