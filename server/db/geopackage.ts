/** Opens somebody's GeoPackage to read its tables: nothing in it is run, neither views nor triggers nor computed columns, and nothing in it is believed. */
import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { kept } from './kept-handles.ts';

export type PackageLayer = {
  table: string;
  /** Null for a table without shapes. */
  shape: { column: string; code: number; definition: string } | null;
  columns: readonly string[];
  /** As GIS programs note it beside; null where they do not. */
  features: number | null;
};

export type PackageFeature = { id: bigint; shape: Buffer | null; values: readonly unknown[] };

export type GeoPackage = {
  layers: readonly PackageLayer[];
  /** Tables that are named in the file's contents and cannot be read as they are, such as views. */
  passedOver: readonly string[];
  /** The features after an id, in the order of their ids, at most so many. */
  features: (layer: PackageLayer, after: bigint, most: number) => PackageFeature[];
  close: () => void;
};

type SizeLimits = { characters: number; shapeBytes: number };

const writeAheadLog = 2;
const [readVersion, writeVersion] = [18, 19];

/** A file in write-ahead mode can only be opened where a log may be written beside it: its copy in memory is told not to be. */
function openSqlite(path: string, head: Buffer): Sqlite.Database {
  if (head[readVersion] !== writeAheadLog) return kept(new Sqlite(path, { readonly: true, fileMustExist: true }));
  const copy = readFileSync(path);
  copy[readVersion] = 1;
  copy[writeVersion] = 1;
  return kept(new Sqlite(copy));
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '' && !value.includes('\0');

const contents = `
  select c.table_name as "table", g.column_name as "column", s.organization_coordsys_id as code, s.definition as definition
  from gpkg_contents c
  left join gpkg_geometry_columns g on g.table_name = c.table_name
  left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
  where c.data_type in ('features', 'attributes') limit 1000`;

/** A true table with ids, and those of its columns that are stored. */
const tableNamed = `select sql from sqlite_master where type = 'table' and name = ? collate nocase`;
const columnsOf = 'select name, hidden from pragma_table_xinfo(?) limit 5000';

type ContentsRow = { table: unknown; column: unknown; code: unknown; definition: unknown };

function isPlainTable(sqlite: Sqlite.Database, table: string): boolean {
  const sql = kept(sqlite.prepare(tableNamed).pluck()).get(table);
  return typeof sql === 'string' && /^\s*create\s+table\b/i.test(sql) && !/without\s+rowid/i.test(sql);
}

/** A table that GDAL and QGIS keep; it is no part of the standard. */
function countOf(sqlite: Sqlite.Database, table: string): number | null {
  if (!isPlainTable(sqlite, 'gpkg_ogr_contents')) return null;
  const count = kept(sqlite.prepare('select feature_count from gpkg_ogr_contents where table_name = ?').pluck()).get(table);
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

const layerOf = (sqlite: Sqlite.Database, row: ContentsRow): PackageLayer => {
  const found = kept(sqlite.prepare(columnsOf)).all(row.table) as { name: unknown; hidden: unknown }[];
  const stored = found.filter(({ hidden }) => hidden === 0).flatMap(({ name }) => (isName(name) ? [name] : []));
  const shape = stored.find((name) => isName(row.column) && name.toLowerCase() === row.column.toLowerCase());
  return {
    table: row.table as string,
    shape:
      shape === undefined
        ? null
        : { column: shape, code: Number(row.code), definition: typeof row.definition === 'string' ? row.definition : '' },
    columns: stored.filter((name) => name !== shape),
    features: countOf(sqlite, row.table as string),
  };
};

/** What is kept of a value: of a text no more than shows that it is too long, of bytes nothing. */
const cell = (column: string) => `case typeof(${column}) when 'text' then substr(${column}, 1, ?) when 'blob' then null else ${column} end`;

function selectOf({ table, shape, columns }: PackageLayer): string {
  const column = shape ? quoted(shape.column) : 'null';
  const shapeCell = `case when typeof(${column}) = 'blob' and length(${column}) <= ? then ${column} end`;
  return `select rowid, ${[shapeCell, ...columns.map((name) => cell(quoted(name)))].join(', ')} from ${quoted(table)} where rowid > ? order by rowid limit ?`;
}

/** Throws SQLite's own errors where the file is damaged or is no GeoPackage. */
export function openGeoPackage(path: string, head: Buffer, limits: SizeLimits): GeoPackage {
  const sqlite = openSqlite(path, head);
  try {
    sqlite.exec('pragma query_only = on; pragma trusted_schema = off; pragma cell_size_check = on; pragma mmap_size = 0');
    const known = ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys'].every((table) => isPlainTable(sqlite, table));
    const rows = known ? (kept(sqlite.prepare(contents)).all() as ContentsRow[]).filter(({ table }) => isName(table)) : [];
    const plain = rows.filter(({ table }) => isPlainTable(sqlite, table as string));
    const statements = new Map<PackageLayer, Sqlite.Statement>();
    return {
      layers: plain.map((row) => layerOf(sqlite, row)),
      passedOver: rows.filter((row) => !plain.includes(row)).map(({ table }) => table as string),
      features: (layer, after, most) => {
        const statement = statements.get(layer) ?? kept(sqlite.prepare(selectOf(layer)).raw().safeIntegers());
        statements.set(layer, statement);
        const texts = layer.columns.map(() => limits.characters + 1);
        const found = statement.all(limits.shapeBytes, ...texts, after, most) as [bigint, Buffer | null, ...unknown[]][];
        return found.map(([id, shape, ...values]) => ({ id, shape, values }));
      },
      close: () => void sqlite.close(),
    };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}
