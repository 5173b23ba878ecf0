/** Every kind of answer carries the headers that keep it to itself, and is kept by nobody unless its kind says so. */
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../../server/web/rate-limits.ts';
import { givenApp, overTheWire, type GivenApp } from '../../given/given-app.ts';
import { givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
let given: GivenApp;
beforeAll(async () => {
  server = await givenServer([givenProperty()]);
  given = await givenApp(server);
  await given.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await given.close();
  await server.close();
});

const post = (path: string, payload: unknown) => ({ method: 'POST' as const, url: path, payload: payload as object });

const kinds: [name: string, status: number, request: InjectOptions, cache: string][] = [
  ['the page', 200, { url: '/', headers: { accept: 'text/html' } }, 'no-cache'],
  ['a page that is not there', 404, { url: '/nowhere', headers: { accept: 'text/html' } }, 'no-cache'],
  ['a hashed file', 200, { url: '/assets/main-abc123.js' }, 'public, max-age=31536000, immutable'],
  ['a file', 200, { url: '/scheme.js' }, 'no-cache'],
  ['an answer of the register', 200, post('/trpc/estate.about', {}), 'no-store'],
  ['a refusal of a procedure', 404, post('/trpc/property.get', { id: 'p-none' }), 'no-store'],
  ['a tile', 200, { url: '/tiles/8/128/85.mvt' }, 'private, no-cache'],
  ['a tile that is none', 400, { url: '/tiles/8/x/85.mvt' }, 'no-store'],
  ['a layer of the base map', 200, { url: '/geodata/land.json' }, 'no-cache'],
  ['nothing', 404, { url: '/nothing' }, 'no-store'],
  ['another site’s request', 403, { ...post('/trpc/estate.about', {}), headers: { origin: 'https://evil.example' } }, 'no-store'],
  ['a method that is not known here', 405, { method: 'DELETE', url: '/' }, 'no-store'],
  ['an address that is too long', 414, { url: `/?${'a'.repeat(17_000)}` }, 'no-store'],
  ['a body that is too large', 413, post('/trpc/estate.about', { text: 'a'.repeat(17 * 1024 * 1024) }), 'no-store'],
  [
    'a body of another kind',
    415,
    { ...post('/trpc/estate.about', undefined), payload: 'a', headers: { 'content-type': 'text/plain' } },
    'no-store',
  ],
  ['another name', 421, { url: '/', headers: { host: 'evil.example' } }, 'no-store'],
  ['that it is alive', 200, { url: '/health' }, 'no-store'],
  ['that it is ready', 200, { url: '/ready' }, 'no-store'],
];

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
};

/** What every answer has, whatever it is about. */
function expectHeaders(answer: Response, cache: string): void {
  expect(answer.headers).toMatchObject({ ...always, 'cache-control': cache });
  const policy = String(answer.headers['content-security-policy']);
  expect(policy.split(';')).toEqual(
    expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"]),
  );
  expect(policy).not.toMatch(/unsafe|blob:|\*|https?:/);
  expect(String(answer.headers['permissions-policy'])).toMatch(/camera=\(\), .*geolocation=\(\), .*microphone=\(\)/);
  for (const name of ['server', 'x-powered-by', 'strict-transport-security', 'access-control-allow-origin'])
    expect(answer.headers).not.toHaveProperty(name);
}

test.each(kinds)('%s has every header that it should and none that tells of the server', async (_name, status, request, cache) => {
  const answer = await given.app.inject(request);
  expect(answer.statusCode).toBe(status);
  expectHeaders(answer, cache);
});

test('an unexpected error has them', async () => {
  const { summary } = server.services.estate;
  server.services.estate.summary = () => {
    throw new Error('The pipes have burst.');
  };
  const answer = await given.app.inject(post('/trpc/estate.summary', { filter: {} }));
  server.services.estate.summary = summary;
  expect([answer.statusCode, given.reports.splice(0).length]).toEqual([500, 1]);
  expectHeaders(answer, 'no-store');
});

test('those who have not signed in, may not, or ask too often get them', async () => {
  const strict = await givenApp(server, { demo: false, publicUrl: 'http://localhost' });
  const ask = (request: InjectOptions) => strict.app.inject({ ...request, headers: { host: 'localhost' } });
  strict.asks(null);
  const signIn = await ask(post('/api/auth/sign-in/email', { email: 'nobody@council.example', password: 'four lamps beside the canal' }));
  expect(signIn.statusCode).toBe(401);
  const out = () => ask(post('/api/auth/sign-out', {}));
  let last = await out();
  for (let time = 0; time < limits.signIn; time += 1) last = await out();
  expect([last.statusCode, last.json().message]).toEqual([429, expect.stringContaining('Wait')]);
  const tile = await ask({ url: '/tiles/8/128/85.mvt' });
  expect(tile.statusCode).toBe(401);
  strict.asks(viewer);
  const people = await ask(post('/trpc/people.list', {}));
  expect(people.statusCode).toBe(403);
  for (const answer of [signIn, last, tile, people]) expectHeaders(answer, 'no-store');
  await strict.close();
});

test('what cannot be read has the headers too, though the application never sees it', async () => {
  for (const text of ['What is this?\r\n\r\n', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`]) {
    const answer = await overTheWire(given.app, text);
    expect(answer).toContain("content-security-policy: default-src 'none'; frame-ancestors 'none'");
    expect(answer).toContain('x-content-type-options: nosniff');
    expect(answer).toContain('cache-control: no-store');
  }
  const bad = await given.app.inject('/%');
  expect([bad.statusCode, bad.headers['cache-control'], bad.headers['x-content-type-options']]).toEqual([400, 'no-store', 'nosniff']);
});

describe('the copy of a tile that a browser keeps', () => {
  const tile = (tag?: string) => given.app.inject({ url: '/tiles/8/128/85.mvt', headers: tag ? { 'if-none-match': tag } : {} });

  test('is asked about each time, and still holds while nothing has changed', async () => {
    const first = await tile();
    const again = await tile(String(first.headers['etag']));
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
    expect(again.headers['cache-control']).toBe('private, no-cache');
  });

  test('is not shown to the next person at the same browser, with less clearance or none', async () => {
    given.asks(clearedOfficer);
    const cleared = String((await tile()).headers['etag']);
    given.asks(officer);
    expect((await tile(cleared)).statusCode).toBe(200);
    given.asks(null);
    const signedOut = await tile(cleared);
    expect([signedOut.statusCode, signedOut.headers['etag'], signedOut.json()]).toEqual([401, undefined, { message: 'Sign in first.' }]);
    given.asks(officer);
  });

  test('does not outlive a change of the register, or the server', async () => {
    const before = String((await tile()).headers['etag']);
    const { id, version, archived: _archived, ...draft } = givenProperty();
    await server.as(officer).property.edit({ id, version, draft: { ...draft, name: 'Another name' } });
    const after = await tile(before);
    expect(after.statusCode).toBe(200);
    const another = await givenApp(server);
    const tag = String(after.headers['etag']);
    expect((await another.app.inject({ url: '/tiles/8/128/85.mvt', headers: { 'if-none-match': tag } })).statusCode).toBe(200);
    await another.close();
  });
});
