/** Lists as GeoPackages: a whole and lawful SQLite file whose layers hold what went in, each place in its system. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { kept } from '../../../server/db/kept-handles.ts';
import { writeGeoPackage } from '../../../server/export/geopackage/write-geopackage.ts';
import type { ExportCell, ListRow } from '../../../shared/export/export-cell.ts';
import { folderForTest } from '../../given/given-file.ts';
import { asRead, everyKind, givenColumn, givenList, givenRows, nastyRows } from '../../given/given-list.ts';

type Row = Record<string, unknown>;
type Parts = Parameters<typeof givenList>;

async function written(columns: Parts[0], rows: Parts[1], parts: Parts[2] = {}, systems?: Parameters<typeof writeGeoPackage>[2]) {
  const path = join(folderForTest(), 'list.gpkg');
  await writeGeoPackage(givenList(columns, rows, parts), path, systems);
  const sqlite = kept(new Sqlite(path, { readonly: true }));
  onTestFinished(() => void sqlite.close());
  return (text: string) => kept(sqlite.prepare(text)).all() as Row[];
}

const grid = 'register_of_property_national_grid';

test('the file calls itself a GeoPackage, is whole, and breaks no reference', async () => {
  const ask = await written(everyKind, givenRows(everyKind.map(() => null)));
  expect(ask('pragma application_id')).toEqual([{ application_id: 0x47504b47 }]);
  expect(ask('pragma user_version')).toEqual([{ user_version: 10_300 }]);
  expect(ask('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(ask('pragma foreign_key_check')).toEqual([]);
  expect(ask('select srs_id from gpkg_spatial_ref_sys order by 1').map((row) => row['srs_id'])).toEqual([-1, 0, 4326, 27_700]);
});

test('a layer for each system, with its extent, its index and the headings of its columns', async () => {
  const columns = [givenColumn('decimal', 'floor-area', 'm²')];
  const ask = await written(columns, givenRows([1], [2]));
  const contents = ask(
    'select table_name, data_type, srs_id, round(min_x, 3) as x, round(max_y, 3) as y from gpkg_contents order by table_name',
  );
  expect(contents).toEqual([
    { table_name: 'about_this_list', data_type: 'attributes', srs_id: 0, x: null, y: null },
    { table_name: grid, data_type: 'features', srs_id: 27_700, x: expect.closeTo(590_636, -2), y: expect.closeTo(163_749, -3) },
    { table_name: 'register_of_property_wgs84', data_type: 'features', srs_id: 4326, x: 0.735, y: 51.341 },
  ]);
  expect(ask(`select count(*) as n from rtree_${grid}_geom`)).toEqual([{ n: 1 }]);
  expect(ask(`select name from sqlite_master where type = 'trigger' and tbl_name = '${grid}'`)).toHaveLength(6);
  expect(ask(`select title from gpkg_data_columns where table_name = '${grid}' and column_name = 'floor_area_m2'`)).toEqual([
    { title: 'floor-area (m²)' },
  ]);
});

test('a place is a point of the standard, and one that nobody knows is nothing', async () => {
  const ask = await written([givenColumn('text')], givenRows(['a'], ['b']));
  const [known, unknown] = ask('select geom from register_of_property_wgs84 order by fid').map(({ geom }) => geom as Buffer | null);
  expect(known?.subarray(0, 4)).toEqual(Buffer.from([0x47, 0x50, 0, 1]));
  expect(known?.readInt32LE(4)).toBe(4326);
  expect([known?.readUInt32LE(9), known?.readDoubleLE(13), known?.readDoubleLE(21)]).toEqual([1, 0.735, 51.341]);
  expect(unknown).toBeNull();
});

test('any list read back is the list that went in, text and figures each as such', async () => {
  const typesOf = {
    text: 'text',
    date: 'text',
    integer: 'integer',
    boolean: 'integer',
    decimal: 'real',
    proportion: 'real',
    money: 'real',
  };
  const back = (kind: string, value: unknown): ExportCell => {
    if (value === null) return null;
    if (kind === 'boolean') return value === 1;
    return kind === 'money' ? Math.round((value as number) * 100) + 0 : asRead(value as ExportCell);
  };
  await fc.assert(
    fc.asyncProperty(nastyRows, async (rows: ListRow[]) => {
      const ask = await written(everyKind, rows, {}, [4326]);
      const read = ask('select * from register_of_property_wgs84 order by fid');
      const cells = read.map(({ fid: _fid, geom: _geom, ...row }) =>
        Object.values(row).map((value, at) => back(everyKind[at]?.kind ?? '', value)),
      );
      expect(cells).toEqual(rows.map((row) => row.cells.map(asRead)));
      for (const { kind, unit } of everyKind) {
        const name = unit === '£' ? `${kind}_gbp` : kind;
        const types = ask(`select distinct typeof("${name}") as type from register_of_property_wgs84 where "${name}" is not null`);
        for (const { type } of types) expect(type).toBe(typesOf[kind]);
      }
    }),
    { numRuns: 25 },
  );
});

test('a place outside Great Britain is in the layer of WGS84 alone', async () => {
  const rows: ListRow[] = [{ key: 'p', cells: ['Gibraltar'], position: { longitude: -5.35, latitude: 36.14 } as ListRow['position'] }];
  const ask = await written([givenColumn('text')], rows);
  expect(ask(`select geom from ${grid}`)).toEqual([{ geom: null }]);
  expect(ask('select geom from register_of_property_wgs84 where geom is not null')).toHaveLength(1);
});

test('what is said about the list is a table and metadata of the file', async () => {
  const ask = await written([givenColumn('text')], givenRows(['a']));
  expect(ask('select label, said from about_this_list')).toEqual([
    { label: 'Filter', said: 'freehold; in Swale' },
    { label: '=1+1', said: '@now' },
  ]);
  expect(ask('select reference_scope, metadata from gpkg_metadata join gpkg_metadata_reference on md_file_id = id')).toEqual([
    { reference_scope: 'geopackage', metadata: expect.stringContaining('Filter: freehold; in Swale') as string },
  ]);
});

test('a list that breaks off leaves no file', async () => {
  const path = join(folderForTest(), 'list.gpkg');
  function* rows(): Generator<ListRow> {
    yield { key: 'p', cells: ['a'], position: null };
    throw new Error('The register has gone.');
  }
  await expect(writeGeoPackage({ ...givenList([givenColumn('text')], []), rows: rows() }, path)).rejects.toThrow('gone');
  expect(existsSync(path)).toBe(false);
});
