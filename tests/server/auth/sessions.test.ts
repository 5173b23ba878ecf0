/** Sessions: begun at sign-in, shown, ended, renewed, and never longer lived than they are said to be; a forged one is none. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHmac } from 'node:crypto';
import { sessionByToken } from '../../../server/store/sessions.ts';
import type { Me, PersonEntry, SessionEntry } from '../../../shared/account.ts';
import { administrator, colleague, givenDoor, passphraseOf, secret, signIn, type Browser, type Door } from './given-door.ts';

let door: Door;
let admin: Browser;

beforeAll(async () => {
  door = await givenDoor();
  admin = await administrator(door);
});
afterAll(() => door.close());

const me = (browser: Browser) => browser.ask<Me | null>('session.me');
const name = 'common-ground.session_token';
const tokenIn = (cookies: string) => decodeURIComponent(new RegExp(`${name}=([^;]*)`).exec(cookies)?.[1] ?? '').split('.')[0] ?? '';

test('the cookie is for this site and no script, and no answer holds what is in it', async () => {
  const browser = door.browser();
  const answer = await signIn(browser, 'ada@kent.example', passphraseOf(0));
  const cookie = answer.cookies.find((one) => one.startsWith(name)) ?? '';
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; SameSite=Strict/i);
  expect(cookie).not.toMatch(/domain/i);
  expect(JSON.stringify(answer.body)).not.toContain(tokenIn(cookie));
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('over TLS the cookie is held to this host and a secure connection', async () => {
  const tls = await givenDoor({ origin: 'https://estate.example' }, { PUBLIC_URL: 'https://estate.example' });
  const headers = { host: 'estate.example', origin: 'https://estate.example' };
  await administrator(tls).catch(() => undefined);
  const { db, signIn: settings, now } = tls.services;
  const { firstLink } = await import('../../../server/auth/first-administrator.ts');
  const token = (await firstLink(db, settings, now()))?.split('#')[1];
  const accept = { token, name: 'Tess', email: 'tess@kent.example', passphrase: passphraseOf(5) };
  await tls.app.inject({ method: 'POST', url: '/trpc/invitation.accept', headers, payload: accept });
  const payload = { email: accept.email, password: accept.passphrase };
  const answer = await tls.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers, payload });
  expect(answer.statusCode).toBe(200);
  const cookie = String([answer.headers['set-cookie']].flat()[0]);
  expect(cookie).toMatch(/^__Host-common-ground\.session_token=.*; Path=\/.*; Secure/i);
  expect(answer.headers['strict-transport-security']).toMatch(/max-age/);
  const there = await tls.app.inject({
    method: 'POST',
    url: '/trpc/session.me',
    payload: {},
    headers: { ...headers, cookie: cookie.split(';')[0] },
  });
  expect(there.json().result.data.email).toBe('tess@kent.example');
  const elsewhere = await tls.app.inject({ url: '/trpc/session.me', headers: { host: 'evil.example' } });
  expect([elsewhere.statusCode, elsewhere.json().message]).toEqual([421, 'Open this server as https://estate.example.']);
  await tls.close();
});

describe('a cookie that was not made here', () => {
  const asked = async (cookie: string) => {
    const { db } = door.services;
    const before = Object.getOwnPropertyDescriptor(db, 'selectFrom');
    let questions = 0;
    const real = db.selectFrom.bind(db);
    db.selectFrom = ((table: 'session') => {
      if (table === 'session') questions += 1;
      return real(table);
    }) as typeof db.selectFrom;
    const tile = await door.app.inject({ url: '/tiles/8/128/85.mvt', headers: { cookie } });
    if (before) Object.defineProperty(db, 'selectFrom', before);
    else Reflect.deleteProperty(db, 'selectFrom');
    return { status: tile.statusCode, questions };
  };
  const sign = (token: string, key: string) => encodeURIComponent(`${token}.${createHmac('sha256', key).update(token).digest('base64')}`);

  test('the right one asks the database once', async () => {
    expect(await asked(admin.cookies())).toEqual({ status: 200, questions: 1 });
  });

  test.each([
    ['of another secret', () => sign(tokenIn(admin.cookies()), 'another secret')],
    ['without a signature', () => tokenIn(admin.cookies())],
    ['with an empty signature', () => `${tokenIn(admin.cookies())}.`],
    [
      'with the signature of another token',
      () =>
        admin
          .cookies()
          .split('=')[1]
          ?.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')) ?? '',
    ],
    ['with a signature cut short', () => decodeURIComponent(admin.cookies().split('=')[1] ?? '').slice(0, -4)],
    ['that is not text', () => '%E0%A4%A'],
    ['of a megabyte’s tenth', () => 'x'.repeat(10_000)],
    ['that is empty', () => ''],
  ])('%s never reaches it', async (_what, value) => {
    expect(await asked(`${name}=${value()}`)).toEqual({ status: 401, questions: 0 });
  });

  test('one that was signed here for no session is nobody’s', async () => {
    expect(await asked(`${name}=${sign('made-up', secret)}`)).toEqual({ status: 401, questions: 1 });
  });
});

test('what has ended cannot be used again: signing out ends the session and not only the cookie', async () => {
  const browser = await colleague(door, admin, { name: 'Sid Signer', number: 2 });
  const stolen = door.browser(browser.cookies());
  expect((await me(stolen))?.person.name).toBe('Sid Signer');
  expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
  expect(await me(stolen)).toBeNull();
  expect((await stolen.get('/tiles/8/128/85.mvt')).status).toBe(401);
  expect((await stolen.post('/api/auth/change-password', { currentPassword: 'x', newPassword: 'y' })).status).toBe(401);
});

test('of two sessions in one request the first counts, everywhere', async () => {
  const [one, two] = [
    await colleague(door, admin, { name: 'Una One', number: 12 }),
    await colleague(door, admin, { name: 'Tom Two', number: 13 }),
  ];
  const cookie = `${one.cookies()}; ${two.cookies()}`;
  const send = (url: string, payload: object) =>
    door.app.inject({ method: 'POST', url, payload, headers: { host: 'localhost', origin: 'http://localhost', cookie } });
  expect((await send('/trpc/session.me', {})).json().result.data.email).toBe(one.email);
  const change = { currentPassword: passphraseOf(13), newPassword: passphraseOf(14) };
  expect((await send('/api/auth/change-password', change)).json().code).toBe('INVALID_PASSWORD');
  await send('/api/auth/sign-out', {});
  expect([await me(door.browser(one.cookies())), (await me(door.browser(two.cookies())))?.email]).toEqual([null, two.email]);
});

test('signing in again renews the token and ends the session that this browser had', async () => {
  const browser = await colleague(door, admin, { name: 'Rena Renewed', number: 3 });
  const before = tokenIn(browser.cookies());
  await signIn(browser, browser.email, passphraseOf(3));
  expect(tokenIn(browser.cookies())).not.toBe(before);
  expect(await sessionByToken(door.services.db, before)).toBeNull();
  expect(await browser.ask<SessionEntry[]>('account.sessions')).toHaveLength(1);
});

test('a session that somebody put into the browser beforehand is not the one that is signed in', async () => {
  const victim = door.browser(admin.cookies());
  const planted = tokenIn(victim.cookies());
  const officer = await colleague(door, admin, { name: 'Fiona Fixed', number: 4 });
  await signIn(victim, officer.email, passphraseOf(4));
  expect(tokenIn(victim.cookies())).not.toBe(planted);
  expect((await me(victim))?.person.name).toBe('Fiona Fixed');
  admin = door.browser();
  await signIn(admin, 'ada@kent.example', passphraseOf(0));
});

test('sessions are listed with where they are, one or all others can be ended, and nobody else’s', async () => {
  const here = await colleague(door, admin, { name: 'Lars Listed', number: 6 });
  const [there, elsewhere] = [door.browser(), door.browser()];
  await signIn(there, here.email, passphraseOf(6));
  await signIn(elsewhere, here.email, passphraseOf(6));
  const listed = await here.ask<SessionEntry[]>('account.sessions');
  expect(listed.map(({ from, browser }) => [from, browser])).toEqual(
    [elsewhere, there, here].map(({ from }) => [from, 'Firefox on Linux']),
  );
  expect(listed.map(({ current }) => current)).toEqual([false, false, true]);
  expect(JSON.stringify(listed)).not.toContain(tokenIn(there.cookies()));
  await expect(admin.ask('account.endSession', { id: listed[1]?.id })).rejects.toThrow('That session has ended already.');
  await here.ask('account.endSession', { id: listed[1]?.id });
  expect([await me(there), (await me(elsewhere))?.email]).toEqual([null, here.email]);
  expect(await here.ask('account.endOthers')).toEqual({ ended: 1 });
  expect([await me(elsewhere), (await me(here))?.email]).toEqual([null, here.email]);
});

test('an administrator ends all of somebody’s sessions', async () => {
  const officer = await colleague(door, admin, { name: 'Ed Ended', number: 7 });
  expect(await admin.ask('people.endSessions', { id: officer.id })).toEqual({ ended: 1 });
  expect(await me(officer)).toBeNull();
});

test('a session that lies unused ends, and one that is used does not', async () => {
  const one = await givenDoor();
  const browser = await administrator(one);
  for (let turn = 0; turn < 4; turn += 1) {
    one.later(7 * 3600);
    expect((await me(browser))?.email).toBe('ada@kent.example');
  }
  one.later(8 * 3600 + 1);
  expect(await me(browser)).toBeNull();
  expect((await browser.post('/api/auth/two-factor/enable', { password: passphraseOf(0) })).status).toBe(401);
  await one.close();
});

test('used or not, a session ends a week after it began', async () => {
  const one = await givenDoor();
  const browser = await administrator(one);
  for (let turn = 0; turn < 24; turn += 1) {
    one.later(7 * 3600 - 60);
    await me(browser);
  }
  expect(await me(browser)).not.toBeNull();
  one.later(3600);
  expect(await me(browser)).toBeNull();
  await one.close();
});

describe('what an administrator changes takes effect on the next request', () => {
  const entry = async (id: string) =>
    (await admin.ask<{ people: PersonEntry[] }>('people.list')).people.find((person) => person.id === id) as PersonEntry;
  const changed = async (id: string, parts: Partial<PersonEntry>) => {
    const { email: _email, secondFactor: _factor, lastSeenAt: _seen, ...person } = await entry(id);
    return admin.ask<PersonEntry>('people.change', { ...person, ...parts });
  };

  test('disabling: the session, the tiles and signing in anew', async () => {
    const officer = await colleague(door, admin, { name: 'Dora Disabled', number: 8 });
    expect((await officer.get('/tiles/8/128/85.mvt')).status).toBe(200);
    await changed(officer.id, { disabled: true });
    expect((await officer.get('/tiles/8/128/85.mvt')).status).toBe(401);
    expect(await me(officer)).toBeNull();
    const again = await signIn(officer, officer.email, passphraseOf(8));
    expect([again.status, again.body['message']]).toEqual([403, 'This account is disabled. Ask an administrator.']);
    const guess = await signIn(officer, officer.email, 'not their pass-phrase');
    expect(guess.body['code']).toBe('INVALID_EMAIL_OR_PASSWORD');
    await changed(officer.id, { disabled: false });
    expect(await me(officer)).toBeNull();
    expect((await signIn(officer, officer.email, passphraseOf(8))).status).toBe(200);
  });

  test('a role: up and down within one session', async () => {
    const officer = await colleague(door, admin, { name: 'Rolf Roles', role: 'viewer', number: 9 });
    await expect(officer.ask('people.list')).rejects.toThrow('may not manage people');
    await changed(officer.id, { role: 'administrator' });
    expect((await officer.ask<{ people: unknown[] }>('people.list')).people.length).toBeGreaterThan(1);
    await changed(officer.id, { role: 'viewer' });
    await expect(officer.ask('people.list')).rejects.toThrow('Rolf Roles is here as board member and may not manage people.');
  });

  test('clearance and the bodies kept', async () => {
    const officer = await colleague(door, admin, { name: 'Cleo Cleared', number: 10 });
    await changed(officer.id, { cleared: true, keeps: ['sbc', 'gone'] as PersonEntry['keeps'] });
    expect((await me(officer))?.person).toMatchObject({ cleared: true, keeps: ['sbc'] });
    await changed(officer.id, { cleared: false, keeps: [] });
    expect((await me(officer))?.person).toMatchObject({ cleared: false, keeps: [] });
  });
});

test('every beginning and end is on record, with who and from where', async () => {
  const officer = await colleague(door, admin, { name: 'Rex Recorded', number: 11 });
  await officer.post('/api/auth/sign-out');
  const theirs = (await door.events()).filter(({ person_id: person }) => person === officer.id);
  expect(theirs.map(({ kind, from }) => [kind, from])).toEqual([
    ['person.joined', officer.from],
    ['session.started', officer.from],
    ['session.ended', officer.from],
  ]);
});
