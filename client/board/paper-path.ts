/** Shapes on paper: the outline of a geometry within a frame as path text, leaving out what is off the paper or too fine to see. */
import type { Geometry, Position as LngLat } from 'geojson';
import type { PaperFrame } from './paper-frame.ts';

/** Paper units: points closer than this to the last one drawn are left out. */
const fineness = 0.6;

const linesOf = (geometry: Geometry): LngLat[][] => {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.type === 'LineString' ? [geometry.coordinates] : [];
};

function touches(line: readonly LngLat[], frame: PaperFrame): boolean {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of line) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west <= frame.east && east >= frame.west && south <= frame.north && north >= frame.south;
}

function lineText(line: readonly LngLat[], frame: PaperFrame, closed: boolean): string {
  let text = '';
  let last: [number, number] | null = null;
  line.forEach(([lng = 0, lat = 0], place) => {
    const [x, y] = frame.at(lng, lat);
    if (last && place < line.length - 1 && Math.hypot(x - last[0], y - last[1]) < fineness) return;
    text += `${last ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    last = [x, y];
  });
  return text + (closed ? 'Z' : '');
}

/** The path of geometries within a frame; empty text where none of them touches it. */
export const pathOf = (geometries: readonly Geometry[], frame: PaperFrame): string =>
  geometries
    .flatMap((geometry) => {
      const closed = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
      return linesOf(geometry)
        .filter((line) => touches(line, frame))
        .map((line) => lineText(line, frame, closed));
    })
    .join('');
