/** How often one may ask: no page comes near it, a flood is told to wait, and nobody is slowed down by anybody else. */
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limitOf, limits } from '../../../server/web/rate-limits.ts';
import { proxiesIn } from '../../../server/web/proxies.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const origin = 'https://estate.example';
const accounts = { demo: false, publicUrl: origin, trustedProxies: ['10.0.0.5'] };

let server: GivenServer;
let given: GivenApp;
beforeAll(async () => {
  server = await givenServer([givenProperty()]);
  given = await givenApp(server, accounts);
});
afterAll(async () => {
  await given.close();
  await server.close();
});

const ask = (request: InjectOptions, from = '192.0.2.1') =>
  given.app.inject({ remoteAddress: from, ...request, headers: { host: 'estate.example', ...request.headers } });

async function flood(request: InjectOptions, times: number, from?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await ask(request, from)).statusCode);
  return statuses;
}

const about = { method: 'POST' as const, url: '/trpc/estate.about', payload: {} };
const tile = { url: '/tiles/8/128/85.mvt' };
/** The quickest of the addresses that let people in and out. */
const signIn = { method: 'POST' as const, url: '/api/auth/sign-out', payload: {} };
const refused = (statuses: number[]) => statuses.filter((status) => status === 429).length;

describe('a person', () => {
  test('who pans fast gets every tile', async () => {
    given.asks(viewer);
    expect(refused(await flood(tile, 1500))).toBe(0);
  });

  test('who asks without end is told to wait and for how long, and another at the same address is not', async () => {
    given.asks(officer);
    expect(refused(await flood(about, limits.procedures))).toBe(0);
    const answer = await ask(about);
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect(answer.json().error.data.problem.message).toMatch(
      /^That was more than this server answers in a minute\. Wait \d+ seconds and try again\.$/,
    );
    expect((await ask(about, '198.51.100.7')).statusCode).toBe(429);
    expect((await ask(tile)).statusCode).toBe(200);
    given.asks(clearedOfficer);
    expect((await ask(about)).statusCode).toBe(200);
  });
});

describe('an address from which nobody has signed in', () => {
  beforeAll(() => given.asks(null));

  test('may ask for some pages’ worth', async () => {
    const statuses = await flood(about, limits.strangers + 5);
    expect([statuses[0], refused(statuses)]).toEqual([401, 5]);
    expect((await ask(about, '192.0.2.2')).statusCode).toBe(401);
  });

  test('may try to sign in so often, whatever a header says of it', async () => {
    const statuses = await flood({ ...signIn, headers: { 'x-forwarded-for': '203.0.113.9' } }, limits.signIn + 3);
    expect(refused(statuses)).toBe(3);
    expect(
      (await ask({ ...signIn, headers: { 'x-forwarded-for': '203.0.113.10', 'x-real-ip': '203.0.113.10', forwarded: 'for=203.0.113.10' } }))
        .statusCode,
    ).toBe(429);
    expect((await ask(signIn, '192.0.2.2')).statusCode).not.toBe(429);
  });

  test('of the newer kind is one with its neighbours, who are one line', async () => {
    const from = (last: number) => `2001:db8:1:2::${last.toString(16)}`;
    for (let time = 0; time < limits.signIn; time += 1) await ask(signIn, from(time));
    expect((await ask(signIn, from(9999))).statusCode).toBe(429);
    expect((await ask(signIn, '2001:db8:1:3::1')).statusCode).not.toBe(429);
  });

  test('may not ask many things of a kind at once instead', async () => {
    const names = Array.from({ length: 20 }, () => 'invitation.read').join(',');
    expect(await flood({ method: 'POST', url: `/trpc/${names}?batch=1`, payload: {} }, 4, '192.0.2.80')).toEqual([400, 400, 400, 429]);
  });

  test.each([
    ['reset.ask', '192.0.2.101'],
    ['invitation.read', '192.0.2.102'],
    ['estate.about,reset.ask', '192.0.2.103'],
    ['reset%2Eread', '192.0.2.104'],
    ['%72eset.read', '192.0.2.105'],
    ['%2572eset.read', '192.0.2.106'],
  ])('may ask for %s less often', async (name, from) => {
    expect(refused(await flood({ method: 'POST', url: `/trpc/${name}?batch=1`, payload: {} }, limits.openForms + 2, from))).toBe(2);
  });
});

describe('a proxy', () => {
  const through = (forwarded: string, from = '10.0.0.5') => ask({ ...signIn, headers: { 'x-forwarded-for': forwarded } }, from);

  test('that is trusted is believed about whom it asks for, but not about those before', async () => {
    for (let time = 0; time < limits.signIn; time += 1) await through(`203.0.113.${time}, 198.51.100.20`);
    expect((await through('203.0.113.250, 198.51.100.20')).statusCode).toBe(429);
    expect((await through('198.51.100.21')).statusCode).not.toBe(429);
  });

  test('that is not trusted is not believed about anything', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'estate.example', 'x-forwarded-proto': 'https' };
    expect((await ask({ url: '/', headers }, '10.0.0.6')).statusCode).toBe(421);
    expect((await ask({ url: '/', headers }, '10.0.0.5')).statusCode).toBe(200);
  });

  test.each([
    ['10.0.0.5, 10.1.0.0/16 ::1', ['10.0.0.5', '10.1.0.0/16', '::1']],
    ['loopback', ['loopback']],
    ['', []],
    ['true', null],
    ['*', null],
    ['10.0.0.0/33', null],
    ['10.0.0.0/0', null],
    ['proxy.example', null],
    ['1', null],
  ])('%s', (text, proxies) => {
    expect(proxiesIn(text)).toEqual(proxies);
  });
});

test('where people come by https their browsers are told never to try anything else', async () => {
  expect((await ask({ url: '/', headers: { accept: 'text/html' } })).headers['strict-transport-security']).toBe(
    'max-age=31536000; includeSubDomains',
  );
});

test('every address counts towards some limit but those that watch the server', () => {
  const limit = (route: string) => limitOf(route, [], true);
  const routes = ['', '/tiles/:z/:x/:y.mvt', '/trpc/:path', '/api/auth/callback/openid', '/ready', '/health'];
  expect(routes.map(limit)).toEqual(['files', 'tiles', 'procedures', 'signIn', 'files', null]);
});
