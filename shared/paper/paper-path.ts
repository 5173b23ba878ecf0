/** Shapes on paper: the outline of a geometry within a frame as path text, leaving out what is off the paper or too fine to see. */
import type { PaperFrame } from './paper-frame.ts';

type LngLat = readonly number[];

/** A shape of the ground, as GeoJSON has it. */
export type Shape =
  | { type: 'LineString'; coordinates: readonly LngLat[] }
  | { type: 'Polygon' | 'MultiLineString'; coordinates: readonly (readonly LngLat[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly LngLat[])[])[] };

/** Paper units: points closer than this to the last one drawn are left out. */
const fineness = 0.6;

function linesOf(shape: Shape): readonly (readonly LngLat[])[] {
  if (shape.type === 'LineString') return [shape.coordinates];
  return shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates;
}

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

/** The path of shapes within a frame; empty text where none of them touches it. */
export const pathOf = (shapes: readonly Shape[], frame: PaperFrame): string =>
  shapes
    .flatMap((shape) => {
      const closed = shape.type === 'Polygon' || shape.type === 'MultiPolygon';
      return linesOf(shape)
        .filter((line) => touches(line, frame))
        .map((line) => lineText(line, frame, closed));
    })
    .join('');
