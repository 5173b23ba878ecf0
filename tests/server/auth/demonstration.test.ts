/** The demonstration: one click and one is somebody, on this machine alone, and nobody once the server has real people. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptSecret } from '../../../server/auth/auth-secret.ts';
import { openSignIn } from '../../../server/auth/open-sign-in.ts';
import { moment } from '../../../server/clock.ts';
import { holdWriting, releaseWriting } from '../../../server/db/held-writing.ts';
import { readConfig } from '../../../server/config.ts';
import { insertPerson } from '../../../server/store/people.ts';
import type { Me, PersonEntry, SignInWays } from '../../../shared/account.ts';
import { temporaryDirectory, openedDatabase } from '../../given/given-server.ts';
import { givenDoor, passphraseOf, secretOf, signIn, type Browser, type Door } from './given-door.ts';

let door: Door;

beforeAll(async () => {
  door = await givenDoor({ demo: true });
});
afterAll(() => door.close());

const enter = (browser: Browser, id: string) => browser.post('/api/auth/sign-in/demo', { id });
const as = async (id: string): Promise<Browser> => {
  const browser = door.browser();
  expect((await enter(browser, id)).status).toBe(200);
  return browser;
};

test('five people are offered, each with what they do, and each comes in as what they are', async () => {
  const { demo } = await door.browser().ask<SignInWays>('session.ways');
  const roles = [];
  for (const { id, name, role, does } of demo ?? []) {
    expect(does).toMatch(/\.$/);
    const me = await (await as(id)).ask<Me>('session.me');
    expect(me).toMatchObject({ demo: true, passphrase: false, person: { id, name, role, secondFactorDue: false } });
    roles.push([name, role, me.person.cleared, me.person.keeps]);
  }
  expect(roles).toEqual([
    ['Board member', 'viewer', false, []],
    ['Estates officer, county', 'editor', false, 'every'],
    ['Estates officer, Swale', 'editor', false, []],
    ['Disposals liaison', 'liaison', false, []],
    ['Administrator', 'administrator', true, 'every'],
  ]);
});

test.each(['', 'demo-nobody', 'DEMO-BOARD', 'u-1', "' or 1=1 --", 'x'.repeat(500)])('nobody is called %s', async (id) => {
  const answer = await enter(door.browser(), id);
  expect([answer.status >= 400 && answer.status < 500, answer.cookies]).toEqual([true, []]);
});

test('nobody of it has a pass-phrase, or can be given one', async () => {
  expect((await signIn(door.browser(), 'demo-administrator@demonstration.invalid', passphraseOf(1))).status).toBe(401);
  const admin = await as('demo-administrator');
  await expect(admin.ask('people.resetLink', { id: 'demo-county' })).rejects.toThrow('signs in with one click and has no pass-phrase');
  expect((await admin.post('/api/auth/two-factor/enable', { password: 'none' })).status).toBe(400);
});

test('whoever came through a proxy is refused, since a proxy’s own machine is not the visitor’s', async () => {
  for (const header of ['x-forwarded-for', 'forwarded']) {
    const answer = await door.app.inject({ url: '/health', headers: { host: 'localhost', [header]: '203.0.113.9' } });
    expect([answer.statusCode, answer.json().message]).toEqual([421, expect.stringMatching(/^This request came through a proxy/)]);
  }
});

test('whom it invites is of it, and is nobody where the server is none', async () => {
  const admin = await as('demo-administrator');
  const { link } = await admin.ask<{ link: string }>('people.invite', {
    email: 'guest@kent.example',
    role: 'administrator',
    cleared: true,
    keeps: 'every',
  });
  const { link: open } = await admin.ask<{ link: string }>('people.invite', {
    email: 'later@kent.example',
    role: 'administrator',
    cleared: true,
    keeps: 'every',
  });
  const guest = door.browser();
  await guest.ask('invitation.accept', { token: secretOf(link), name: 'Guest', passphrase: passphraseOf(2) });
  expect((await signIn(guest, 'guest@kent.example', passphraseOf(2))).status).toBe(200);
  const reset = secretOf(
    (await admin.ask<{ link: string }>('people.resetLink', { id: (await guest.ask<Me>('session.me')).person.id })).link,
  );
  const cookies = [guest.cookies(), admin.cookies()];
  const { signIn: ways } = door.services;
  ways.demo = false;
  for (const cookie of cookies) expect(await door.browser(cookie).ask('session.me')).toBeNull();
  expect((await signIn(door.browser(), 'guest@kent.example', passphraseOf(2))).status).toBe(403);
  for (const id of ['demo-administrator', 'demo-county']) expect((await enter(door.browser(), id)).cookies).toEqual([]);
  const accept = { token: secretOf(open), name: 'Later', passphrase: passphraseOf(3) };
  await expect(door.browser().ask('invitation.accept', accept)).rejects.toThrow('This invitation cannot be used');
  await expect(door.browser().ask('reset.finish', { token: reset, passphrase: passphraseOf(4) })).rejects.toThrow(
    'This link cannot be used',
  );
  ways.demo = true;
  expect((await admin.ask<{ people: PersonEntry[] }>('people.list')).people.map(({ name }) => name)).toContain('Guest');
});

test('it refuses to start on the data of real people, and never wakes on its own again', async () => {
  const directory = temporaryDirectory();
  const db = await openedDatabase(directory);
  const said: string[] = [];
  const open = (variables: Record<string, string>) =>
    openSignIn(db, readConfig({ DATA_DIR: directory, ...variables }), moment, (line) => said.push(line));
  expect((await open({})).demo).toBe(true);
  expect(said).toEqual([]);
  await open({ DEMO: '0' });
  await open({ DEMO: '0' });
  const links = said.map((line) => /http:\/\/localhost:8080\/invitation#[\w-]{43}$/.exec(line)?.[0]);
  expect([links.length, new Set(links).size, links.includes(undefined)]).toEqual([2, 2, false]);
  const olive = { id: 'u-1', name: 'Olive', email: 'olive@swale.example', role: 'viewer', cleared: false, keeps: [], demo: false } as const;
  await insertPerson(db, olive, moment());
  await expect(open({})).rejects.toThrow('has accounts of real people, and the demonstration would let anybody in among them. Set DEMO=0');
  await open({ DEMO: '0' });
  expect(said).toHaveLength(2);
  await open({ DEMO: '0', ADMIN_LINK: '1' });
  expect(said[2]).toMatch(/^ADMIN_LINK is 1\. Open this link within a day to make an administrator's account; it works once:\nhttp/);
  await db.destroy();
  rmSync(directory, { recursive: true });
});

test('a start lets go of sessions and links that have run out, and of no others', async () => {
  const directory = temporaryDirectory();
  const db = await openedDatabase(directory);
  const olive = { id: 'u-1', name: 'Olive', email: 'olive@swale.example', role: 'viewer', cleared: false, keeps: [], demo: false } as const;
  await insertPerson(db, olive, moment());
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const session = (id: string, expires: number, created: number, seen: number | null) => ({
    id,
    person_id: 'u-1',
    token: id,
    way: 'passphrase',
    expires_at: at(expires),
    last_seen_at: seen === null ? null : at(seen),
    ip_address: null,
    user_agent: null,
    created_at: at(created),
    updated_at: at(created),
  });
  const sessions = [
    session('runs', 100, -60, -1),
    session('new', 168, -1, null),
    session('out', -1, -169, -1),
    session('idle', 100, -60, -9),
  ];
  await db.insertInto('session').values(sessions).execute();
  const reset = (id: string, hours: number) => ({ id, token_hash: id, person_id: 'u-1', made_at: at(-30), expires_at: at(hours) });
  await db
    .insertInto('passphrase_reset')
    .values([reset('good', 1), reset('gone', -1)])
    .execute();
  await openSignIn(db, readConfig({ DATA_DIR: directory, DEMO: '0' }), moment, () => undefined);
  const left = async (table: 'session' | 'passphrase_reset') =>
    (await db.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id);
  expect([await left('session'), await left('passphrase_reset')]).toEqual([['new', 'runs'], ['good']]);
  await db.destroy();
  rmSync(directory, { recursive: true });
});

test('the secret is made once, for the server’s own account alone, and one that is damaged is said to be', () => {
  const directory = temporaryDirectory();
  const secret = keptSecret(directory);
  expect(secret.length).toBeGreaterThanOrEqual(64);
  expect(keptSecret(directory)).toBe(secret);
  const file = join(directory, 'secret');
  expect([statSync(file).mode & 0o777, readFileSync(file, 'utf8').trim()]).toEqual([0o600, secret]);
  writeFileSync(file, 'short');
  expect(() => keptSecret(directory)).toThrow('is damaged. Remove the file and start again');
  rmSync(directory, { recursive: true });
});

test('nothing of all this was unexpected', () => {
  expect(door.reports).toEqual([]);
});

test('while an import is being saved nobody is kept waiting at the door: they are told when to come back', async () => {
  const { db } = door.services;
  await holdWriting(db);
  const turned = await enter(door.browser(), 'demo-county');
  await releaseWriting(db);
  expect(turned.status).toBe(503);
  expect(turned.body).toMatchObject({ message: expect.stringContaining('An import is being saved') });
  expect((await enter(door.browser(), 'demo-county')).status).toBe(200);
});
