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
  /** GeoJSON of 2008 names its reference system here; the GeoJSON of today (RFC 7946) has none and is WGS84. */
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: geometry.nullable() })).min(1),
});

type Point = [number, number];

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

const isPoint = (value: unknown): value is Point => Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';

function mapPoints(value: unknown, place: (point: Point) => Point): unknown {
  if (isPoint(value)) return place([value[0], value[1]]);
  return Array.isArray(value) ? value.map((part) => mapPoints(part, place)) : value;
}

function somePoint(value: unknown, test: (point: Point) => boolean): boolean {
  if (isPoint(value)) return test(value);
  return Array.isArray(value) && value.some((part) => somePoint(part, test));
}

/** Degrees never exceed 180, metres on the National Grid of Great Britain do somewhere in every district. */
const beyondDegrees = ([x, y]: Point) => Math.abs(x) > 180 || Math.abs(y) > 90;

/** Whether a file is on the National Grid: as it says itself, else by the whole of its extent. */
function onNationalGrid(file: string, { crs, features }: z.infer<typeof collection>): boolean {
  const name = crs?.properties.name ?? '';
  const metres = features.some(({ geometry }) => somePoint(geometry?.coordinates, beyondDegrees));
  if (/(^|\D)27700$/.test(name)) return true;
  if (name === '') return metres;
  if (!/(^|\D)4326$|CRS84$/i.test(name))
    throw new ServerStop(
      `BOUNDARIES names ${file}, whose reference system is ${name}. Give the boundaries in EPSG:4326 (degrees) or EPSG:27700 (National Grid).`,
    );
  if (metres)
    throw new ServerStop(`BOUNDARIES names ${file}, which says that it is in degrees (${name}) and has coordinates beyond 180 degrees.`);
  return false;
}

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
  const read = parsed(file);
  const place = onNationalGrid(file, read) ? toDegrees : ([x, y]: Point): Point => [round(x), round(y)];
  return read.features.map(({ properties, geometry }, at) => {
    const name = columnEnding(properties ?? {}, 'NM');
    if (name === null)
      throw new ServerStop(`Feature ${at + 1} of ${file} has no name: a column that ends in NM, such as LAD24NM, is looked for.`);
    if (geometry === null || !somePoint(geometry.coordinates, () => true))
      throw new ServerStop(`${name}, feature ${at + 1} of ${file}, has no shape. Give it its boundary, or take it out of the file.`);
    const area = { type: geometry.type, coordinates: mapPoints(geometry.coordinates, place) };
    return { name, code: columnEnding(properties ?? {}, 'CD'), area: area as Area };
  });
}
