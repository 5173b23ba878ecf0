/** Requests that no page makes, by the hundred: none is an unexpected error, and every answer is the page or a sentence of our own. */
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ways } from '../../../server/auth/auth-ways.ts';
import { openSignIn } from '../../../server/auth/open-sign-in.ts';
import { moment } from '../../../server/clock.ts';
import { readConfig } from '../../../server/config.ts';
import { procedureNames } from '../../../server/routers/app-router.ts';
import { givenApp, overTheWire, type GivenApp } from '../../given/given-app.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
let given: GivenApp;
beforeAll(async () => {
  server = await givenServer([givenProperty()]);
  const config = readConfig({ DATA_DIR: server.directory });
  const signIn = await openSignIn(server.services.db, config, moment, () => undefined);
  given = await givenApp(server, config, { services: { ...server.services, signIn } });
  await given.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await given.close();
  await server.close();
});

/** Words of libraries and of the machine, which are nobody's business. */
const inside =
  /FST_|HPE_|ERR_|node_modules|\bat .*:\d+:\d+|\.ts\b|SQLITE|sqlite|kysely|fastify|trpc error|zod|Unexpected token|JSON\.parse|"stack"|undefined|\[object/;

const odd = fc.constantFrom(
  '..',
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f',
  '....//',
  '..\\..\\',
  '%00',
  '%',
  '%zz',
  '%c0%ae',
  '%ff',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '.git',
  '.env',
  'common-ground.db',
  'index.html',
  '-1',
  '1e999',
  '99999999999999999999',
  'NaN',
  ' ',
  '+',
  ';',
  ',',
  '*',
  '://',
  '@',
  '{}',
  '[]',
  '<script>',
  "' or 1=1 --",
  '🏛',
  'a'.repeat(6000),
);
const piece = fc.oneof(odd, fc.string({ maxLength: 20 }), fc.constantFrom(...procedureNames));
const start = fc.constantFrom(
  '/',
  '/trpc/',
  '/tiles/',
  '/tiles/3/4/',
  '/geodata/',
  '/basemap/',
  '/assets/',
  '/api/auth/',
  '/api/auth/sign-in/',
  '/register/',
  '/plan/',
  '/health',
  '/ready',
  '//',
  '/?',
  '/trpc/estate.summary?batch=',
);
/** An address that begins with `/\` cannot be injected, only sent over the wire, as it is below. */
const address = fc
  .tuple(
    start,
    fc.array(piece, { maxLength: 3 }),
    fc.constantFrom(
      '',
      '?batch=1',
      '?text=a&text=b',
      '?__proto__=a&constructor=b',
      '.mvt?text=a&text=b&sec[]=x',
      '.mvt?__proto__[a]=b',
      '?input=%7B',
      '?text=%00&ten=x',
      '.mvt',
      '.json',
      '.mvt?within=1,2',
    ),
  )
  .map(([begin, parts, end]) => encodeOdd(`${begin}${parts.join('/')}${end}`))
  .filter((url) => !url.startsWith('/\\'));

/** Only what may not stand in a request line at all is escaped. */
const encodeOdd = (url: string) => url.replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(letter));

const methods = fc.constantFrom('GET', 'POST', 'GET', 'POST', 'GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE');
const method = methods as fc.Arbitrary<NonNullable<InjectOptions['method']>>;
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"',
    '{"0":null}',
    '{"0":{"id":{}}}',
    '{"filter":[]}',
    '{"id":"__proto__"}',
    '1e999',
    '\u0000',
    '\ufeff{}',
    '{"a":1}{"b":2}',
  ),
  fc.jsonValue().map((value) => JSON.stringify({ id: value, filter: value, draft: value, token: value, email: value, password: value })),
);
const headerName = fc.constantFrom(
  'accept',
  'accept-encoding',
  'accept-version',
  'content-type',
  'content-encoding',
  'cookie',
  'range',
  'if-none-match',
  'trpc-accept',
  'x-forwarded-host',
  'x-http-method-override',
  'authorization',
  'expect',
  'upgrade',
  'connection',
  'te',
  'user-agent',
  'accept-language',
);
const headerValue = fc.oneof(
  fc.constantFrom(
    '',
    '*/*',
    'text/html',
    'application/json',
    'application/jsonl',
    'text/event-stream',
    'application/json; charset=utf-16',
    'gzip;q=nonsense',
    'br',
    'bytes=0-0',
    'bytes=9-1',
    'a=b; c',
    'common-ground.session_token=x.y',
    '%00',
    'null',
    'websocket',
  ),
  fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)), maxLength: 40 }),
);
const headers = fc.dictionary(headerName, headerValue, { maxKeys: 4 });

const anything = fc.record({ method, url: address, payload: body, headers, signedIn: fc.boolean(), json: fc.boolean() });

/** A procedure that there is, asked with what it does not take. */
const nearlyRight = fc.record({
  method: fc.constant('POST' as const),
  url: fc
    .array(fc.constantFrom(...procedureNames), { minLength: 1, maxLength: 3 })
    .map((names) => `/trpc/${names.join(',')}${names.length > 1 ? '?batch=1' : ''}`),
  payload: fc.oneof(
    body,
    fc.tuple(body, body).map(([one, other]) => `{"0":${one},"1":${other}}`),
  ),
  headers,
  signedIn: fc.constant(true),
  json: fc.constant(true),
});

/** A way in, tried with what does not open it. */
const atTheDoor = fc.record({
  method: fc.constant('POST' as const),
  url: fc.constantFrom(...ways).map(({ path }) => `/api/auth${path}`),
  payload: fc.oneof(
    body,
    fc
      .constantFrom(...ways)
      .chain(({ fields }) => fc.record(Object.fromEntries(fields.map((field) => [field, fc.oneof(piece, fc.jsonValue())]))))
      .map((parts) => JSON.stringify(parts)),
  ),
  headers,
  signedIn: fc.constant(false),
  json: fc.constant(true),
});

const ofOurs = (type: string, text: string): boolean => {
  if (text === '') return true;
  if (type.startsWith('text/html')) return text.includes('id="root"');
  if (!type.startsWith('application/json')) return false;
  const answer: unknown = JSON.parse(text);
  const sentences = [answer]
    .flat()
    .map((one) => (one as { message?: string; error?: { message: string } }).error?.message ?? (one as { message?: string }).message);
  return sentences.every((sentence) => typeof sentence === 'string' && /^[A-ZÀ-Þ“].*\.$/su.test(sentence));
};

test('hundreds of odd requests', { timeout: 120_000 }, async () => {
  await fc
    .assert(
      fc.asyncProperty(fc.oneof(anything, nearlyRight, atTheDoor), async ({ signedIn, json, payload, ...asked }) => {
        given.asks(signedIn ? officer : null);
        const bodied = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(asked.method);
        const typed = json && bodied ? { 'content-type': 'application/json' } : {};
        const answer = await given.app.inject({
          ...asked,
          headers: { ...asked.headers, ...typed, host: 'localhost' },
          ...(bodied ? { payload } : {}),
        });
        const said = `${answer.statusCode} ${answer.body.slice(0, 500)}`;
        expect(answer.statusCode, said).toBeLessThan(500);
        const plain = (answer.headers['content-encoding'] ?? 'identity') === 'identity';
        if (plain && answer.statusCode >= 400) {
          expect(answer.body, said).not.toMatch(inside);
          expect(ofOurs(String(answer.headers['content-type']), answer.body), said).toBe(true);
        }
        expect(answer.headers['x-content-type-options'], said).toBe('nosniff');
        expect(given.reports.map(({ error }) => String(error))).toEqual([]);
      }),
      { numRuns: 1200 },
    )
    .finally(() => given.asks(officer));
});

describe('no address leads out of what is served', () => {
  const paths = [
    '/../package.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..\\..\\package.json',
    '/assets/%2e%2e%5cindex.html',
    '/geodata/../package.json',
    '/geodata/..%2fpackage.json',
    '/geodata/..%2f..%2fpackage.json',
    '/geodata/__proto__.json',
    '/geodata/constructor.json',
    '/basemap/../common-ground.db',
    '/common-ground.db',
    '/.env',
    '/index.html',
    '/assets/',
    '/assets',
    '//etc/passwd',
    '/assets//etc/passwd',
    '/assets/main-abc123.js/../../index.html',
    '/assets/main-abc123.js%00.css',
  ];

  test.each(paths)('%s', async (path) => {
    const answer = await overTheWire(given.app, `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toMatch(/"dependencies"|SQLite format|root:x/);
  });
});

test.each(['/\\', '/\\example.org', '/\\\\a'])('%s over the wire is answered by a page or a sentence', async (path) => {
  const answer = await overTheWire(given.app, `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 (200|40[04]) /);
  expect(answer).not.toMatch(/^location:/im);
  expect(given.reports.map(({ error }) => String(error))).toEqual([]);
});

test('a HEAD is its GET without the body, and a page cannot be changed', async () => {
  for (const url of ['/', '/assets/main-abc123.js', '/geodata/land.json', '/tiles/8/128/85.mvt', '/health']) {
    const [head, get] = [await given.app.inject({ method: 'HEAD', url }), await given.app.inject({ url })];
    expect([url, head.statusCode, head.body]).toEqual([url, get.statusCode, '']);
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
    expect((await given.app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(404);
  }
});
