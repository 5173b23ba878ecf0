/** A new pass-phrase by a link: asked for without learning who is here, sent or handed over, used once, and every session ends by it. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, colleague, givenDoor, passphraseOf, secretOf, signIn, type Browser, type Door } from './given-door.ts';

type Letter = { to: string[]; text: string };

const letters: Letter[] = [];
let refusing = false;
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refusing ? new Error('No such mailbox') : null),
  onData: (stream, session, done) => {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (part: string) => {
      text += part;
    });
    stream.on('end', () => {
      // Long lines are broken by a trailing equals sign, which then stands for itself as =3D.
      const plain = text.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: plain });
      done();
    });
  },
});

let door: Door;
let admin: Browser;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    smtp.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = smtp.server.address() as AddressInfo;
  door = await givenDoor({ mail: { url: `smtp://127.0.0.1:${port}`, from: 'Common Ground <no-reply@kent.example>' } });
  admin = await administrator(door);
});
afterAll(async () => {
  await door.close();
  await new Promise<void>((resolve) => {
    smtp.close(() => resolve());
  });
});

const linkIn = (letter: Letter | undefined, page: string) =>
  secretOf(new RegExp(`http://localhost/${page}#[\\w-]+`).exec(letter?.text ?? '')?.[0] ?? '');
const letterTo = async (email: string, count = 1): Promise<Letter> => {
  await expect.poll(() => letters.filter(({ to }) => to.includes(email)).length, { timeout: 10_000 }).toBe(count);
  return letters.filter(({ to }) => to.includes(email)).at(-1) as Letter;
};
const used = 'This link cannot be used: it was used, replaced by a later one, or has run out. Ask for another.';

test('an invitation is sent, and handed over as well', async () => {
  const asked = { email: 'mailed@swale.example', role: 'editor', cleared: false, keeps: 'every' };
  const answer = await admin.ask<{ link: string; sent: boolean }>('people.invite', asked);
  const letter = await letterTo('mailed@swale.example');
  expect([answer.sent, secretOf(answer.link)]).toEqual([true, linkIn(letter, 'invitation')]);
  expect(letter.text).toMatch(/Ada Administrator invites you to Common Ground at http:\/\/localhost as estates officer\./);
});

test('where the mail server refuses, the link is handed over and said not to have been sent', async () => {
  refusing = true;
  const asked = { email: 'unsent@swale.example', role: 'viewer', cleared: false, keeps: [] };
  const answer = await admin.ask<{ link: string; sent: boolean }>('people.invite', asked);
  refusing = false;
  expect(answer.sent).toBe(false);
  expect(await door.browser().ask('invitation.read', { token: secretOf(answer.link) })).toMatchObject({ role: 'viewer' });
});

describe('asking for a link', () => {
  test('whoever asks gets the same answer, and only somebody who is here gets a letter', async () => {
    const officer = await colleague(door, admin, { name: 'Olga Officer', number: 2 });
    const disabled = await colleague(door, admin, { name: 'Dirk Disabled', number: 3 });
    const change = { id: disabled.id, version: 1, name: 'Dirk Disabled', role: 'editor', cleared: false, keeps: 'every', disabled: true };
    await admin.ask('people.change', change);
    const browser = door.browser();
    const answers = [];
    for (const email of ['nobody@kent.example', disabled.email, officer.email.toUpperCase()])
      answers.push((await browser.post('/trpc/reset.ask', { email })).body);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ result: { data: { sent: true } } })));
    await letterTo(officer.email, 2);
    expect(letters.some(({ to }) => to.includes('nobody@kent.example'))).toBe(false);
    expect(letters.filter(({ to }) => to.includes(disabled.email))).toHaveLength(1);
  });

  test('the letter’s link sets a new pass-phrase, once, and ends every session', async () => {
    const officer = await colleague(door, admin, { name: 'Ruth Reset', number: 4 });
    await door.browser().ask('reset.ask', { email: officer.email });
    const token = linkIn(await letterTo(officer.email, 2), 'reset');
    const browser = door.browser();
    expect(await browser.ask('reset.read', { token })).toEqual({ email: officer.email });
    await expect(browser.ask('reset.finish', { token, passphrase: 'Ruth Reset 2026' })).rejects.toThrow('common or easily guessed');
    expect(await browser.ask('reset.finish', { token, passphrase: passphraseOf(5) })).toEqual({ email: officer.email });
    expect(await officer.ask('session.me')).toBeNull();
    expect((await signIn(door.browser(), officer.email, passphraseOf(4))).status).toBe(401);
    expect((await signIn(door.browser(), officer.email, passphraseOf(5))).status).toBe(200);
    await expect(browser.ask('reset.read', { token })).rejects.toThrow(used);
    await expect(browser.ask('reset.finish', { token, passphrase: passphraseOf(6) })).rejects.toThrow(used);
    const kinds = (await door.events()).map(({ kind, after }) => [kind, after]);
    expect(kinds).toContainEqual(['passphrase.link-made', { sent: true }]);
    expect(kinds).toContainEqual(['session.ended', { why: 'passphrase-changed', sessions: 1 }]);
  });

  test('however often somebody asks, one letter is sent within five minutes', async () => {
    const officer = await colleague(door, admin, { name: 'Mia Mailbox', number: 12 });
    const ask = () => door.browser().ask('reset.ask', { email: officer.email });
    const made = async () => (await door.events()).filter(({ kind }) => kind === 'passphrase.link-made').length;
    const before = await made();
    await Promise.all([ask(), ask(), ask()]);
    await expect.poll(made, { timeout: 10_000 }).toBe(before + 1);
    await ask();
    await letterTo(officer.email, 2);
    door.later(301);
    await ask();
    await expect.poll(made, { timeout: 10_000 }).toBe(before + 2);
    await letterTo(officer.email, 3);
  });

  test('a later link ends the earlier, and either ends after a day', async () => {
    const officer = await colleague(door, admin, { name: 'Lena Later', number: 7 });
    const ask = () => admin.ask<{ link: string; sent: boolean }>('people.resetLink', { id: officer.id });
    const [first, second] = [await ask(), await ask()].map(({ link }) => secretOf(link));
    await expect(door.browser().ask('reset.read', { token: first })).rejects.toThrow(used);
    expect(await door.browser().ask('reset.read', { token: second })).toEqual({ email: officer.email });
    door.later(24 * 3600);
    await expect(door.browser().ask('reset.finish', { token: second, passphrase: passphraseOf(8) })).rejects.toThrow(used);
    await signIn(admin, 'ada@kent.example', passphraseOf(0));
  });

  test('of five who finish one link at once one does', async () => {
    const officer = await colleague(door, admin, { name: 'Rae Race', number: 9 });
    const { link } = await admin.ask<{ link: string }>('people.resetLink', { id: officer.id });
    const finish = (number: number) => door.browser().ask('reset.finish', { token: secretOf(link), passphrase: passphraseOf(number) });
    const answers = await Promise.allSettled([30, 31, 32, 33, 34].map(finish));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('disabling somebody ends the link they have', async () => {
    const officer = await colleague(door, admin, { name: 'Dan Disabled', number: 10 });
    const { link } = await admin.ask<{ link: string }>('people.resetLink', { id: officer.id });
    const change = { id: officer.id, version: 1, name: 'Dan Disabled', role: 'editor', cleared: false, keeps: 'every' };
    await admin.ask('people.change', { ...change, disabled: true });
    await admin.ask('people.change', { ...change, version: 2, disabled: false });
    await expect(door.browser().ask('reset.read', { token: secretOf(link) })).rejects.toThrow(used);
  });
});

test('a server without mail says so to everybody alike, and an administrator hands the link over', async () => {
  const plain = await givenDoor();
  const ada = await administrator(plain);
  for (const email of ['ada@kent.example', 'nobody@kent.example'])
    await expect(plain.browser().ask('reset.ask', { email })).rejects.toThrow('This server sends no mail. Ask an administrator for a link');
  const officer = await colleague(plain, ada, { name: 'Hans Handed', number: 11 });
  const { link, sent } = await ada.ask<{ link: string; sent: boolean }>('people.resetLink', { id: officer.id });
  expect([sent, link]).toEqual([false, expect.stringMatching(/^http:\/\/localhost\/reset#[\w-]{43}$/)]);
  const rows = await plain.services.db.selectFrom('passphrase_reset').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(secretOf(link));
  await plain.close();
});

test('nothing of all this was unexpected', () => {
  expect(door.reports).toEqual([]);
});
