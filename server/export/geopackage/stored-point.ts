/** Places as a GeoPackage keeps them: the standard's binary header, then well-known binary (OGC 12-128r17, section 2.1.3). */
import { toEastingNorthing } from '../../../shared/grid-reference.ts';
import type { Position } from '../../../shared/units.ts';
import type { StoredPoint } from '../../db/geopackage-file.ts';

export const layerSystems = { nationalGrid: 27700, wgs84: 4326 } as const;
export type LayerSystem = (typeof layerSystems)[keyof typeof layerSystems];

const length = 29;
/** Version 1 is 0; flags: little-endian, no envelope, not empty. */
const flags = 1;
const littleEndian = 1;
const wkbPoint = 1;

function geometryOf(system: number, x: number, y: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  bytes.write('GP', 0, 'latin1');
  bytes[2] = 0;
  bytes[3] = flags;
  bytes.writeInt32LE(system, 4);
  bytes[8] = littleEndian;
  bytes.writeUInt32LE(wkbPoint, 9);
  bytes.writeDoubleLE(x, 13);
  bytes.writeDoubleLE(y, 21);
  return bytes;
}

/** A centimetre, which is far finer than the shift to the grid is true. */
const metres = (value: number) => Math.round(value * 100) / 100;
const degrees = (value: number) => Math.round(value * 1e7) / 1e7;

function coordinatesIn(system: LayerSystem, position: Position): [number, number] | null {
  if (system === layerSystems.wgs84) return [degrees(position.longitude), degrees(position.latitude)];
  const found = toEastingNorthing(position);
  return found && [metres(found.easting), metres(found.northing)];
}

/** The place in the layer's system; null where there is none, or it lies outside the National Grid. */
export function storedPoint(system: LayerSystem, position: Position | null): StoredPoint | null {
  const at = position && coordinatesIn(system, position);
  return at && { x: at[0], y: at[1], geometry: geometryOf(system, at[0], at[1]) };
}
