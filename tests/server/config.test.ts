/** The configuration: what is taken, and the sentence that says why something is not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { geographyOf } from '../../server/geography.ts';
import { position } from '../../shared/measure.ts';
import { toEastingNorthing } from '../../shared/grid-reference.ts';

const directory = mkdtempSync(join(tmpdir(), 'common-ground-config-'));
afterAll(() => rmSync(directory, { recursive: true }));

const file = (name: string, content: unknown) => {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const pmtiles = (name: string, layers: string[]) => {
  const about = { attribution: '© <a href="/os">Ordnance Survey</a>', vector_layers: layers.map((id) => ({ id, fields: {} })) };
  const packed = gzipSync(JSON.stringify(about));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 'latin1');
  header[7] = 3;
  header.writeBigUInt64LE(127n, 24);
  header.writeBigUInt64LE(BigInt(packed.length), 32);
  header[97] = 2;
  const path = join(directory, name);
  writeFileSync(path, Buffer.concat([header, packed]));
  return path;
};

test('nothing need be set', () => {
  const config = readConfig({ PORT: '', UNRELATED: 'x' });
  expect(config).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    basemap: { kind: 'drawn' },
    boundariesFile: null,
    demo: true,
    publicUrl: null,
  });
  expect(config.dataDirectory.endsWith('/data')).toBe(true);
});

test.each(['127.0.0.1', '127.8.8.8', 'localhost', '::1'])('%s is this machine', (HOST) => {
  expect(readConfig({ HOST }).host).toBe(HOST);
});

test.each(['0.0.0.0', '::', '192.168.1.4', 'example.org', '127.0.0.1.example.org'])('%s needs accounts and an address to open', (HOST) => {
  expect(() => readConfig({ HOST })).toThrow(`HOST is ${HOST}, which other machines can reach, so people must sign in. Set PUBLIC_URL`);
  expect(readConfig({ HOST, PUBLIC_URL: 'https://estate.example' })).toMatchObject({ demo: false, publicUrl: 'https://estate.example' });
  expect(() => readConfig({ HOST, PUBLIC_URL: 'https://estate.example', DEMO: '1' })).toThrow(
    'DEMO is 1, and https://estate.example can be reached from other machines.',
  );
});

test('the demonstration is for this machine, and can be left out', () => {
  expect(readConfig({ DEMO: '0' }).demo).toBe(false);
  expect(readConfig({ DEMO: '1', PUBLIC_URL: 'http://localhost:8080' }).demo).toBe(true);
  expect(readConfig({ PUBLIC_URL: 'https://estate.example/' })).toMatchObject({ demo: false, publicUrl: 'https://estate.example' });
});

test.each([
  [{ PORT: 'eighty' }, 'PORT cannot be used: PORT is a number from 0 to 65535.'],
  [{ PORT: '70000' }, 'PORT cannot be used: PORT is a number from 0 to 65535.'],
  [{ BASEMAP: 'tiles.mbtiles' }, 'BASEMAP is tiles.mbtiles, which is neither a .pmtiles file nor the URL of a style.'],
  [{ BASEMAP: '/nowhere/kent.pmtiles' }, 'BASEMAP names /nowhere/kent.pmtiles, and there is no such file.'],
  [{ BASEMAP: 'http://' }, 'BASEMAP is http://, which is not the address of a style. Give one such as https://tiles.example/style.json'],
  [{ BASEMAP: 'https://a b/style.json' }, 'BASEMAP is https://a b/style.json, which is not the address of a style.'],
  [{ BASEMAP: 'ftp://tiles.example/style.json' }, 'BASEMAP is ftp://tiles.example/style.json, which is not the address of a style.'],
  [{ BASEMAP_HOSTS: 'https://fonts.example, tiles' }, 'BASEMAP_HOSTS names tiles, which is not an address such as https://tiles.example.'],
  [{ BASEMAP_HOSTS: "https://x 'unsafe-eval'" }, "BASEMAP_HOSTS names 'unsafe-eval', which is not an address"],
  [{ PUBLIC_URL: 'http://estate.example' }, 'PUBLIC_URL is http://estate.example, which is not an address to sign in at.'],
  [{ PUBLIC_URL: 'https://estate.example/register' }, 'PUBLIC_URL is https://estate.example/register, which is not an address'],
  [{ PUBLIC_URL: 'https://estate.example', DEMO: '1' }, 'DEMO is 1, and https://estate.example can be reached from other machines.'],
  [{ DEMO: 'yes' }, 'DEMO cannot be used: DEMO is 1, or 0, or is left out.'],
  [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET is shorter than 32 characters.'],
  [{ OIDC_ISSUER: 'https://login.example' }, 'OpenID Connect needs all of OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.'],
  [{ OIDC_ISSUER: 'http://login.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }, 'OIDC_ISSUER is http://login.example'],
  [{ SMTP_URL: 'mail.example' }, 'SMTP_URL is not the address of a mail server.'],
  [{ BOUNDARIES: '/nowhere/lad.geojson' }, 'BOUNDARIES names /nowhere/lad.geojson, and there is no such file.'],
])('%o is refused in a sentence', (variables, sentence) => {
  expect(() => readConfig(variables)).toThrow(sentence);
});

test('a style and a tile file are taken as base maps', () => {
  expect(readConfig({ BASEMAP: 'https://tiles.example/style.json' }).basemap).toEqual({
    kind: 'style',
    url: 'https://tiles.example/style.json',
  });
  const tiles = pmtiles('kent.pmtiles', ['earth', 'water', 'roads']);
  expect(readConfig({ BASEMAP: tiles }).basemap).toEqual({ kind: 'pmtiles', file: tiles, credit: '© Ordnance Survey' });
});

test('a tile file of another kind is not drawn, and the note says so', () => {
  for (const other of [pmtiles('other.pmtiles', ['transportation']), file('torn.pmtiles', 'PMTiles')])
    expect(readConfig({ BASEMAP: other }).basemap).toEqual({
      kind: 'drawn',
      note: expect.stringMatching(/is not a \.pmtiles file of the Protomaps kind .*; the drawn one is shown\.$/),
    });
});

const corners: [number, number][] = [
  [0.7, 51.3],
  [0.8, 51.3],
  [0.8, 51.4],
  [0.7, 51.4],
  [0.7, 51.3],
];
const collection = (coordinates: unknown, properties: object) => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [coordinates] } }],
});

test('boundaries in degrees replace the drawn districts', () => {
  const geography = geographyOf(file('degrees.geojson', collection(corners, { LAD24CD: 'E07000113', LAD24NM: 'Swale (official)' })));
  expect(geography.districts).toEqual(['Swale (official)']);
  expect(geography.districtOf(position(0.75, 51.35))).toBe('Swale (official)');
  expect(geography.districtOf(position(0.85, 51.35))).toBeNull();
  expect(geography.boundaries.generalised).toBe(false);
  expect(geography.bounds).toEqual([0.7, 51.3, 0.8, 51.4]);
  expect(JSON.stringify(geography.layers['districts'])).toContain('E07000113');
});

test('boundaries on the National Grid land where they belong, to a few metres', () => {
  const onGrid = corners.map(([longitude, latitude]) => {
    const { easting, northing } = toEastingNorthing(position(longitude, latitude)) ?? { easting: 0, northing: 0 };
    return [easting, northing];
  });
  const geography = geographyOf(file('grid.geojson', collection(onGrid, { lad24nm: 'Swale' })));
  expect(geography.districtOf(position(0.7002, 51.3002))).toBe('Swale');
  expect(geography.districtOf(position(0.6998, 51.35))).toBeNull();
});

const gridSquare = [
  [0, 0],
  [600_000, 0],
  [600_000, 200_000],
  [0, 200_000],
  [0, 0],
];
const inSystem = (name: string, coordinates: unknown) => ({
  ...collection(coordinates, { LAD24NM: 'Swale' }),
  crs: { type: 'name', properties: { name } },
});

test('a file that begins at the corner of the National Grid is judged by its whole extent', () => {
  const geography = geographyOf(file('corner.geojson', collection(gridSquare, { LAD24NM: 'South' })));
  expect(geography.districtOf(position(-2, 50.5))).toBe('South');
});

test.each(['urn:ogc:def:crs:EPSG::27700', 'EPSG:27700'])('%s is believed, also of coordinates that might be degrees', (name) => {
  const small = gridSquare.map(([x = 0, y = 0]) => [x / 10_000, y / 10_000]);
  const geography = geographyOf(file('small.geojson', inSystem(name, small)));
  expect(geography.districtOf(position(20, 10))).toBeNull();
  expect(JSON.stringify(geography.layers['districts'])).toContain('-7.5');
});

test.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326'])('%s is degrees', (name) => {
  expect(geographyOf(file('said.geojson', inSystem(name, corners))).districtOf(position(0.75, 51.35))).toBe('Swale');
});

test.each([
  ['a system that is not read', inSystem('EPSG:3857', corners), 'whose reference system is EPSG:3857. Give the boundaries in EPSG:4326'],
  ['metres said to be degrees', inSystem('EPSG:4326', gridSquare), 'which says that it is in degrees (EPSG:4326)'],
  [
    'a feature without a shape',
    { features: [{ properties: { LAD24NM: 'Medway' }, geometry: null }] },
    'has no shape. Give it its boundary, or take it out of the file.',
  ],
])('%s is refused in a sentence', (name, content, sentence) => {
  expect(() => geographyOf(file(`${name}.geojson`, content))).toThrow(sentence);
});

test.each([
  ['not JSON', 'torn', 'is not a GeoJSON collection of polygons'],
  [
    'a point',
    { type: 'FeatureCollection', features: [{ properties: {}, geometry: { type: 'Point', coordinates: [0, 51] } }] },
    'is not a GeoJSON collection of polygons',
  ],
  ['a shape without a name', collection(corners, { colour: 'red' }), 'Feature 1 of'],
])('%s is refused as boundaries', (name, content, sentence) => {
  expect(() => geographyOf(file(`${name}.geojson`, content))).toThrow(sentence);
});
