/** Map files as GIS programs write them: geometries as binary, shapefiles in their parts, and GeoPackages. */
import { rmSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';
import { kept } from '../../server/db/kept-handles.ts';
import { folderForTest } from './given-file.ts';

export type Corner = readonly [number, number];

/** A square of so many metres (or degrees), from its south-west corner, clockwise and closed. */
export const square = ([x, y]: Corner, side: number): Corner[] => [
  [x, y],
  [x, y + side],
  [x + side, y + side],
  [x + side, y],
  [x, y],
];

const doubles = (...numbers: readonly number[]) => Buffer.from(new Float64Array(numbers).buffer);
const longs = (...numbers: readonly number[]) => Buffer.from(new Int32Array(numbers).buffer);

const wkb = (kind: number, ...parts: readonly Buffer[]) => Buffer.concat([Buffer.from([1]), longs(kind), ...parts]);
const ringBytes = (ring: readonly Corner[]) => Buffer.concat([longs(ring.length), doubles(...ring.flat())]);

export const wkbPoint = (corner: Corner): Buffer => wkb(1, doubles(...corner));
export const wkbPointZ = (corner: Corner): Buffer => wkb(1001, doubles(...corner, 12.5));
export const wkbPolygon = (...rings: readonly (readonly Corner[])[]): Buffer => wkb(3, longs(rings.length), ...rings.map(ringBytes));
export const wkbMulti = (kind: 4 | 6 | 7, ...parts: readonly Buffer[]): Buffer => wkb(kind, longs(parts.length), ...parts);

/** A geometry in the wrapping of a GeoPackage, without an envelope or with one of two dimensions. */
export const packaged = (geometry: Buffer, envelope = false): Buffer =>
  Buffer.concat([Buffer.from([0x47, 0x50, 0, envelope ? 3 : 1]), longs(27700), envelope ? doubles(0, 1, 0, 1) : Buffer.alloc(0), geometry]);

/** Statements that make a GeoPackage's own tables, with the layer "sites" on a reference system. */
export const packageTables = (code: number): string => `
  pragma application_id = 1196444487;
  create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text, organization_coordsys_id integer, definition text, description text);
  insert into gpkg_spatial_ref_sys values ('x', ${code}, 'EPSG', ${code}, 'undefined', null);
  create table gpkg_contents (table_name text primary key, data_type text, identifier text, srs_id integer);
  create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z integer, m integer);
  create table sites (fid integer primary key autoincrement, geom blob, name text, uprn integer, cost real);
  insert into gpkg_contents values ('sites', 'features', 'sites', ${code});
  insert into gpkg_geometry_columns values ('sites', 'geom', 'GEOMETRY', ${code}, 0, 0);`;

/** A GeoPackage's bytes; `fill` writes into it. */
export function givenPackage(code: number, fill: (sqlite: Sqlite.Database) => void): Buffer {
  const file = join(folderForTest(), 'sites.gpkg');
  const sqlite = kept(new Sqlite(file));
  sqlite.exec(packageTables(code));
  fill(sqlite);
  sqlite.close();
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
}

export function addSite(sqlite: Sqlite.Database, shape: Buffer | null, name: string, uprn: number | null, cost: number | null): void {
  kept(sqlite.prepare('insert into sites (geom, name, uprn, cost) values (?, ?, ?, ?)')).run(shape, name, uprn, cost);
}

const bigEndian = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

export const shpPoint = (corner: Corner): Buffer => Buffer.concat([longs(1), doubles(...corner)]);
export const shpNothing = longs(0);
export const shpPolygon = (...rings: readonly (readonly Corner[])[]): Buffer => {
  let start = 0;
  const starts = rings.map((ring) => {
    start += ring.length;
    return start - ring.length;
  });
  return Buffer.concat([longs(5), doubles(0, 0, 0, 0), longs(rings.length, start, ...starts), doubles(...rings.flat(2))]);
};

export function shp(records: readonly Buffer[]): Buffer {
  const body = Buffer.concat(records.flatMap((record, at) => [bigEndian(at + 1), bigEndian(record.length / 2), record]));
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994);
  head.writeInt32BE((body.length + 100) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(records[0]?.readInt32LE(0) ?? 1, 32);
  return Buffer.concat([head, body]);
}

export type DbfField = { name: string; kind: string; length: number };

/** Rows of texts, each cut or filled to the length of its field. */
export function dbf(fields: readonly DbfField[], rows: readonly (readonly (string | Buffer)[])[]): Buffer {
  const head = Buffer.alloc(33 + fields.length * 32);
  head[0] = 3;
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + fields.reduce((sum, { length }) => sum + length, 0), 10);
  fields.forEach(({ name, kind, length }, at) => {
    head.write(name, 32 + at * 32, 'latin1');
    head.write(kind, 43 + at * 32, 'latin1');
    head[48 + at * 32] = length;
  });
  head[head.length - 1] = 0x0d;
  const cell = (value: string | Buffer, length: number) => {
    const bytes = Buffer.alloc(length, ' ');
    (typeof value === 'string' ? Buffer.from(value) : value).copy(bytes);
    return bytes;
  };
  return Buffer.concat([
    head,
    ...rows.flatMap((row) => [Buffer.from(' '), ...row.map((value, at) => cell(value, fields[at]?.length ?? 0))]),
  ]);
}

export const nationalGridPrj =
  'PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936",SPHEROID["Airy_1830",6377563.396,299.3249646]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",400000.0],PARAMETER["False_Northing",-100000.0],PARAMETER["Central_Meridian",-2.0],PARAMETER["Scale_Factor",0.9996012717],PARAMETER["Latitude_Of_Origin",49.0],UNIT["Meter",1.0]]';

export const zipped = (parts: Record<string, Uint8Array | string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
