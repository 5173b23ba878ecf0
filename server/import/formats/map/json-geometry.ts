/** The outline of a GeoJSON geometry (RFC 7946); what is not one is told apart from nothing. */
import { refuse } from '../file-problem.ts';
import { nothing, together, type Outline, type Point, type Ring } from './outline.ts';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

type Left = { corners: number };

function pointIn(value: unknown, left: Left): Point {
  if (!isList(value) || typeof value[0] !== 'number' || typeof value[1] !== 'number') return refuse('its coordinates are not numbers');
  left.corners -= 1;
  if (left.corners < 0) refuse('it has too many corners');
  return [value[0], value[1]];
}

const listIn = <T>(value: unknown, read: (item: unknown) => T): T[] =>
  isList(value) ? value.map(read) : refuse('its coordinates are not a list');

/** Throws a FileProblem with the end of a sentence. */
function outlineIn(geometry: object, left: Left): Outline {
  const { type, coordinates, geometries } = geometry as { type?: unknown; coordinates?: unknown; geometries?: unknown };
  const point = (value: unknown): Point => pointIn(value, left);
  const ring = (value: unknown): Ring => listIn(value, point);
  const polygon = (value: unknown): Ring[] => listIn(value, ring);
  if (isList(coordinates) && coordinates.length === 0) return nothing;
  switch (type) {
    case 'Point':
      return { ...nothing, points: [point(coordinates)] };
    case 'MultiPoint':
      return { ...nothing, points: ring(coordinates) };
    case 'LineString':
      return { ...nothing, lines: [ring(coordinates)] };
    case 'MultiLineString':
      return { ...nothing, lines: polygon(coordinates) };
    case 'Polygon':
      return { ...nothing, polygons: [polygon(coordinates)] };
    case 'MultiPolygon':
      return { ...nothing, polygons: listIn(coordinates, polygon) };
    case 'GeometryCollection':
      return together(listIn(geometries, (part) => (part !== null && typeof part === 'object' ? outlineIn(part, left) : nothing)));
    default:
      return refuse('it is of no known kind');
  }
}

/** Nothing for a null geometry. */
export const jsonOutline = (geometry: unknown, mostCorners: number): Outline =>
  geometry !== null && typeof geometry === 'object' ? outlineIn(geometry, { corners: mostCorners }) : nothing;
