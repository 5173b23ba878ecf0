/** Signing in with a pass-phrase: who is refused is told nothing that helps to guess, and cannot guess for long. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, colleague, givenDoor, passphraseOf, signIn, type Browser, type Door } from './given-door.ts';

let door: Door;
let admin: Browser;

beforeAll(async () => {
  door = await givenDoor();
  admin = await administrator(door);
});
afterAll(() => door.close());

const wrong = {
  code: 'INVALID_EMAIL_OR_PASSWORD',
  message: 'That address and pass-phrase do not belong together. Check both, or ask for a new pass-phrase.',
};

test('an address that is known, one that is not, and one that signs in elsewhere are refused in the same words', async () => {
  const browser = door.browser();
  for (const email of ['ada@kent.example', 'nobody@kent.example', 'ADA@kent.example']) {
    const answer = await signIn(browser, email, 'not the pass-phrase');
    expect([answer.status, answer.body, answer.cookies]).toEqual([401, wrong, []]);
  }
});

test('what was typed is kept nowhere: the record names only people who are here', async () => {
  await signIn(door.browser(), 'my-pass-phrase-typed-in-the-wrong-field@kent.example', 'not the pass-phrase');
  await signIn(door.browser(), 'ada@kent.example', 'not the pass-phrase');
  const refused = (await door.events()).filter(({ kind }) => kind === 'session.refused');
  expect(refused.at(-2)?.after).toEqual({ way: 'passphrase', why: 'unknown-person' });
  expect(refused.at(-1)?.after).toEqual({ way: 'passphrase', why: 'wrong-passphrase' });
  const rows = await door.services.db.selectFrom('audit_event').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/typed-in-the-wrong-field|not the pass-phrase/);
});

test('an address counts in whatever case, and with spaces round it only where the page leaves them', async () => {
  expect((await signIn(door.browser(), 'Ada@Kent.Example', passphraseOf(0))).status).toBe(200);
});

test.each([
  ['no body', undefined],
  ['a list', []],
  ['no pass-phrase', { email: 'ada@kent.example' }],
  ['an object for an address', { email: { $ne: '' }, password: passphraseOf(0) }],
  ['a list for a pass-phrase', { email: 'ada@kent.example', password: [passphraseOf(0)] }],
  ['a pass-phrase of a megabyte', { email: 'ada@kent.example', password: 'x'.repeat(1_000_000) }],
])('%s is refused and begins nothing', async (_what, body) => {
  const answer = await door.browser().post('/api/auth/sign-in/email', body);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.cookies).toEqual([]);
  expect(JSON.stringify(answer.body)).not.toMatch(/stack|better-auth|node_modules|zod/i);
});

describe('guessing', { timeout: 240_000 }, () => {
  test('ten tries at one account, from wherever, and then one waits and is told how long; the right pass-phrase waits too', async () => {
    const officer = await colleague(door, admin, { name: 'Greta Guessed', number: 20 });
    for (let turn = 0; turn < 10; turn += 1) expect((await signIn(door.browser(), officer.email, `guess ${turn}`)).status).toBe(401);
    const waits = await signIn(door.browser(), officer.email, passphraseOf(20));
    expect([waits.status, waits.body]).toEqual([429, { code: 'TOO_MANY_TRIES', message: 'Too many tries. Try again in 15 minutes.' }]);
    expect(Number(waits.headers['retry-after'])).toBeGreaterThan(840);
    expect((await signIn(door.browser(), 'ada@kent.example', passphraseOf(0))).status).toBe(200);
    door.later(15 * 60);
    expect((await signIn(door.browser(), officer.email, passphraseOf(20))).status).toBe(200);
  });

  test('an unknown account waits exactly as a known one does', async () => {
    const answers = [];
    for (let turn = 0; turn < 11; turn += 1) answers.push((await signIn(door.browser(), 'unknown@kent.example', `guess ${turn}`)).status);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });

  test('twenty at once are no more than ten', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, turn) => signIn(door.browser(), 'atonce@kent.example', `guess ${turn}`)));
    expect(all.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(all.filter(({ status }) => status === 429)).toHaveLength(10);
  });

  test('a network address that tries many accounts waits, and the others do not', async () => {
    const attacker = door.browser();
    const statuses = [];
    for (let turn = 0; turn < 101; turn += 1) statuses.push((await signIn(attacker, `no address ${turn}`, 'guess')).status);
    expect([statuses[0], statuses[100]]).toEqual([400, 429]);
    expect((await signIn(attacker, 'ada@kent.example', passphraseOf(0))).status).toBe(429);
    expect((await signIn(door.browser(), 'ada@kent.example', passphraseOf(0))).status).toBe(200);
  });

  test('signing in oneself forgives what one mistyped', async () => {
    const browser = door.browser();
    for (let round = 0; round < 2; round += 1) {
      for (let turn = 0; turn < 9; turn += 1) await signIn(browser, 'ada@kent.example', 'mistyped');
      expect((await signIn(browser, 'ada@kent.example', passphraseOf(0))).status).toBe(200);
    }
  });

  test('the record tells once that there were too many tries, however many follow', async () => {
    const count = async () => (await door.events()).filter(({ after }) => after?.['why'] === 'too-many-tries').length;
    const before = await count();
    for (let turn = 0; turn < 20; turn += 1) await signIn(door.browser(), 'noise@kent.example', 'guess');
    expect(await count()).toBe(before + 1);
  });

  test('a colleague who is signed in cannot guess either, though they sign in as themselves in between', async () => {
    const colleagueAtDesk = await colleague(door, admin, { name: 'Iago Insider', number: 27 });
    const target = await colleague(door, admin, { name: 'Desmond Target', number: 28 });
    const refused = async () => (await door.events()).filter(({ kind }) => kind === 'session.refused').length;
    const before = await refused();
    const statuses = [];
    for (let turn = 0; turn < 12; turn += 1) {
      statuses.push((await signIn(colleagueAtDesk, target.email, `guess ${turn}`)).status);
      if (turn % 4 === 3) expect((await signIn(colleagueAtDesk, colleagueAtDesk.email, passphraseOf(27))).status).toBe(200);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect(await refused()).toBe(before + 11);
  });

  test('whoever sits at an open desk cannot try out the pass-phrase either', async () => {
    const officer = await colleague(door, admin, { name: 'Otto Open', number: 21 });
    const change = (currentPassword: string) =>
      officer.post('/api/auth/change-password', { currentPassword, newPassword: passphraseOf(22) });
    for (let turn = 0; turn < 10; turn += 1) expect((await change(`guess ${turn}`)).status).toBe(400);
    expect((await change(passphraseOf(21))).status).toBe(429);
  });
});

describe('a new pass-phrase', () => {
  const change = (browser: Browser, currentPassword: string, newPassword: string) =>
    browser.post('/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: false });

  test('renews the session, ends every other, and the old one lets nobody in', async () => {
    const here = await colleague(door, admin, { name: 'Nora New', number: 23 });
    const there = door.browser();
    await signIn(there, here.email, passphraseOf(23));
    const before = here.cookies();
    const answer = await change(here, passphraseOf(23), passphraseOf(24));
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([200, expect.not.stringContaining('token')]);
    expect(here.cookies()).not.toBe(before);
    expect(await here.ask('session.me')).toMatchObject({ email: here.email });
    expect([await there.ask('session.me'), await door.browser(before).ask('session.me')]).toEqual([null, null]);
    expect((await signIn(door.browser(), here.email, passphraseOf(23))).status).toBe(401);
    expect((await signIn(door.browser(), here.email, passphraseOf(24))).status).toBe(200);
    const theirs = (await door.events()).filter(({ person_id: person }) => person === here.id).map(({ kind, after }) => [kind, after]);
    expect(theirs).toContainEqual(['passphrase.changed', null]);
    expect(theirs).toContainEqual(['session.ended', { why: 'passphrase-changed', sessions: 1 }]);
  });

  test('is judged like the first, with the person’s own name in mind', async () => {
    const browser = await colleague(door, admin, { name: 'Justus Judged', number: 25 });
    const answer = await change(browser, passphraseOf(25), 'Justus Judged 2026');
    expect([answer.status, answer.body['code'], answer.body['message']]).toEqual([
      400,
      'PASSPHRASE_REFUSED',
      expect.stringMatching(/^That pass-phrase is common or easily guessed/),
    ]);
    const wrongOne = await change(browser, 'not it at all', passphraseOf(26));
    expect([wrongOne.status, wrongOne.body['message']]).toEqual([400, 'That is not your present pass-phrase.']);
    expect((await signIn(door.browser(), browser.email, passphraseOf(25))).status).toBe(200);
  });
});

describe('other addresses of better-auth', () => {
  test.each([
    '/api/auth/sign-up/email',
    '/api/auth/get-session',
    '/api/auth/list-sessions',
    '/api/auth/update-user',
    '/api/auth/change-email',
    '/api/auth/delete-user',
    '/api/auth/set-password',
    '/api/auth/request-password-reset',
    '/api/auth/reset-password',
    '/api/auth/link-social',
    '/api/auth/two-factor/get-totp-uri',
    '/api/auth/two-factor/send-otp',
    '/api/auth/sign-in/demo',
    '/api/auth/callback/openid',
    '/api/auth/ok',
    '/api/auth/error',
    '/api/auth//sign-up/email',
    '/api/auth/%73ign-up/email',
    '/api/auth/sign-in/../sign-up/email',
  ])('%s is shut', async (path) => {
    const body = { email: 'new@kent.example', password: passphraseOf(30), name: 'New', id: 'demo-administrator', role: 'administrator' };
    const answers = [await admin.post(path, body), await admin.get(path)];
    for (const answer of answers) expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
    expect(await door.services.db.selectFrom('person').select('id').where('email', '=', body.email).execute()).toEqual([]);
  });
});

test('a page elsewhere can neither sign anybody in nor out', async () => {
  const payload = { email: 'ada@kent.example', password: passphraseOf(0) };
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }]) {
    const host = { host: 'localhost' };
    const entering = await door.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers: { ...host, ...headers }, payload });
    expect([entering.statusCode, entering.headers['set-cookie']]).toEqual([403, undefined]);
    const cookie = admin.cookies();
    const leaving = await door.app.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { ...host, ...headers, cookie },
      payload: {},
    });
    expect(leaving.statusCode).toBe(403);
  }
  expect(await admin.ask('session.me')).toMatchObject({ email: 'ada@kent.example' });
});

test('nothing of all this was unexpected', () => {
  expect(door.reports).toEqual([]);
});
