/** The cookies of somebody who signs in: no script reads them, no other site sends them, over TLS no other host sets them, and signing out leaves nothing behind. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSignIn } from '../../../server/auth/open-sign-in.ts';
import { hashPassphrase } from '../../../server/auth/passphrase-hash.ts';
import { presentOf } from '../../../server/auth/who-asks.ts';
import { moment } from '../../../server/clock.ts';
import { readConfig } from '../../../server/config.ts';
import { setPassphrase } from '../../../server/store/credentials.ts';
import { insertPerson } from '../../../server/store/people.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, type GivenServer } from '../../given/given-server.ts';

const passphrase = 'four lamps beside the canal';
const olive = {
  id: 'olive',
  name: 'Olive Officer',
  email: 'olive@council.example',
  role: 'editor',
  cleared: false,
  keeps: 'every',
  demo: false,
} as const;

type Place = { server: GivenServer; given: GivenApp; host: string; origin: string };

async function place(publicUrl: string): Promise<Place> {
  const server = await givenServer([givenProperty()]);
  const { db } = server.services;
  const config = readConfig({ DATA_DIR: server.directory, DEMO: '0', PUBLIC_URL: publicUrl, LOG_LEVEL: 'error' });
  const services = { ...server.services, signIn: await openSignIn(db, config, moment, () => undefined) };
  await insertPerson(db, olive, moment());
  await setPassphrase(db, olive.id, await hashPassphrase(passphrase), moment());
  const given = await givenApp(server, config, {
    services,
    whoAsks: async ({ headers }) => (await presentOf(services, headers.cookie))?.person ?? null,
  });
  return { server, given, host: new URL(publicUrl).host, origin: publicUrl };
}

let overTls: Place;
let onThisMachine: Place;
beforeAll(async () => {
  overTls = await place('https://estate.example');
  onThisMachine = await place('http://localhost:8080');
});
afterAll(async () => {
  for (const { given, server } of [overTls, onThisMachine]) {
    await given.close();
    await server.close();
  }
});

const ask = ({ given, host, origin }: Place, path: string, payload: object, headers: Record<string, string> = {}) =>
  given.app.inject({ method: 'POST', url: path, payload, headers: { host, origin, 'sec-fetch-site': 'same-origin', ...headers } });

const enter = (at: Place, headers?: Record<string, string>) =>
  ask(at, '/api/auth/sign-in/email', { email: olive.email, password: passphrase }, headers);

const cookiesOf = (answer: Awaited<ReturnType<typeof enter>>) => [answer.headers['set-cookie']].flat().filter((one) => one !== undefined);

const about = async (at: Place, cookie: string) => (await ask(at, '/trpc/estate.about', {}, { cookie })).statusCode;

describe('over TLS', () => {
  test('every cookie is bound to this host and to TLS, and out of reach of scripts and other sites', async () => {
    const answer = await enter(overTls);
    expect(answer.statusCode).toBe(200);
    const cookies = cookiesOf(answer);
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-common-ground\.[a-z_]+=/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; SameSite=Strict/);
      expect(cookie).not.toMatch(/Domain=/i);
    }
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(answer.body).not.toMatch(/token|password|olive/i);
  });

  test('a session’s cookie under the name it has without TLS is not one', async () => {
    const [cookie = ''] = cookiesOf(await enter(overTls)).map((one) => one.split(';')[0] ?? '');
    expect([await about(overTls, cookie), await about(overTls, cookie.replace('__Host-', ''))]).toEqual([200, 401]);
  });
});

describe('signing in', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin that can be told', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['the same name without TLS', { origin: 'http://estate.example' }],
  ])('is refused from %s, so that nobody is signed in as somebody else', async (_name, headers) => {
    const answer = await enter(overTls, headers);
    expect([answer.statusCode, cookiesOf(answer)]).toEqual([403, []]);
  });

  test('is refused as a form may send it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const payload = JSON.stringify({ email: olive.email, password: passphrase });
      const answer = await overTls.given.app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload,
        headers: { host: overTls.host, 'content-type': type },
      });
      expect([answer.statusCode, cookiesOf(answer)]).toEqual([415, []]);
    }
  });

  test('is not done by GET', async () => {
    const url = `/api/auth/sign-in/email?email=${olive.email}&password=${encodeURIComponent(passphrase)}`;
    const answer = await overTls.given.app.inject({ url, headers: { host: overTls.host } });
    expect([answer.statusCode, cookiesOf(answer)]).toEqual([404, []]);
  });

  test('gives a new session each time, and takes over none that was brought along', async () => {
    const [first, second] = [await enter(overTls), await enter(overTls)].map((answer) => cookiesOf(answer)[0]?.split(';')[0] ?? '');
    expect(first).not.toBe(second);
    const third = cookiesOf(await enter(overTls, { cookie: first ?? '' }))[0]?.split(';')[0];
    expect([first, second]).not.toContain(third);
  });
});

describe('signing out', () => {
  test('ends the session on the server and clears what the browser has kept', async () => {
    const cookie = cookiesOf(await enter(overTls))[0]?.split(';')[0] ?? '';
    expect(await about(overTls, cookie)).toBe(200);
    const answer = await ask(overTls, '/api/auth/sign-out', {}, { cookie });
    expect([answer.statusCode, answer.headers['clear-site-data'], answer.headers['cache-control']]).toEqual([
      200,
      '"cache", "storage"',
      'no-store',
    ]);
    expect(cookiesOf(answer).join()).toMatch(/session_token=;[^,]*Max-Age=0/);
    expect(await about(overTls, cookie)).toBe(401);
  });

  test('cannot be brought about by another site', async () => {
    const cookie = cookiesOf(await enter(overTls))[0]?.split(';')[0] ?? '';
    const answer = await ask(overTls, '/api/auth/sign-out', {}, { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
    expect([answer.statusCode, answer.headers['clear-site-data'], await about(overTls, cookie)]).toEqual([403, undefined, 200]);
  });
});

test('without TLS, on this machine, cookies are as strict as a browser then takes them', async () => {
  const answer = await enter(onThisMachine);
  for (const cookie of cookiesOf(answer)) {
    expect(cookie).toMatch(/^common-ground\.[a-z_]+=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).not.toMatch(/; Secure/);
  }
  expect(answer.headers['strict-transport-security']).toBeUndefined();
});

test.each(['x', 'x.y', '%00', '%', 'a'.repeat(2000), '..', `${'a'.repeat(32)}.${'b'.repeat(43)}=`])(
  'a cookie that is not ours (%s) is nobody’s',
  async (value) => {
    expect(await about(overTls, `__Host-common-ground.session_token=${value}`)).toBe(401);
  },
);
