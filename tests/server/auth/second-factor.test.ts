/** Second factors: set up, asked for, used once, backed up, taken off, required; and no way round them. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Me } from '../../../shared/account.ts';
import { administrator, colleague, givenDoor, passphraseOf, signIn, type Browser, type Door } from './given-door.ts';

let door: Door;
let admin: Browser;

beforeAll(async () => {
  door = await givenDoor({ secondFactorRequired: true });
  admin = await administrator(door);
});
afterAll(() => door.close());

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOf(base32: string): Buffer {
  const bits = Array.from(base32.replace(/=+$/, ''), (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** What an authenticator shows (RFC 6238), so many half minutes from now. */
function codeOf(uri: string, steps = 0): string {
  const key = bytesOf(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const me = (browser: Browser) => browser.ask<Me | null>('session.me');
const verify = (browser: Browser, code: string) => browser.post('/api/auth/two-factor/verify-totp', { code });

type SetUp = { uri: string; backupCodes: string[] };

async function begin(browser: Browser, password: string): Promise<SetUp> {
  const { status, body } = await browser.post('/api/auth/two-factor/enable', { password });
  expect(status).toBe(200);
  return { uri: String(body['totpURI']), backupCodes: body['backupCodes'] as string[] };
}

async function setUp(browser: Browser, password: string): Promise<SetUp> {
  const begun = await begin(browser, password);
  expect((await verify(browser, codeOf(begun.uri, -1))).status).toBe(200);
  return begun;
}

describe('where it is required', () => {
  test('an administrator may do nothing but set it up, and then everything in the same session', async () => {
    expect((await me(admin))?.person.secondFactorDue).toBe(true);
    await expect(admin.ask('people.list')).rejects.toThrow('Set up your second factor first: your role needs one.');
    expect((await admin.get('/tiles/8/128/85.mvt')).status).toBe(403);
    await admin.ask('account.sessions');
    const before = admin.cookies();
    await setUp(admin, passphraseOf(0));
    expect(await me(admin)).toMatchObject({ secondFactor: true, person: { secondFactorDue: false } });
    await admin.ask('people.list');
    expect(admin.cookies()).not.toBe(before);
    expect(await me(door.browser(before))).toBeNull();
  });

  test('a liaison needs one too, a board member and an officer do not', async () => {
    const due = async (name: string, role: 'liaison' | 'viewer' | 'editor', number: number) =>
      (await me(await colleague(door, admin, { name, role, number })))?.person.secondFactorDue;
    expect(await due('Lia Liaison', 'liaison', 2)).toBe(true);
    expect(await due('Vic Viewer', 'viewer', 3)).toBe(false);
    expect(await due('Ed Editor', 'editor', 4)).toBe(false);
  });

  test('a board member who becomes an administrator needs one on the next request', async () => {
    const person = await colleague(door, admin, { name: 'Upton Upwards', role: 'viewer', number: 5 });
    const change = { id: person.id, version: 1, name: 'Upton Upwards', role: 'administrator', cleared: false, keeps: [], disabled: false };
    await admin.ask('people.change', change);
    expect((await me(person))?.person).toMatchObject({ role: 'administrator', secondFactorDue: true });
  });

  test('it cannot be taken off again by oneself', async () => {
    const answer = await admin.post('/api/auth/two-factor/disable', { password: passphraseOf(0) });
    expect([answer.status, answer.body['code']]).toEqual([400, 'FACTOR_REQUIRED']);
  });
});

describe('signing in with one', () => {
  let officer: Browser & { id: string; email: string };
  let factor: SetUp;

  beforeAll(async () => {
    officer = await colleague(door, admin, { name: 'Tess Totp', number: 6 });
    factor = await setUp(officer, passphraseOf(6));
  });

  const halfWay = async (browser = door.browser()) => {
    const answer = await signIn(browser, officer.email, passphraseOf(6));
    expect(answer.body).toMatchObject({ twoFactorRedirect: true });
    return browser;
  };

  test('the pass-phrase alone begins no session', async () => {
    const browser = await halfWay();
    expect(await me(browser)).toBeNull();
    expect((await browser.get('/tiles/8/128/85.mvt')).status).toBe(401);
    for (const path of ['change-password', 'two-factor/disable', 'two-factor/enable', 'two-factor/generate-backup-codes'])
      expect((await browser.post(`/api/auth/${path}`, { password: passphraseOf(6) })).status).toBe(401);
    await expect(browser.ask('account.sessions')).rejects.toThrow('Sign in first');
  });

  test('the code does, once: neither again nor from elsewhere', async () => {
    const browser = await halfWay();
    const other = await halfWay();
    const code = codeOf(factor.uri);
    expect((await verify(browser, code)).status).toBe(200);
    expect((await me(browser))?.email).toBe(officer.email);
    const again = await verify(other, code);
    expect([again.status, again.body['code']]).toEqual([401, 'INVALID_CODE']);
    expect(await me(other)).toBeNull();
    expect((await verify(door.browser(), code)).body['code']).toBe('INVALID_TWO_FACTOR_COOKIE');
    const kinds = (await door.events()).filter(({ person_id: person }) => person === officer.id);
    expect(kinds.at(-1)).toMatchObject({ kind: 'session.started', after: { way: 'passphrase', secondFactor: true } });
  });

  test('two who send one code at once come in as one', async () => {
    const browsers = await Promise.all([halfWay(), halfWay(), halfWay()]);
    const code = codeOf(factor.uri, 1);
    const answers = await Promise.all(browsers.map((browser) => verify(browser, code)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401]);
  });

  test('a challenge that was tampered with, or is another person’s, is none', async () => {
    const browser = await halfWay();
    const forged = door.browser(browser.cookies().replace(/two_factor=./, 'two_factor=x'));
    expect((await verify(forged, codeOf(factor.uri))).body['code']).toBe('INVALID_TWO_FACTOR_COOKIE');
  });

  test('a back-up code works, once', async () => {
    const use = async (browser: Browser) => browser.post('/api/auth/two-factor/verify-backup-code', { code: factor.backupCodes[0] });
    const browser = await halfWay();
    expect((await use(browser)).status).toBe(200);
    expect((await me(browser))?.email).toBe(officer.email);
    const again = await use(await halfWay());
    expect([again.status, again.body['message']]).toEqual([401, 'That back-up code is not right, or has been used.']);
  });

  test('new back-up codes take the place of the old', async () => {
    const answer = await officer.post('/api/auth/two-factor/generate-backup-codes', { password: passphraseOf(6) });
    const [fresh] = answer.body['backupCodes'] as string[];
    const use = async (code?: string) => (await (await halfWay()).post('/api/auth/two-factor/verify-backup-code', { code })).status;
    expect([await use(factor.backupCodes[1]), await use(fresh)]).toEqual([401, 200]);
  });

  test('neither secret nor codes stand in the database as they are', async () => {
    const rows = JSON.stringify(await door.services.db.selectFrom('two_factor').selectAll().execute());
    const plain = bytesOf(new URL(factor.uri).searchParams.get('secret') ?? '').toString('utf8');
    for (const secret of [plain, factor.backupCodes[2] ?? '']) expect(rows).not.toContain(secret);
  });

  test('no device is remembered as needing none', async () => {
    const browser = await halfWay();
    const answer = await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(factor.uri, 1), trustDevice: true });
    expect(answer.cookies.join()).not.toContain('trust_device');
    await browser.post('/api/auth/sign-out');
    await halfWay(browser);
  });

  test('guessing codes ends: first the attempt, then, whatever the attempt, for a while', async () => {
    const person = await colleague(door, admin, { name: 'Gus Guessed', number: 7 });
    const { uri } = await setUp(person, passphraseOf(7));
    const codes = [];
    for (let round = 0; round < 3; round += 1) {
      const browser = door.browser();
      await signIn(browser, person.email, passphraseOf(7));
      for (let turn = 0; turn < 5; turn += 1) codes.push((await verify(browser, '000000')).status);
    }
    expect(codes.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    const browser = door.browser();
    await signIn(browser, person.email, passphraseOf(7));
    const right = await verify(browser, codeOf(uri, 1));
    expect([right.status, String(right.body['message'])]).toEqual([429, expect.stringMatching(/try again in 15 minutes/i)]);
    const refused = (await door.events()).filter(({ after }) => after?.['why'] === 'wrong-second-factor');
    expect(refused.length).toBeGreaterThan(5);
  });
});

test('setting one up and taking it off ends the other sessions, is on record, and needs the pass-phrase', async () => {
  const here = await colleague(door, admin, { name: 'Otis Off', number: 8 });
  const there = door.browser();
  await signIn(there, here.email, passphraseOf(8));
  const wrong = await here.post('/api/auth/two-factor/enable', { password: 'not it at all' });
  expect([wrong.status, wrong.body['code']]).toEqual([400, 'INVALID_PASSWORD']);
  const begun = await begin(here, passphraseOf(8));
  expect((await verify(here, '000000')).status).toBe(401);
  expect((await me(here))?.secondFactor).toBe(false);
  expect((await verify(here, codeOf(begun.uri))).status).toBe(200);
  expect([await me(there), (await me(here))?.secondFactor]).toEqual([null, true]);
  expect((await here.post('/api/auth/two-factor/disable', { password: passphraseOf(8) })).status).toBe(200);
  expect((await me(here))?.secondFactor).toBe(false);
  expect((await signIn(there, here.email, passphraseOf(8))).body['twoFactorRedirect']).toBeUndefined();
  const kinds = (await door.events()).filter(({ person_id: person }) => person === here.id).map(({ kind }) => kind);
  expect(kinds.slice(-5)).toEqual(['session.started', 'factor.set', 'session.ended', 'factor.dropped', 'session.started']);
});

test('an administrator takes off what somebody has lost, which ends their sessions; their own they cannot', async () => {
  const person = await colleague(door, admin, { name: 'Lotte Lost', number: 9 });
  await setUp(person, passphraseOf(9));
  expect(await admin.ask('people.dropSecondFactor', { id: person.id })).toMatchObject({ secondFactor: false });
  expect(await me(person)).toBeNull();
  expect((await signIn(person, person.email, passphraseOf(9))).body['twoFactorRedirect']).toBeUndefined();
  expect((await me(person))?.email).toBe(person.email);
  await expect(admin.ask('people.dropSecondFactor', { id: person.id })).rejects.toThrow('Lotte Lost has no second factor.');
  const own = (await me(admin))?.person.id;
  await expect(admin.ask('people.dropSecondFactor', { id: own })).rejects.toThrow('Take your own second factor off on your account page');
});

test('nothing of all this was unexpected', () => {
  expect(door.reports).toEqual([]);
});
