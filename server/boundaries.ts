/** District boundaries from a file of the ONS kind: GeoJSON in WGS84 or on the National Grid, each feature with a …NM name and a …CD code. */
import { readFileSync } from 'node:fs';
import proj4 from 'proj4';
import { z } from 'zod';
import type { Area } from '../shared/scenario.ts';
import { ServerStop } from './server-stop.ts';

export type Boundary = { name: string; code: string | null; area: Area };

/** EPSG:27700 with the seven-parameter shift of Ordnance Survey, good to about five metres. */
const nationalGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const geometry = z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) });
const collection = z.object({
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()), geometry })).min(1),
});

type Point = [number, number];

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

const isPoint = (value: unknown): value is Point => Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';

function mapPoints(value: unknown, place: (point: Point) => Point): unknown {
  if (isPoint(value)) return place([value[0], value[1]]);
  return Array.isArray(value) ? value.map((part) => mapPoints(part, place)) : value;
}

function firstPoint(value: unknown): Point | null {
  if (isPoint(value)) return value;
  return Array.isArray(value) && value.length > 0 ? firstPoint(value[0]) : null;
}

/** Degrees never exceed 180, metres on the National Grid of Great Britain nearly always do. */
const onNationalGrid = (point: Point | null) => point !== null && (Math.abs(point[0]) > 180 || Math.abs(point[1]) > 90);

const toDegrees = (point: Point): Point => {
  const [longitude, latitude] = proj4(nationalGrid, 'WGS84', point);
  return [round(longitude ?? 0), round(latitude ?? 0)];
};

function columnEnding(properties: Record<string, unknown>, ending: 'NM' | 'CD'): string | null {
  const key = Object.keys(properties).find((name) => name.toUpperCase().endsWith(ending));
  const value = key === undefined ? null : properties[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function parsed(file: string): z.infer<typeof collection> {
  try {
    const read = collection.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (read.success) return read.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ServerStop(`BOUNDARIES names ${file}, which is not a GeoJSON collection of polygons.`);
}

/** Reads a boundary file, or stops with what is wrong with it. */
export function readBoundaries(file: string): Boundary[] {
  return parsed(file).features.map(({ properties, geometry }, at) => {
    const name = columnEnding(properties, 'NM');
    if (name === null)
      throw new ServerStop(`Feature ${at + 1} of ${file} has no name: a column that ends in NM, such as LAD24NM, is looked for.`);
    const place = onNationalGrid(firstPoint(geometry.coordinates)) ? toDegrees : ([x, y]: Point): Point => [round(x), round(y)];
    const area = { type: geometry.type, coordinates: mapPoints(geometry.coordinates, place) };
    return { name, code: columnEnding(properties, 'CD'), area: area as Area };
  });
}
