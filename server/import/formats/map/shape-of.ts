/** The place of a feature, and its area where it is a polygon: a point inside the largest, hectares of all of them together. */
import { polygon, area as areaOnGlobe } from '@turf/turf';
import type { Shape } from '../../../../shared/import/sheet.ts';
import { hectares } from '../../../../shared/measure.ts';
import type { Hectares, Position } from '../../../../shared/units.ts';
import { pointInside } from './inside-point.ts';
import { twiceArea, type Outline, type Point, type Ring } from './outline.ts';
import type { ReferenceSystem } from './reference-system.ts';

const squareMetresOfHectare = 10_000;
/** Twice Kent and more: no site is that large, and a broken shape may be. */
const mostHectares = 1_000_000;

function planarArea(rings: readonly Ring[]): number {
  const [outer = 0, ...holes] = rings.map((ring) => Math.abs(twiceArea(ring)) / 2);
  return Math.max(0, outer - holes.reduce((sum, hole) => sum + hole, 0));
}

/** Null where a corner is off the globe. */
function globeArea(rings: readonly Ring[], system: ReferenceSystem): number | null {
  const places: [number, number][][] = [];
  for (const ring of rings) {
    const corners: [number, number][] = [];
    for (const corner of ring) {
      const place = system.place(corner);
      if (!place) return null;
      corners.push([place.longitude, place.latitude]);
    }
    const [first, last] = [corners[0], corners.at(-1)];
    if (first && last && (first[0] !== last[0] || first[1] !== last[1])) corners.push(first);
    if (corners.length >= 4) places.push(corners);
  }
  return places.length === 0 ? 0 : areaOnGlobe(polygon(places));
}

function siteArea(polygons: Outline['polygons'], system: ReferenceSystem): Hectares | null {
  let sum = 0;
  for (const rings of polygons) {
    const area = system.planar ? planarArea(rings) : globeArea(rings, system);
    if (area === null) return null;
    sum += area;
  }
  const area = Math.round(sum) / squareMetresOfHectare;
  return area > 0 && area <= mostHectares ? hectares(area) : null;
}

const largest = <T>(items: readonly T[], size: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>((best, item) => (best === undefined || size(item) > size(best) ? item : best), undefined);

/** The corner halfway along the longest line. */
function onLine(lines: readonly Ring[]): Point | null {
  const longest = largest(lines, (line) => line.length);
  return longest?.[Math.floor(longest.length / 2)] ?? null;
}

function middleOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce<Point>(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

function pointOf({ points, lines, polygons }: Outline): Point | null {
  const main = largest(polygons, (rings) => (rings[0] ? Math.abs(twiceArea(rings[0])) : 0));
  return main ? pointInside(main) : (onLine(lines) ?? middleOf(points));
}

/** Null for a feature that is drawn nowhere, or off the globe. */
export function shapeOf(outline: Outline, system: ReferenceSystem): Shape | null {
  const point = pointOf(outline);
  const position: Position | null = point && Number.isFinite(point[0]) && Number.isFinite(point[1]) ? system.place(point) : null;
  if (!position) return null;
  return { position, siteArea: outline.polygons.length > 0 ? siteArea(outline.polygons, system) : null };
}
