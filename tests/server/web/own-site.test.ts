/** Another site's page can make a visitor's browser ask here, and gets nothing done by it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { procedureNames } from '../../../server/routers/app-router.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
let given: GivenApp;
beforeAll(async () => {
  server = await givenServer([givenProperty()]);
  given = await givenApp(server);
});
afterAll(async () => {
  await given.close();
  await server.close();
});

const host = 'localhost:8080';
const { id, version } = givenProperty();
const archive = { method: 'POST' as const, url: '/trpc/property.archive', payload: { id, version, archived: true } };

const archived = async (headers: Record<string, string>) =>
  (await given.app.inject({ ...archive, headers: { host, ...headers } })).statusCode;
const isArchived = async () =>
  (await given.app.inject({ method: 'POST', url: '/trpc/property.get', payload: { id } })).json().result.data.property.archived;

const fromElsewhere: [string, Record<string, string>][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['no origin that can be told', { origin: 'null' }],
  ['another port', { origin: 'http://localhost:8081' }],
  ['another protocol', { origin: 'https://localhost:8080' }],
  ['a name that begins alike', { origin: 'http://localhost:8080.evil.example' }],
  ['another site, and no origin', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: `http://${host}` }],
  ['another site that names our origin', { 'sec-fetch-site': 'cross-site', origin: `http://${host}` }],
  ['nowhere, as no page’s change does', { 'sec-fetch-site': 'none' }],
  ['a form that opens a page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
];

describe('a change', () => {
  test.each(fromElsewhere)('from %s is not made', async (_name, headers) => {
    expect([await archived(headers), await isArchived()]).toEqual([403, false]);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json, text/plain',
    'text/plain; application/json',
  ])('as a form may send it (%s) is not made', async (type) => {
    const headers = { host, origin: `http://${host}`, 'content-type': type };
    const answer = await given.app.inject({ ...archive, payload: JSON.stringify(archive.payload), headers });
    expect([answer.statusCode, answer.json().message, await isArchived()]).toEqual([415, 'This address takes JSON.', false]);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)('by %s is not made', async (method) => {
    const url = `${archive.url}?input=${encodeURIComponent(JSON.stringify(archive.payload))}`;
    const answer = await given.app.inject({ method, url, headers: { host, 'x-http-method-override': 'POST' } });
    expect([answer.statusCode, answer.headers.allow, await isArchived()]).toEqual([405, expect.stringMatching(/POST$/), false]);
  });

  test('says so in a sentence where the page looks for one', async () => {
    const answer = await given.app.inject({ ...archive, headers: { origin: 'https://evil.example' } });
    expect(answer.json().error.data.problem).toEqual({
      kind: 'refused',
      message: 'This request came from another site, so nothing was done. Open Common Ground itself and try again.',
    });
  });
});

test('no procedure at all is answered to another site, nor by GET', async () => {
  const names = [...procedureNames];
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const crossed = await given.app.inject({
      method: 'POST',
      url: `/trpc/${name}`,
      payload: {},
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    const got = await given.app.inject({ method: 'GET', url: `/trpc/${name}` });
    const spelt = await given.app.inject({ method: 'GET', url: `/%74rpc/${name}` });
    expect([name, crossed.statusCode, got.statusCode, spelt.statusCode]).toEqual([name, 403, 405, 405]);
  }
});

describe('what is read', () => {
  const opened = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', accept: 'text/html' };
  const asked = async (url: string, headers: Record<string, string>) => (await given.app.inject({ url, headers })).statusCode;

  test('a link elsewhere may open a page, but not put it into a frame', async () => {
    expect(await asked('/board', opened)).toBe(200);
    expect(await asked('/board', { ...opened, 'sec-fetch-dest': 'iframe' })).toBe(403);
  });

  test.each(['/tiles/8/128/85.mvt', '/geodata/land.json', '/assets/main-abc123.js', '/health'])(
    '%s is not given to another site’s page',
    async (url) => {
      expect(await asked(url, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' })).toBe(403);
      expect(await asked(url, { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' })).toBe(403);
      expect(await asked(url, { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' })).toBe(200);
      expect(await asked(url, {})).toBe(200);
    },
  );

  test('a link to data opens nothing', async () => {
    expect(await asked('/tiles/8/128/85.mvt', opened)).toBe(403);
    expect(await asked('/%74iles/8/128/85.mvt', opened)).toBe(403);
  });

  test('no other origin is ever let read an answer', async () => {
    const asked = await given.app.inject({ url: '/geodata/land.json', headers: { origin: 'https://evil.example' } });
    expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    const before = await given.app.inject({
      method: 'OPTIONS',
      url: '/trpc/property.archive',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect([before.statusCode, Object.keys(before.headers).filter((name) => name.startsWith('access-control'))]).toEqual([403, []]);
  });
});

test('its own page, and a program that is no browser, are answered', async () => {
  expect(await archived({ origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBe(200);
  const programme = await given.app.inject({ ...archive, payload: { id, version: version + 1, archived: false } });
  expect([programme.statusCode, await isArchived()]).toEqual([200, false]);
});
