/** Inviting and managing people: links that work once and in time, nobody who lifts themselves up, and a last administrator who stays. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstLink } from '../../../server/auth/first-administrator.ts';
import type { InvitationEntry, InvitationLetter, PersonEntry } from '../../../shared/account.ts';
import { administrator, colleague, givenDoor, passphraseOf, secretOf, signIn, type Browser, type Door } from './given-door.ts';

let door: Door;
let admin: Browser;

beforeAll(async () => {
  door = await givenDoor();
  admin = await administrator(door);
});
afterAll(() => door.close());

const list = () => admin.ask<{ people: PersonEntry[]; invitations: InvitationEntry[] }>('people.list');
const entryOf = async (email: string) => (await list()).people.find((person) => person.email === email) as PersonEntry;
const parts = ({ email: _email, secondFactor: _factor, lastSeenAt: _seen, ...person }: PersonEntry) => person;
const terms = { role: 'editor', cleared: false, keeps: ['sbc'] };
const invited = async (email: string, by = admin) => secretOf((await by.ask<{ link: string }>('people.invite', { email, ...terms })).link);
const used = 'This invitation cannot be used: it was accepted, withdrawn, or has run out. Ask an administrator for another.';

describe('the first administrator', () => {
  test('comes in by the link that a start makes, which works once, and the link before it works no more', async () => {
    const one = await givenDoor();
    const { db, signIn: ways, now } = one.services;
    const [before, link] = [await firstLink(db, ways, now()), await firstLink(db, ways, now())].map((text) => secretOf(text ?? ''));
    const browser = one.browser();
    await expect(browser.ask('invitation.read', { token: before })).rejects.toThrow(used);
    expect(await browser.ask<InvitationLetter>('invitation.read', { token: link })).toMatchObject({ email: null, role: 'administrator' });
    const accept = { token: link, name: 'Ada', passphrase: passphraseOf(1) };
    await expect(browser.ask('invitation.accept', accept)).rejects.toThrow('Give the address by which you will sign in.');
    expect(await browser.ask('invitation.accept', { ...accept, email: 'Ada@Kent.Example' })).toEqual({ email: 'ada@kent.example' });
    await expect(browser.ask('invitation.accept', { ...accept, email: 'eve@kent.example' })).rejects.toThrow(used);
    expect(await firstLink(db, ways, now())).toBeNull();
    await one.close();
  });

  test('the link runs out after a day', async () => {
    const one = await givenDoor();
    const link = secretOf((await firstLink(one.services.db, one.services.signIn, one.services.now())) ?? '');
    one.later(24 * 3600);
    await expect(one.browser().ask('invitation.read', { token: link })).rejects.toThrow(used);
    await one.close();
  });
});

describe('an invitation', () => {
  test('says what it is for, is accepted once, and makes the person as they were invited', async () => {
    const token = await invited('olive@swale.example');
    const browser = door.browser();
    expect(await browser.ask('invitation.read', { token })).toMatchObject({
      email: 'olive@swale.example',
      role: 'editor',
      invitedBy: 'Ada Administrator',
      openId: null,
    });
    expect((await list()).invitations.map(({ email }) => email)).toEqual(['olive@swale.example']);
    const accept = { token, name: '  Olive Officer ', passphrase: passphraseOf(2), email: 'eve@kent.example', role: 'administrator' };
    expect(await browser.ask('invitation.accept', accept)).toEqual({ email: 'olive@swale.example' });
    expect(await entryOf('olive@swale.example')).toMatchObject({ name: 'Olive Officer', ...terms, disabled: false });
    expect((await list()).invitations).toEqual([]);
    for (const name of ['invitation.read', 'invitation.accept']) await expect(browser.ask(name, accept)).rejects.toThrow(used);
    expect((await signIn(browser, 'olive@swale.example', passphraseOf(2))).status).toBe(200);
  });

  test('is used up by exactly one of many who accept it at once', async () => {
    const token = await invited('race@swale.example');
    const accept = (number: number) =>
      door.browser().ask('invitation.accept', { token, name: `Racer ${number}`, passphrase: passphraseOf(number) });
    const answers = await Promise.allSettled([1, 2, 3, 4, 5].map(accept));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await list()).people.filter(({ email }) => email === 'race@swale.example')).toHaveLength(1);
  });

  test('is kept as a hash: whoever reads the database cannot accept it', async () => {
    const token = await invited('hash@swale.example');
    const rows = await door.services.db.selectFrom('invitation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const { token_hash: hash } of rows) await expect(door.browser().ask('invitation.read', { token: hash })).rejects.toThrow(used);
    expect(JSON.stringify(await door.services.db.selectFrom('audit_event').selectAll().execute())).not.toContain(token);
  });

  test('withdrawn or out of time, it lets nobody in', async () => {
    const token = await invited('gone@swale.example');
    const id = (await list()).invitations.find(({ email }) => email === 'gone@swale.example')?.id;
    await admin.ask('people.withdraw', { id });
    await expect(door.browser().ask('invitation.read', { token })).rejects.toThrow(used);
    await expect(admin.ask('people.withdraw', { id })).rejects.toThrow('There is no such invitation any more');
    const late = await invited('late@swale.example');
    door.later(7 * 24 * 3600);
    await signIn(admin, 'ada@kent.example', passphraseOf(0));
    await expect(door.browser().ask('invitation.accept', { token: late, name: 'Late', passphrase: passphraseOf(3) })).rejects.toThrow(used);
    expect((await list()).invitations.map(({ email }) => email)).not.toContain('late@swale.example');
  });

  test('goes to nobody twice, and to nobody who is here', async () => {
    await invited('twice@swale.example');
    await expect(invited('Twice@swale.example')).rejects.toThrow('This address has been invited already.');
    await expect(invited('ADA@kent.example')).rejects.toThrow('Somebody with this address is here already');
    await expect(invited('not an address')).rejects.toThrow('Enter an address such as name@council.gov.uk.');
  });

  test('a poor pass-phrase leaves it open', async () => {
    const token = await invited('poor@swale.example');
    const accept = (passphrase: string) => door.browser().ask('invitation.accept', { token, name: 'Poor Person', passphrase });
    await expect(accept('short')).rejects.toThrow('A pass-phrase has at least 12 characters.');
    await expect(accept('poor person 2026')).rejects.toThrow('common or easily guessed');
    await expect(accept(passphraseOf(4))).resolves.toEqual({ email: 'poor@swale.example' });
  });

  test('only an administrator invites', async () => {
    const officer = await colleague(door, admin, { name: 'Ivo Inviter', number: 5 });
    await expect(invited('friend@swale.example', officer)).rejects.toThrow('may not manage people');
    await expect(invited('friend@swale.example', door.browser())).rejects.toThrow('Sign in first');
  });
});

describe('the last administrator', () => {
  test('nobody changes their own role, clearance or access; their name they may', async () => {
    const own = parts(await entryOf('ada@kent.example'));
    for (const change of [{ role: 'viewer' }, { disabled: true }, { cleared: true }])
      await expect(admin.ask('people.change', { ...own, ...change })).rejects.toThrow(
        'Nobody changes their own role, clearance or access.',
      );
    await admin.ask('account.rename', { name: 'Ada Anew' });
    expect((await entryOf('ada@kent.example')).name).toBe('Ada Anew');
    await admin.ask('account.rename', { name: 'Ada Administrator' });
  });

  test('of two who take each other’s role at once one keeps it', async () => {
    const other = await colleague(door, admin, { name: 'Bea Second', role: 'administrator', number: 6 });
    const [ada, bea] = [parts(await entryOf('ada@kent.example')), parts(await entryOf(other.email))];
    const answers = await Promise.allSettled([
      admin.ask('people.change', { ...bea, role: 'viewer' }),
      other.ask('people.change', { ...ada, role: 'viewer' }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = answers.find((answer) => answer.status === 'rejected');
    expect(String(refused?.reason)).toMatch(/is the last administrator who can come in|may not manage people/);
    const { rows } = { rows: await door.services.db.selectFrom('person').select('role').where('role', '=', 'administrator').execute() };
    expect(rows).toHaveLength(1);
    await door.services.db.updateTable('person').set({ role: 'administrator' }).where('email', '=', 'ada@kent.example').execute();
    await door.services.db.updateTable('person').set({ role: 'viewer' }).where('email', '=', other.email).execute();
  });
});

test('two administrators who change one person meet each other, and see what the other wrote', async () => {
  const officer = await colleague(door, admin, { name: 'Vera Version', number: 7 });
  const read = parts(await entryOf(officer.email));
  await admin.ask('people.change', { ...read, role: 'viewer' });
  const late = admin.ask('people.change', { ...read, cleared: true });
  await expect(late).rejects.toThrow('Somebody else has changed Vera Version since you opened the list.');
  await late.catch((error: { data: { problem: { current: PersonEntry } } }) =>
    expect(error.data.problem.current).toMatchObject({ role: 'viewer', cleared: false, version: 2 }),
  );
});

test('what was changed of a person is on record, before and after', async () => {
  const officer = await colleague(door, admin, { name: 'Clara Changed', number: 8 });
  await admin.ask('people.change', { ...parts(await entryOf(officer.email)), role: 'administrator', disabled: true });
  const kinds = (await door.events()).slice(-2);
  expect(kinds.map(({ kind, from }) => [kind, from])).toEqual([
    ['person.changed', admin.from],
    ['session.ended', admin.from],
  ]);
  expect(kinds[0]?.after).toMatchObject({ role: 'administrator', disabled: true });
});

test('somebody who is not there cannot be changed, linked, or signed out', async () => {
  const asked = [
    admin.ask('people.change', { ...parts(await entryOf('ada@kent.example')), id: 'u-none' }),
    admin.ask('people.resetLink', { id: 'u-none' }),
    admin.ask('people.endSessions', { id: 'u-none' }),
    admin.ask('people.dropSecondFactor', { id: 'demo-county' }),
  ];
  for (const one of asked) await expect(one).rejects.toThrow('There is no such person.');
});
