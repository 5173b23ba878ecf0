/** The server over HTTP: pages with their policy, files, layers, tiles, and errors that are sentences. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { routeBuiltPage } from '../../server/page-route.ts';
import { givenProperty } from '../given/given-property.ts';
import { givenServer, officer, type GivenServer } from '../given/given-server.ts';

let server: GivenServer;
let app: FastifyInstance;
const client = mkdtempSync(join(tmpdir(), 'common-ground-client-'));
const reports: { reference: string; error: unknown }[] = [];

beforeAll(async () => {
  mkdirSync(join(client, 'assets'));
  writeFileSync(join(client, 'index.html'), '<!doctype html><meta name="style-nonce" content="__STYLE_NONCE__"><div id="root"></div>');
  writeFileSync(join(client, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(join(client, 'scheme.js'), '0;');
  server = await givenServer([givenProperty()]);
  app = await buildApp({
    services: server.services,
    config: readConfig({ BASEMAP: 'https://tiles.example/style.json', BASEMAP_HOSTS: 'https://fonts.example' }),
    whoAsks: async () => officer,
    page: (instance) => routeBuiltPage(instance, client),
    development: false,
    report: (reference, error) => reports.push({ reference, error }),
  });
});
afterAll(async () => {
  await app.close();
  await server.close();
  rmSync(client, { recursive: true });
});

const html = { accept: 'text/html' };

describe('pages', () => {
  test.each(['/', '/register', '/register/new', '/register/p1', '/plan', '/plan/s-1?f=1', '/board'])('%s is the page', async (url) => {
    const answer = await app.inject({ url, headers: html });
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(answer.body).toContain('id="root"');
  });

  test('an address that is no page still gets the page, with 404, and any other gets a sentence', async () => {
    expect(await app.inject({ url: '/nowhere', headers: html })).toMatchObject({ statusCode: 404 });
    expect((await app.inject({ url: '/nowhere', headers: html })).body).toContain('id="root"');
    const missing = await app.inject('/assets/gone.js');
    expect([missing.statusCode, missing.json()]).toEqual([404, { message: 'There is nothing at this address.' }]);
  });

  test('the policy allows nothing unsafe, names the page’s own nonce, and lets only the base map be fetched from elsewhere', async () => {
    const [first, second] = [await app.inject({ url: '/', headers: html }), await app.inject({ url: '/', headers: html })];
    const policy = String(first.headers['content-security-policy']);
    const nonce = /nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(first.body).toContain(`content="${nonce}"`);
    expect(second.body).not.toContain(nonce);
    expect(policy).not.toMatch(/unsafe|blob:|upgrade-insecure/);
    expect(policy).toContain("script-src 'self';worker-src 'self'");
    expect(policy).toContain("connect-src 'self' https://tiles.example https://fonts.example;");
  });

  test('hashed files are kept for ever and others are asked for again', async () => {
    expect((await app.inject('/assets/main-abc123.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.inject('/scheme.js')).headers['cache-control']).toBe('no-cache');
  });
});

test('every layer of the base map is served as GeoJSON, compressed where that is understood', async () => {
  for (const name of ['land', 'districts', 'roads', 'railways', 'places']) {
    const layer = await app.inject(`/geodata/${name}.json`);
    expect([name, layer.statusCode, layer.json().type]).toEqual([name, 200, 'FeatureCollection']);
    expect(layer.json().features.length).toBeGreaterThan(0);
  }
  const tag = String((await app.inject('/geodata/land.json')).headers['etag']);
  expect((await app.inject({ url: '/geodata/land.json', headers: { 'if-none-match': tag } })).statusCode).toBe(304);
  const packed = await app.inject({ url: '/geodata/land.json', headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect((await app.inject('/geodata/moon.json')).json()).toEqual({ message: 'There is no map layer called moon.' });
});

describe('tiles', () => {
  test('a tile is a vector tile', async () => {
    const tile = await app.inject('/tiles/8/128/85.mvt?v=1');
    expect([tile.statusCode, tile.headers['content-type']]).toEqual([200, 'application/vnd.mapbox-vector-tile']);
    expect(tile.rawPayload.toString('latin1')).toContain('properties');
  });

  test.each([
    ['/tiles/8/256/0.mvt', 'At zoom 8 columns and rows run from 0 to 255, and this asks for column 256, row 0.'],
    ['/tiles/23/0/0.mvt', 'There are no tiles beyond zoom 22, and this asks for zoom 23.'],
    ['/tiles/-1/0/0.mvt', 'A tile is named by three whole numbers: zoom, column and row.'],
    ['/tiles/1.5/0/0.mvt', 'A tile is named by three whole numbers: zoom, column and row.'],
    ['/tiles/1/x/0.mvt', 'A tile is named by three whole numbers: zoom, column and row.'],
    ['/tiles/1/99999999999999/0.mvt', 'A tile is named by three whole numbers: zoom, column and row.'],
    ['/tiles/1/0/0.mvt?text=a&text=b', 'This address gives a part of the filter twice.'],
    ['/tiles/1/0/0.mvt?ten=copyhold', 'No tenure is called “copyhold”, so that was left out of the filter.'],
  ])('%s is refused in a sentence', async (url, message) => {
    const answer = await app.inject(url);
    expect([answer.statusCode, answer.json()]).toEqual([400, { message }]);
  });
});

describe('errors', () => {
  const post = (path: string, payload: unknown) => app.inject({ method: 'POST', url: `/trpc/${path}`, payload: payload as object });

  test('a refused entry carries its fields as the form knows them', async () => {
    const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();
    const answer = await post('property.add', {
      draft: { ...draft, name: '', floorArea: { basis: 'recorded', value: 'ten', source: 'x', asAt: null } },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.data.problem).toEqual({
      kind: 'invalid',
      message: 'Give the property a name. There is one more thing to put right.',
      fields: [
        { path: 'name', message: 'Give the property a name.' },
        { path: 'floorArea.value', message: 'Enter a number.' },
      ],
    });
  });

  test('a bug shows its reference number, which the log has too, and nothing else', async () => {
    const { summary } = server.services.estate;
    server.services.estate.summary = () => {
      throw new Error('the pipes have burst at /secret/path');
    };
    const answer = await post('estate.summary', { filter: {} });
    server.services.estate.summary = summary;
    const [report] = reports.splice(0);
    expect(answer.statusCode).toBe(500);
    expect(answer.json().error.message).toContain(`Quote reference ${report?.reference}`);
    expect(answer.body).not.toMatch(/pipes|secret|stack|\.ts/);
    expect(String(report?.error)).toContain('the pipes have burst');
  });

  test('what is too large, or is not JSON, or names no procedure, is answered in sentences', async () => {
    const large = await post('property.add', { draft: 'x'.repeat(17 * 1024 * 1024) });
    expect([large.statusCode, large.json().message]).toEqual([413, 'That is more than can be sent at once (16 MB).']);
    const garbled = await app.inject({
      method: 'POST',
      url: '/trpc/property.add',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    });
    expect([garbled.statusCode, garbled.body.includes('stack')]).toEqual([400, false]);
    const nowhere = await post('property.demolish', {});
    expect([nowhere.statusCode, nowhere.json().error.message]).toEqual([404, 'There is nothing at this address.']);
  });

  test('a query may be posted, as long batches are', async () => {
    const answer = await app.inject({ method: 'POST', url: '/trpc/estate.about,estate.summary?batch=1', payload: { 1: { filter: {} } } });
    expect(answer.json().map((one: { result?: unknown }) => one.result !== undefined)).toEqual([true, true]);
  });
});

test('a browser that leaves in the middle of an answer is no unexpected error', async () => {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const leave = (path: string) =>
    new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\naccept-encoding: gzip\r\n\r\n`),
      );
      socket.once('data', () => socket.destroy());
      socket.once('close', () => resolve());
    });
  for (let turn = 0; turn < 5; turn += 1) await leave('/geodata/land.json');
  expect((await app.inject('/health')).statusCode).toBe(200);
  expect(reports.map(({ error }) => String(error))).toEqual([]);
});

test('of the errors of a stream only those that are not the leaving of a browser are reported', async () => {
  const { summary } = server.services.estate;
  const failing = async (error: Error) => {
    server.services.estate.summary = () => {
      throw error;
    };
    await app.inject({ method: 'POST', url: '/trpc/estate.summary', payload: { filter: {} } });
    server.services.estate.summary = summary;
    return reports.splice(0).length;
  };
  expect(await failing(Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' }))).toBe(0);
  expect(await failing(new Error('Premature boarding'))).toBe(1);
});

test.each(['localhost:8080', '127.0.0.1', '[::1]:8080'])('it answers as %s', async (host) => {
  expect((await app.inject({ url: '/health', headers: { host } })).statusCode).toBe(200);
});

test.each(['evil.example', 'localhost.evil.example', '10.0.0.4:8080'])('it does not answer as %s', async (host) => {
  const answer = await app.inject({ method: 'POST', url: '/trpc/estate.about', headers: { host } });
  expect([answer.statusCode, answer.json()]).toEqual([
    421,
    { message: 'This server answers on its own machine only: open it as localhost.' },
  ]);
});

test('the server says that it is well', async () => {
  expect((await app.inject('/health')).json()).toEqual({ ok: true });
});
