/** GeoJSON, GeoPackages and shapefiles as they come: every reference system, polygons with their area and a point inside, and damage. */
import { booleanPointInPolygon, polygon } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointInside } from '../../../../server/import/formats/map/inside-point.ts';
import { fromEastingNorthing } from '../../../../shared/grid-reference.ts';
import { distance } from '../../../../shared/measure.ts';
import type { Shape } from '../../../../shared/import/sheet.ts';
import type { Metres, Position } from '../../../../shared/units.ts';
import { allRows, openGiven, refusalOf } from '../../../given/given-file.ts';
import {
  addSite,
  dbf,
  givenPackage,
  nationalGridPrj,
  packaged,
  shp,
  shpNothing,
  shpPoint,
  shpPolygon,
  square,
  wkbMulti,
  wkbPoint,
  wkbPointZ,
  wkbPolygon,
  zipped,
  type Corner,
} from '../../../given/given-map.ts';

/** Sittingbourne, on the National Grid and in degrees. */
const town: Corner = [590_490, 163_820];
const onGrid = ([x, y]: Corner) => fromEastingNorthing({ easting: x as Metres, northing: y as Metres });
const place = onGrid(town);
const inDegrees: Corner = [place.longitude, place.latitude];

const apart = (shape: Shape | null | undefined, position: Position) => (shape ? distance(shape.position, position) : Infinity);

const feature = (geometry: unknown, properties: Record<string, unknown> = {}) => ({ type: 'Feature', properties, geometry });
const collection = (features: unknown[], more: Record<string, unknown> = {}) =>
  JSON.stringify({ type: 'FeatureCollection', name: 'features', ...more, features }, null, 1);
const point = (coordinates: Corner) => ({ type: 'Point', coordinates });

test('GeoJSON: properties become columns, in the order in which they first come', async () => {
  const file = await openGiven(
    'sites.geojson',
    collection([
      feature(point(inDegrees), { name: 'Hall "A", [x] {y}', uprn: 100012797623 }),
      feature(null, { uprn: null, let: true, tags: ['a', 'b'], name: 'Depot' }),
    ]),
  );
  expect(file.kind).toBe('GeoJSON');
  expect(file.sheets).toEqual([{ name: 'sites.geojson', dateSystem: 1900, shaped: true, rows: 3 }]);
  const rows = await allRows(file);
  expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
    [1, 'name', 'uprn', 'let', 'tags'],
    [2, 'Hall "A", [x] {y}', '100012797623'],
    [3, 'Depot', '', 'TRUE', '["a","b"]'],
  ]);
  expect(apart(rows[1]?.shape, place)).toBeLessThan(1);
  expect(rows[2]?.shape).toBeNull();
  expect(file.notes).toContain('Some features have no place that can be used, the first in row 3; they are kept without one.');
});

const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });

test.each<[string, Record<string, unknown>, Corner]>([
  ['said by its number', crs('urn:ogc:def:crs:EPSG::27700'), town],
  ['said in the old way', crs('EPSG:27700'), town],
  ['not said, and plainly metres', {}, town],
  ['degrees said', crs('urn:ogc:def:crs:OGC:1.3:CRS84'), inDegrees],
  [
    'web map metres',
    crs('EPSG:3857'),
    [inDegrees[0] * 111_319.49079327358, 6_378_137 * Math.log(Math.tan(Math.PI / 4 + (inDegrees[1] * Math.PI) / 360))],
  ],
  ['latitude first throughout', {}, [inDegrees[1], inDegrees[0]]],
])('GeoJSON on a reference system: %s', async (_, more, corner) => {
  const rows = await allRows(await openGiven('sites.json', collection([feature(point(corner))], more)));
  expect(apart(rows.at(-1)?.shape, place)).toBeLessThan(1);
});

test('GeoJSON: a polygon gives its area less its holes, in whichever system, and a point inside', async () => {
  const ring = square(town, 200);
  const hole = square([town[0] + 50, town[1] + 50], 100);
  const degrees = (corners: readonly Corner[]) => corners.map((corner) => [onGrid(corner).longitude, onGrid(corner).latitude]);
  const middle = onGrid([town[0] + 100, town[1] + 100]);
  for (const rings of [
    [ring, hole],
    [degrees(ring), degrees(hole)],
  ]) {
    const rows = await allRows(await openGiven('a.geojson', collection([feature({ type: 'Polygon', coordinates: rings })])));
    expect(rows[1]?.shape?.siteArea).toBeCloseTo(3, 1);
    expect(apart(rows[1]?.shape, middle)).toBeGreaterThan(50);
    expect(apart(rows[1]?.shape, middle)).toBeLessThan(142);
  }
});

test('GeoJSON: several polygons, collections of shapes, points and lines', async () => {
  const file = await openGiven(
    'a.geojson',
    collection([
      feature({ type: 'MultiPolygon', coordinates: [[square(town, 100)], [square([town[0] + 500, town[1]], 200)]] }),
      feature({ type: 'GeometryCollection', geometries: [point(town), { type: 'Polygon', coordinates: [square(town, 100)] }] }),
      feature({ type: 'MultiPoint', coordinates: [town, [town[0] + 10, town[1]]] }),
      feature({ type: 'LineString', coordinates: [town, [town[0] + 10, town[1]], [town[0] + 20, town[1]]] }),
      feature({ type: 'Polygon', coordinates: [] }),
      feature({ type: 'Point', coordinates: ['a', 'b'] }),
    ]),
  );
  const rows = await allRows(file);
  expect(rows.map(({ shape }) => shape?.siteArea)).toEqual([undefined, 5, 1, null, null, undefined, undefined]);
  expect(apart(rows[1]?.shape, onGrid([town[0] + 600, town[1] + 100]))).toBeLessThan(1);
  expect(apart(rows[3]?.shape, onGrid([town[0] + 5, town[1]]))).toBeLessThan(1);
  expect(file.notes).toContain('Lines are taken at the middle of each.');
  expect(file.notes).toContain('The shape in row 7 cannot be read: its coordinates are not numbers.');
});

test('GeoJSON: one feature alone, and a feature in each line', async () => {
  const one = JSON.stringify(feature(point(inDegrees), { name: 'a' }));
  expect((await allRows(await openGiven('a.geojson', one))).map(({ cells }) => cells)).toEqual([['name'], ['a']]);
  expect((await allRows(await openGiven('a.geojsonl', `${one}\n${one}\n`))).map(({ cells }) => cells)).toEqual([['name'], ['a'], ['a']]);
});

test('GeoJSON is known by its bytes', async () => {
  expect((await openGiven('sites.csv', `\ufeff${collection([feature(point(inDegrees))])}`)).kind).toBe('GeoJSON');
});

test.each<[string, string, RegExp]>([
  ['nested 100,000 deep', '['.repeat(100_000), /damaged|nested/],
  ['nested 100,000 deep within a feature', `{"features":[{"a":${'['.repeat(100_000)}`, /nested far deeper/],
  ['cut off', collection([feature(point(inDegrees))]).slice(0, -5), /cut off or damaged/],
  ['no JSON', '{"features":[{"a":}]}', /cut off or damaged/],
  ['another JSON', '{"rows":[]}', /not GeoJSON/],
  ['TopoJSON', '{"type":"Topology"}', /TopoJSON/],
  ['JSON of ArcGIS', '{"geometryType":"esriGeometryPoint","features":[{"attributes":{"a":1},"geometry":{"x":1,"y":2}}]}', /ArcGIS/],
  ['an unknown reference system', collection([], crs('EPSG:2154')), /EPSG:2154.*EPSG:27700/],
  [
    'two thousand properties',
    collection([feature(null, Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`p${at}`, 1])))]),
    /more than 1,000 properties/,
  ],
])('GeoJSON that is %s is refused in a sentence', async (_, content, sentence) => {
  expect(await refusalOf('sites.geojson', content)).toMatch(sentence);
});

test('a property of 10 MB is refused in a sentence', async () => {
  const long = 'x'.repeat(10_000_000);
  const sentence = /^Row 2 has a cell of more than 50,000 characters/;
  expect(await refusalOf('a.geojson', collection([feature(point(inDegrees), { name: long })]))).toMatch(sentence);
  expect(
    await refusalOf(
      'a.gpkg',
      givenPackage(27700, (sqlite) => addSite(sqlite, null, long, 1, 1)),
    ),
  ).toMatch(sentence);
});

test.each<[string, number, Corner]>([
  ['the National Grid', 27700, town],
  ['degrees', 4326, inDegrees],
  ['ETRS89', 4258, inDegrees],
  ['nothing that is known', -1, town],
])('GeoPackage on %s: points, with and without height, texts and numbers', async (_, code, corner) => {
  const file = await openGiven(
    'sites.gpkg',
    givenPackage(code, (sqlite) => {
      addSite(sqlite, packaged(wkbPoint(corner)), 'Hall', 100012797623, 1234.5);
      addSite(sqlite, packaged(wkbPointZ(corner), true), 'Depot', null, null);
      addSite(sqlite, null, 'Nowhere', 7, 0);
    }),
  );
  expect(file.kind).toBe('GeoPackage');
  const rows = await allRows(file);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['fid', 'name', 'uprn', 'cost'],
    ['1', 'Hall', '100012797623', '1234.5'],
    ['2', 'Depot'],
    ['3', 'Nowhere', '7', '0'],
  ]);
  expect(apart(rows[1]?.shape, place)).toBeLessThan(1);
  expect(apart(rows[2]?.shape, place)).toBeLessThan(1);
  expect(rows[3]?.shape).toBeNull();
});

test('GeoPackage: polygons and several of them', async () => {
  const ring = square(town, 100);
  const rows = await allRows(
    await openGiven(
      'sites.gpkg',
      givenPackage(27700, (sqlite) => {
        addSite(sqlite, packaged(wkbPolygon(ring, square([town[0] + 10, town[1] + 10], 50))), 'a', 1, 1);
        addSite(sqlite, packaged(wkbMulti(6, wkbPolygon(ring), wkbPolygon(square([town[0] + 900, town[1]], 100)))), 'b', 1, 1);
        addSite(sqlite, packaged(wkbMulti(4, wkbPoint(town))), 'c', 1, 1);
      }),
    ),
  );
  expect(rows.map(({ shape }) => shape?.siteArea)).toEqual([undefined, 0.75, 2, null]);
});

test('GeoPackage: views, computed columns and triggers are not run, and what is passed over is told', async () => {
  const file = await openGiven(
    'sites.gpkg',
    givenPackage(27700, (sqlite) => {
      sqlite.exec(`
        create view endless as with recursive n(i) as (select 1 union all select i + 1 from n) select i as fid, null as geom from n;
        insert into gpkg_contents values ('endless', 'features', 'endless', 27700);
        create table plain (id integer primary key, "a ""b""" text, huge blob generated always as (zeroblob(90000)));
        insert into plain values (1, 'x');
        insert into gpkg_contents values ('plain', 'attributes', 'plain', null);`);
    }),
  );
  expect(file.sheets.map(({ name, shaped }) => [name, shaped])).toEqual([
    ['sites', true],
    ['plain', false],
  ]);
  expect(file.notes).toEqual(['The layer “endless” is a view of other tables and is not read.']);
  expect((await allRows(file, 1)).map(({ cells }) => cells)).toEqual([
    ['id', 'a "b"'],
    ['1', 'x'],
  ]);
});

test('GeoPackage: in write-ahead mode, as QGIS leaves it', async () => {
  const bytes = givenPackage(27700, (sqlite) => {
    sqlite.pragma('journal_mode = wal');
    addSite(sqlite, packaged(wkbPoint(town)), 'Hall', 1, 1);
  });
  expect(bytes[18]).toBe(2);
  expect(await allRows(await openGiven('sites.gpkg', bytes))).toHaveLength(2);
});

/** A polygon that says it has so many rings, or a ring that says it has so many corners. */
const hostile = (counts: readonly number[], kind = 3) =>
  packaged(Buffer.concat([Buffer.from([1]), Buffer.from(new Uint32Array([kind, ...counts]).buffer), Buffer.alloc(64)]));
const nestedCollections = (deep: number): Buffer => (deep === 0 ? wkbPoint(town) : wkbMulti(7, nestedCollections(deep - 1)));

test.each<[string, Buffer]>([
  ['four thousand million rings', hostile([0xffffffff])],
  ['four thousand million corners', hostile([1, 0xffffffff])],
  ['four thousand million parts', hostile([0xffffffff], 7)],
  ['parts within parts', packaged(nestedCollections(500))],
  ['an unknown kind', hostile([1], 99)],
  ['no bytes', Buffer.alloc(0)],
  ['other bytes', Buffer.from('not a geometry at all')],
])('GeoPackage: a shape with %s costs its row its place, and a reason is told', async (_, shape) => {
  const file = await openGiven(
    'sites.gpkg',
    givenPackage(27700, (sqlite) => {
      addSite(sqlite, shape, 'Odd', 1, 1);
      addSite(sqlite, packaged(wkbPoint(town)), 'Even', 2, 2);
    }),
  );
  const rows = await allRows(file);
  expect(rows.map(({ shape }) => Boolean(shape))).toEqual([false, false, true]);
  expect(file.notes.join()).toMatch(/The shape in row 2 cannot be read: /);
});

test.each([27700, 4326, 3857])(
  'GeoPackage on %i: corners that are no numbers, or beyond all bounds, are no place and no area',
  async (code) => {
    const [far, none]: [Corner, Corner] = [
      [1e308, -1e308],
      [Number.NaN, Number.POSITIVE_INFINITY],
    ];
    const rows = await allRows(
      await openGiven(
        'sites.gpkg',
        givenPackage(code, (sqlite) => {
          for (const ring of [[far, none, far, far], [none, none, none, none], square(town, 1e300), square([0, 0], 0), [town]])
            addSite(sqlite, packaged(wkbPolygon(ring)), 'Odd', 1, 1);
          addSite(sqlite, packaged(wkbPoint(none)), 'Odd', 1, 1);
        }),
      ),
    );
    expect(rows).toHaveLength(7);
    for (const { shape } of rows) expect(shape?.siteArea ?? null).toBeNull();
  },
);

test('a GeoPackage that is damaged, or is another database, is refused in a sentence', async () => {
  const bytes = givenPackage(27700, (sqlite) => addSite(sqlite, packaged(wkbPoint(town)), 'Hall', 1, 1));
  expect(await refusalOf('sites.gpkg', bytes.subarray(0, 5000))).toMatch(/damaged/);
  const other = givenPackage(27700, (sqlite) => sqlite.exec('drop table gpkg_contents'));
  expect(await refusalOf('sites.gpkg', other)).toMatch(/is a database and not a GeoPackage/);
});

const fields = [
  { name: 'NAME', kind: 'C', length: 12 },
  { name: 'UPRN', kind: 'N', length: 24 },
  { name: 'SINCE', kind: 'D', length: 8 },
  { name: 'LET', kind: 'L', length: 1 },
];
const table = dbf(fields, [
  ['Hall', '1.00012797623000e+011', '20151028', 'T'],
  ['Café', '12.50', '', '?'],
  ['Nowhere', '1.00E+11', '00000000', 'F'],
]);
const shapes = shp([shpPoint(town), shpPoint(town), shpNothing]);

test('shapefile: places from points, values from the table', async () => {
  const file = await openGiven(
    'sites.zip',
    zipped({ 'data/Sites.shp': shapes, 'data/Sites.DBF': table, 'data/Sites.prj': nationalGridPrj }),
  );
  expect(file.kind).toBe('Shapefile');
  expect(file.sheets).toEqual([{ name: 'Sites', dateSystem: 1900, shaped: true, rows: 4 }]);
  const rows = await allRows(file);
  expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
    [1, 'NAME', 'UPRN', 'SINCE', 'LET'],
    [2, 'Hall', '100012797623', '2015-10-28', 'TRUE'],
    [3, 'Café', '12.50'],
    [4, 'Nowhere', '1.00E+11', '', 'FALSE'],
  ]);
  expect(apart(rows[1]?.shape, place)).toBeLessThan(1);
  expect(rows[3]?.shape).toBeNull();
});

test('shapefile: polygons with holes, several layers, and a missing .prj and .dbf are told', async () => {
  const hole = square([town[0] + 10, town[1] + 10], 50).reverse();
  const file = await openGiven(
    'sites.zip',
    zipped({ 'a.shp': shp([shpPolygon(square(town, 100), hole)]), 'b.shp': shapes, 'b.dbf': table, '__MACOSX/._a.shp': 'x' }),
  );
  expect(file.sheets.map(({ name }) => name)).toEqual(['a', 'b']);
  expect((await allRows(file, 0))[1]?.shape?.siteArea).toBe(0.75);
  expect(await allRows(file, 1)).toHaveLength(4);
  expect(file.notes).toEqual([
    'The layer “a” has no .prj part, which says what its coordinates are; by where they lie they are taken as the National Grid (EPSG:27700).',
    'The layer “a” has no .dbf part: its shapes have no names and no references.',
    'The layer “b” has no .prj part, which says what its coordinates are; by where they lie they are taken as the National Grid (EPSG:27700).',
    'Some features have no place that can be used, the first in row 4; they are kept without one.',
  ]);
});

test.each<[string, string | null, Buffer]>([
  ['UTF-8', 'UTF-8', Buffer.from('Café')],
  ['Windows-1252', '1252', Buffer.from('Café', 'latin1')],
  ['Latin 1', 'ISO-8859-1', Buffer.from('Café', 'latin1')],
  ['UTF-8 without a word', null, Buffer.from('Café')],
  ['Windows-1252 without a word', null, Buffer.from('Café', 'latin1')],
])('shapefile: texts in %s', async (_, codePage, text) => {
  const parts = { 's.shp': shp([shpPoint(town)]), 's.dbf': dbf([{ name: 'N', kind: 'C', length: 10 }], [[text]]) };
  const file = await openGiven('s.zip', zipped({ ...parts, ...(codePage ? { 's.cpg': codePage } : {}) }));
  expect((await allRows(file))[1]?.cells).toEqual(['Café']);
});

function spoiled(bytes: Buffer, at: number, write: (copy: Buffer, at: number) => void): Buffer {
  const copy = Buffer.from(bytes);
  write(copy, at);
  return copy;
}

test.each<[string, Record<string, Uint8Array>, RegExp]>([
  [
    'a table that says it has a header of 65,535 bytes',
    { 's.dbf': spoiled(table, 8, (copy, at) => copy.writeUInt16LE(65_535, at)) },
    /damaged/,
  ],
  ['a table that says its rows have no length', { 's.dbf': spoiled(table, 10, (copy, at) => copy.writeUInt16LE(0, at)) }, /damaged/],
  [
    'a table that says it has four thousand million rows',
    { 's.dbf': spoiled(table, 4, (copy, at) => copy.writeUInt32LE(0xffffffff, at)) },
    /read to its end/,
  ],
  ['a record that runs backwards', { 's.shp': spoiled(shapes, 104, (copy, at) => copy.writeInt32BE(-50, at)) }, /damaged/],
  ['a record without a length', { 's.shp': spoiled(shapes, 104, (copy, at) => copy.writeInt32BE(0, at)) }, /damaged/],
  ['a record beyond the file', { 's.shp': spoiled(shapes, 104, (copy, at) => copy.writeInt32BE(1_000_000, at)) }, /damaged/],
])('shapefile with %s', async (_, parts, sentence) => {
  expect(await refusalOf('s.zip', zipped({ 's.shp': shapes, 's.dbf': table, ...parts }))).toMatch(sentence);
});

/** A star of few corners: never crosses itself, often hollow in its middle. */
const star = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 4, maxLength: 12 }).map((reach) => {
  const corners = reach.map((length, at): Corner => {
    const turn = (2 * Math.PI * at) / reach.length;
    return [Math.cos(turn) * length * 100, Math.sin(turn) * length * 100];
  });
  return [...corners, corners[0] as Corner];
});

test('the point of a polygon lies inside it and outside its hole', () => {
  fc.assert(
    fc.property(star, fc.boolean(), (ring, holed) => {
      const rings = holed ? [ring.map(([x, y]): Corner => [x, y]), ring.map(([x, y]): Corner => [x / 2, y / 2])] : [ring];
      const inside = pointInside(rings);
      expect(inside && booleanPointInPolygon([...inside], polygon(rings.map((one) => one.map(([x, y]) => [x, y]))))).toBe(true);
    }),
  );
});
