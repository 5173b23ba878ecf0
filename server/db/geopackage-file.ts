/** A GeoPackage being made: a new SQLite file of its own, written row by row in one transaction; until it is finished it is nobody's to read. */
import { chmodSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { geoPackageMarks, geoPackageTables, indexTriggers, referenceSystems } from './geopackage-tables.ts';
import { kept } from './kept-handles.ts';

export type GeoPackageType = 'TEXT' | 'INTEGER' | 'REAL' | 'DATE' | 'BOOLEAN';
export type GeoPackageColumn = { name: string; type: GeoPackageType; title: string };
export type GeoPackageTable = { name: string; title: string; description: string; columns: readonly GeoPackageColumn[]; changedAt: string };
export type StoredValue = string | number | null;
/** A place in the layer's own system with its geometry as a GeoPackage has it. */
export type StoredPoint = { x: number; y: number; geometry: Uint8Array };

export type GeoPackageFile = {
  /** A table without places. */
  table: (table: GeoPackageTable) => (values: readonly StoredValue[]) => void;
  /** A layer of points with its index; `close` is called after the last row. */
  layer: (
    table: GeoPackageTable,
    system: number,
  ) => { add: (values: readonly StoredValue[], point: StoredPoint | null) => void; close: () => void };
  /** Says about the whole file what a text of a standard has to say. */
  describe: (standard: string, mediaType: string, text: string, at: string) => void;
  finish: () => void;
  /** Lets go of the file as it is. */
  abandon: () => void;
};

/** What is exported is the reader's own; the folder's others have no part in it. */
const ownerOnly = 0o600;

/** Everything is lost with the file if the machine stops, so nothing waits for the disk; names are ours and are letters, figures and _. */
const swift = 'pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive;';

const plainName = /^[a-z][a-z0-9_]{0,62}$/;

function quoted(name: string): string {
  if (!plainName.test(name)) throw new RangeError(`${name} cannot name a table or column of a GeoPackage.`);
  return `"${name}"`;
}

const marksFor = (count: number) => Array.from({ length: count }, () => '?').join(', ');

function definition({ name, columns }: GeoPackageTable, geometry: string): string {
  const own = columns.map((column) => `${quoted(column.name)} ${column.type}`);
  return `create table ${quoted(name)} (${['fid integer primary key autoincrement not null', ...(geometry ? [geometry] : []), ...own].join(', ')})`;
}

/** Makes the file, which must not be there yet. */
export function createGeoPackage(file: string): GeoPackageFile {
  const sqlite = kept(new Sqlite(file));
  const prepare = (text: string) => kept(sqlite.prepare(text));
  chmodSync(file, ownerOnly);
  sqlite.exec(swift + geoPackageMarks + geoPackageTables);
  const system = prepare('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)');
  for (const { id, name, organisation, definition, description } of referenceSystems)
    system.run(name, id, organisation, id, definition, description);
  const contents = prepare(
    'insert into gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) values (?, ?, ?, ?, ?, ?)',
  );
  const heading = prepare('insert into gpkg_data_columns (table_name, column_name, name, title) values (?, ?, ?, ?)');
  sqlite.exec('begin');

  function create(table: GeoPackageTable, type: 'features' | 'attributes', geometry: string, srs: number): void {
    sqlite.exec(definition(table, geometry));
    contents.run(table.name, type, table.title, table.description, table.changedAt, srs);
    for (const { name, title } of table.columns) heading.run(table.name, name, title, title);
  }

  function tree(table: GeoPackageTable) {
    sqlite.exec(`create virtual table "rtree_${table.name}_geom" using rtree(id, minx, maxx, miny, maxy)`);
    prepare(
      `insert into gpkg_extensions values (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')`,
    ).run(table.name);
    return prepare(`insert into "rtree_${table.name}_geom" values (?, ?, ?, ?, ?)`);
  }

  return {
    table: (table) => {
      create(table, 'attributes', '', 0);
      const insert = prepare(`insert into ${quoted(table.name)} values (null, ${marksFor(table.columns.length)})`);
      return (values) => void insert.run(values);
    },
    layer: (table, srs) => {
      create(table, 'features', 'geom point', srs);
      prepare(`insert into gpkg_geometry_columns values (?, 'geom', 'POINT', ?, 0, 0)`).run(table.name, srs);
      const insert = prepare(`insert into ${quoted(table.name)} values (null, ${marksFor(table.columns.length + 1)})`);
      const place = tree(table);
      const extent = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
      return {
        add: (values, point) => {
          const { lastInsertRowid } = insert.run(point?.geometry ?? null, ...values);
          if (point === null) return;
          place.run(lastInsertRowid, point.x, point.x, point.y, point.y);
          extent.minX = Math.min(extent.minX, point.x);
          extent.minY = Math.min(extent.minY, point.y);
          extent.maxX = Math.max(extent.maxX, point.x);
          extent.maxY = Math.max(extent.maxY, point.y);
        },
        close: () => {
          sqlite.exec(indexTriggers(table.name));
          if (extent.minX > extent.maxX) return;
          prepare('update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where table_name = ?').run(
            extent.minX,
            extent.minY,
            extent.maxX,
            extent.maxY,
            table.name,
          );
        },
      };
    },
    describe: (standard, mediaType, text, at) => {
      prepare(`insert into gpkg_metadata values (1, 'dataset', ?, ?, ?)`).run(standard, mediaType, text);
      prepare(`insert into gpkg_metadata_reference values ('geopackage', null, null, null, ?, 1, null)`).run(at);
    },
    finish: () => {
      sqlite.exec('commit');
      sqlite.close();
    },
    abandon: () => void sqlite.close(),
  };
}
