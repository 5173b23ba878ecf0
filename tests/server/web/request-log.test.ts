/** The log tells what the server did, and of nobody's data: names, addresses, words searched for, ids, cookies and tokens are in none of its lines. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSignIn } from '../../../server/auth/open-sign-in.ts';
import { presentOf } from '../../../server/auth/who-asks.ts';
import { moment } from '../../../server/clock.ts';
import { readConfig } from '../../../server/config.ts';
import type { Services } from '../../../server/services.ts';
import { describeError } from '../../../server/web/request-log.ts';
import { givenApp, overTheWire, type GivenApp } from '../../given/given-app.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, type GivenServer } from '../../given/given-server.ts';

const canary = 'Nightingale';
const email = `florence@${canary.toLowerCase()}.example`;
const token = 'b7Qx9ZkLm2Vt5RwYc8NpJdHs4';
const property = givenProperty({ id: `p-${canary.toLowerCase()}`, name: `${canary} House`, notes: email });

let server: GivenServer;
let services: Services;
let given: GivenApp;
beforeAll(async () => {
  server = await givenServer([property]);
  const config = readConfig({ DATA_DIR: server.directory, LOG_LEVEL: 'debug' });
  services = { ...server.services, signIn: await openSignIn(server.services.db, config, moment, () => undefined) };
  const whoAsks: Parameters<typeof givenApp>[2] = {
    services,
    whoAsks: async ({ headers }) => (await presentOf(services, headers.cookie))?.person ?? null,
  };
  given = await givenApp(server, config, whoAsks);
  await given.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await given.close();
  await server.close();
});

/** A morning's work, with a canary in every part of a request that may hold one. */
async function work(): Promise<string[]> {
  const { app } = given;
  const signedIn = await app.inject({ method: 'POST', url: '/api/auth/sign-in/demo', payload: { id: 'demo-administrator' } });
  const cookie = String([signedIn.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
  const headers = { cookie, 'user-agent': canary, 'x-request-id': canary, referer: `http://localhost/${canary}` };
  const ask = (url: string, payload?: object) => app.inject({ url, headers, ...(payload ? { method: 'POST', payload } : {}) });
  const { id, version, archived: _archived, ...draft } = property;
  await ask(`/?text=${canary}&property=p-${canary.toLowerCase()}`);
  await ask(`/register/p-${canary.toLowerCase()}`);
  await ask(`/invitation/${token}`);
  await ask(`/tiles/8/128/85.mvt?text=${canary}`);
  await ask(`/geodata/${canary}.json`);
  await ask(`/${canary}/%`);
  await ask('/trpc/search.find', { text: canary });
  await ask('/trpc/property.edit', { id, version, draft: { ...draft, name: `${canary} Lodge` } });
  await ask('/trpc/property.edit', { id, version, draft: { ...draft, name: '' } });
  await ask(`/trpc/property.get,${canary}.find?batch=1`, { 0: { id } });
  await ask('/trpc/property.get', { id: `p-${token}` });
  await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: `${canary} sings at dawn` } });
  await app.inject({
    method: 'POST',
    url: '/trpc/property.get',
    payload: '{"id":',
    headers: { ...headers, 'content-type': 'application/json' },
  });
  const { summary } = services.estate;
  services.estate.summary = () => {
    throw new Error(`${email} has the token ${token}`);
  };
  await ask('/trpc/estate.summary', { filter: { text: canary } });
  services.estate.summary = summary;
  await overTheWire(app, `${canary} / HTTP/1.1\r\n\r\n`);
  await ask('/api/auth/sign-out', {});
  const board = await app.inject({ method: 'POST', url: '/api/auth/sign-in/demo', payload: { id: 'demo-board' } });
  const theirs = String([board.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
  await app.inject({ method: 'POST', url: '/trpc/people.list,estate.about?batch=1', payload: {}, headers: { cookie: theirs } });
  return [canary, canary.toLowerCase(), email, token, '127.0.0.1', cookie, cookie.split('=')[1] ?? cookie, 'demo-administrator'];
}

test('after a morning’s work no canary is in the log, and what was done is', async () => {
  const secrets = await work();
  const lines = given.log.map((line) => JSON.parse(line) as Record<string, unknown>);
  const written = given.log.filter((line) => !line.includes('Server listening at')).join('');
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
  const answered = lines.filter(({ msg }) => msg === 'answered');
  expect(answered.length).toBeGreaterThan(12);
  const known = ['level', 'method', 'ms', 'msg', 'problems', 'procedures', 'reference', 'reqId', 'role', 'route', 'status', 'time'];
  expect([...new Set(answered.flatMap(Object.keys))].filter((key) => !known.includes(key))).toEqual([]);
  expect(answered).toContainEqual(
    expect.objectContaining({ route: '/trpc/:path', procedures: ['property.edit'], status: 200, role: 'administrator' }),
  );
  expect(answered).toContainEqual(expect.objectContaining({ procedures: ['property.get'], problems: ['not-found'], level: 'info' }));
  expect(answered).toContainEqual(
    expect.objectContaining({ procedures: ['people.list', 'estate.about'], problems: ['not-allowed'], level: 'warn', role: 'viewer' }),
  );
  expect(answered).toContainEqual(expect.objectContaining({ route: 'page', status: 200 }));
  expect(answered).toContainEqual(expect.objectContaining({ route: '/tiles/:z/:x/:y.mvt', status: 200 }));
  expect(answered).toContainEqual(expect.objectContaining({ route: '/api/auth/sign-in/email', status: 401, role: null }));
});

test('an unexpected error is in the log with the reference that the person was given, its stack whole and its words without data', async () => {
  const lines = given.log.map((line) => JSON.parse(line) as Record<string, string>);
  const [error] = lines.filter(({ msg }) => msg === 'unexpected error');
  expect(error).toMatchObject({
    level: 'error',
    error: expect.stringMatching(/^Error: \(left out\) has the token \(left out\)\n\s+at .*request-log\.test/),
  });
  expect(lines.filter(({ reference }) => reference === error?.reference).map(({ msg }) => msg)).toEqual(['unexpected error', 'answered']);
  expect(given.reports.map(({ reference }) => reference)).toEqual([error?.reference]);
});

test('what is thrown and is no error is not quoted', () => {
  expect(describeError(email)).toBe('Something that is no error was thrown.');
  expect(describeError(new SyntaxError(`Unexpected token 'F', "${canary} sings" is not valid JSON`))).not.toContain(canary);
});

test('the demonstration is quiet unless it is asked not to be', async () => {
  const quiet = await givenApp(server, readConfig({ DATA_DIR: server.directory }));
  await quiet.app.inject('/health');
  expect(quiet.log).toEqual([]);
  await quiet.close();
});

test('a proxy that the configuration does not name is noticed once', async () => {
  const behind = await givenApp(server, { demo: false, publicUrl: 'https://estate.example', logLevel: 'warn' });
  const headers = { host: 'estate.example', 'x-forwarded-for': '203.0.113.9' };
  for (let time = 0; time < 3; time += 1) await behind.app.inject({ url: '/health', headers });
  expect(behind.log.map((line) => JSON.parse(line).msg)).toEqual([expect.stringContaining('TRUST_PROXY names none')]);
  expect(behind.log.join('')).not.toContain('203.0.113');
  await behind.close();
});
