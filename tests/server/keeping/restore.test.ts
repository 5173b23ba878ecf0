/** A restore replaces nothing until the file has been found whole, keeps what was there, and goes back to it where the new one does not open. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, expect, test } from 'vitest';
import { intoOneFile } from '../../../server/db/integrity.ts';
import { databaseFile, openFile, openToRead, type Database } from '../../../server/db/open.ts';
import { askServer } from '../../../server/keeping/control.ts';
import { examine } from '../../../server/keeping/examine.ts';
import { propertiesById } from '../../../server/store/properties.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenRunning, type GivenRunning } from '../../given/given-running.ts';
import { givenOrganisations, loadRegister, openedDatabase, temporaryDirectory } from '../../given/given-server.ts';
import { estate } from '../../given/given-tool.ts';
import { signIn, visitorWith, type Visitor } from '../../given/given-visitor.ts';

const directories: string[] = [];
const directory = () => {
  const made = temporaryDirectory();
  directories.push(made);
  return made;
};
afterAll(() => directories.forEach((one) => rmSync(one, { recursive: true, force: true })));

let running: GivenRunning | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

/** However busy the machine is. */
const patiently = { timeout: 50_000 };

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();

const dated = (data: string) => readdirSync(data).filter((name) => name.startsWith('before-restore-'));

async function within<T>(file: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openToRead(file);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

const idsIn = (file: string) => within(file, async (db) => (await db.selectFrom('property').select('id').execute()).map(({ id }) => id));

const nameOf = (file: string, id: string) => within(file, async (db) => (await propertiesById(db, [id as PropertyId]))[0]?.name);

async function rename(visitor: Visitor, id: string, version: number, name: string) {
  return visitor.ask('property.edit', { id, version, draft: { ...draft, name } });
}

test('a running server goes on with the backup; what came after it is in the dated one, and everybody signs in again', async () => {
  const data = directory();
  running = await givenRunning(data);
  const visitor = await signIn(running.address);
  expect((await rename(visitor, 'p1', 1, 'Before the backup')).status).toBe(200);
  expect((await estate(data, 'backup', 'kept.db')).outcome).toBe(0);
  expect((await rename(visitor, 'p1', 2, 'After the backup')).status).toBe(200);
  const version = ((await visitor.ask('estate.about')).value as { version: number }).version;
  const { outcome, said } = await estate(data, 'restore', 'kept.db');
  expect([outcome, said]).toEqual([
    0,
    expect.stringMatching(
      /^Restored the register of .*: 8 properties and 0 scenarios\.\nWhat was there before is kept as before-restore-\S+\.db in /,
    ),
  ]);
  expect((await visitor.ask('property.get', { id: 'p1' })).status).toBe(401);
  const again = await signIn(running.address);
  expect((await again.ask('property.get', { id: 'p1' })).value).toMatchObject({ property: { name: 'Before the backup', version: 2 } });
  const [kept = ''] = dated(data);
  expect(await nameOf(join(data, kept), 'p1')).toBe('After the backup');
  expect(statSync(join(data, kept)).mode & 0o777).toBe(0o600);
  const { value } = await again.ask('audit.list', { filter: { kinds: ['backup.restored'] }, limit: 5 });
  expect((value as { entries: { sentence: string; who: string }[] }).entries).toMatchObject([
    { who: 'The keeper of this server', sentence: expect.stringContaining(`What was there before is kept as ${kept}.`) },
  ]);
  const since = ((await again.ask('estate.about')).value as { version: number }).version;
  expect(since).toBeGreaterThan(version);
  expect(await estate(data, 'check')).toMatchObject({ outcome: 0 });
  expect(readdirSync(data).filter((name) => name.startsWith('incoming'))).toEqual([]);
});

test('a head that was noted before a backup was put back is found in what was kept', async () => {
  const data = directory();
  running = await givenRunning(data);
  const visitor = await signIn(running.address);
  await estate(data, 'backup', 'kept.db');
  await rename(visitor, 'p1', 1, 'Noted');
  const [head = ''] = /\d+:[0-9a-f]{64}/.exec((await estate(data, 'audit', 'verify')).said) ?? [];
  expect(await estate(data, 'restore', 'kept.db')).toMatchObject({ outcome: 0 });
  await rename(await signIn(running.address), 'p1', 1, 'Anew');
  const { outcome, said } = await estate(data, 'audit', 'verify', '--head', head);
  expect([outcome, said]).toEqual([
    1,
    expect.stringMatching(/^WRONG: .*\nA backup was put back on .*\n {2}estate audit verify \S+ --head /),
  ]);
  const kept = /verify (\S+) --head/.exec(said)?.[1] ?? '';
  expect(await estate(data, 'audit', 'verify', kept, '--head', head)).toMatchObject({
    outcome: 0,
    said: expect.stringContaining('as it was noted'),
  });
});

test('nobody who writes through a restore is told that something was saved which is in neither database', async () => {
  const data = directory();
  running = await givenRunning(data);
  const { address } = running;
  await estate(data, 'backup', 'kept.db');
  const acknowledged: string[] = [];
  const answers = new Set<number>();
  const end = new AbortController();
  const writers = Array.from({ length: 4 }, async () => {
    let visitor = await signIn(address);
    while (!end.signal.aborted) {
      const { status, value, message, headers } = await visitor.ask('property.add', { draft });
      answers.add(status);
      if (status === 200) acknowledged.push((value as { id: string }).id);
      if (status === 401) visitor = await signIn(address).catch(() => visitor);
      if (status === 503)
        expect([message, headers.get('retry-after')]).toEqual(['A backup is being put back. Try again in a moment.', '2']);
    }
  });
  await expect.poll(() => acknowledged.length, patiently).toBeGreaterThan(8);
  const { outcome } = await estate(data, 'restore', 'kept.db');
  const soFar = acknowledged.length;
  await expect.poll(() => acknowledged.length, patiently).toBeGreaterThan(soFar + 4);
  end.abort();
  await Promise.all(writers);
  expect(outcome).toBe(0);
  expect([...answers].filter((status) => ![200, 401, 503].includes(status))).toEqual([]);
  const everywhere = new Set([...(await idsIn(databaseFile(data))), ...(await idsIn(join(data, dated(data)[0] ?? '')))]);
  expect(acknowledged.filter((id) => !everywhere.has(id))).toEqual([]);
  expect(await estate(data, 'check')).toMatchObject({ outcome: 0 });
});

test('without a server the command holds the directory itself, and an empty one is filled', async () => {
  const [data, fresh] = [directory(), join(directory(), 'fresh')];
  const db = await openedDatabase(data);
  await loadRegister(db, givenOrganisations, [givenProperty()]);
  await db.destroy();
  await estate(data, 'backup', 'kept.db');
  expect(await estate(data, 'restore', 'kept.db')).toMatchObject({ outcome: 0 });
  expect(dated(data)).toHaveLength(1);
  expect(await estate(fresh, 'restore', join(data, 'kept.db'))).toMatchObject({ outcome: 0 });
  expect([await idsIn(databaseFile(fresh)), dated(fresh)]).toEqual([['p1'], []]);
  expect(await estate(fresh, 'check')).toMatchObject({ outcome: 0 });
});

test('a damaged present database does not stand in the way of a whole backup, and is kept', async () => {
  const data = directory();
  const db = await openedDatabase(data);
  await loadRegister(db, givenOrganisations, [givenProperty()]);
  await db.destroy();
  await estate(data, 'backup', 'kept.db');
  writeFileSync(databaseFile(data), 'torn');
  expect(await estate(data, 'restore', 'kept.db')).toMatchObject({ outcome: 0 });
  expect(await idsIn(databaseFile(data))).toEqual(['p1']);
  expect(dated(data).map((name) => readFileSync(join(data, name), 'utf8'))).toEqual(['torn']);
});

async function spoilt(file: string, spoil: (db: Database) => Promise<unknown>): Promise<void> {
  const db = openFile(file);
  await spoil(db);
  await intoOneFile(db);
  await db.destroy();
}

const spoilings: [name: string, spoil: (file: string) => unknown, sentence: RegExp][] = [
  ['is not there', (file) => rmSync(file), /^There is no file /],
  ['is a folder', (file) => (rmSync(file), mkdirSync(file)), /is not a file\.$/],
  ['is a letter', (file) => writeFileSync(file, 'Dear council'), /is not a backup of Common Ground\.$/],
  [
    'is a database of something else',
    (file) => {
      rmSync(file);
      return spoilt(file, (db) => sql`create table cake (slice)`.execute(db));
    },
    /is not a backup of Common Ground\.$/,
  ],
  ['was cut short', (file) => truncateSync(file, statSync(file).size / 2), /(is damaged and was not put back|The file is damaged)/],
  [
    'was overwritten in places',
    (file) => {
      const bytes = readFileSync(file);
      for (let at = 4096; at < bytes.length; at += 4096 * 3) bytes.fill(0xa5, at, at + 64);
      writeFileSync(file, bytes);
    },
    /damaged/,
  ],
  [
    'has an audit that was written to',
    (file) =>
      spoilt(file, async (db) => {
        await sql`drop trigger audit_event_no_update`.execute(db);
        await sql`update audit_event set at = '2001-01-01T00:00:00.000Z'`.execute(db);
      }),
    /The audit does not hold together\. Event 1 was changed after it was stored\. .*Try an earlier backup\.$/,
  ],
  [
    'has references that lead nowhere',
    (file) =>
      spoilt(file, async (db) => {
        await sql`pragma foreign_keys = off`.execute(db);
        await sql`update property set holder_id = 'nobody'`.execute(db);
      }),
    /8 rows of property refer to rows that are not there\. Try an earlier backup\.$/,
  ],
  [
    'is of a later version',
    (file) => spoilt(file, (db) => sql`insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00Z')`.execute(db)),
    /written by a later version of Common Ground/,
  ],
];

test('a file that is not a whole backup is refused in a sentence, and the running server never stops', async () => {
  const data = directory();
  running = await givenRunning(data);
  const visitor = await signIn(running.address);
  await estate(data, 'backup', 'kept.db');
  for (const [name, spoil, sentence] of spoilings) {
    const file = join(data, 'spoilt.db');
    rmSync(file, { recursive: true, force: true });
    copyFileSync(join(data, 'kept.db'), file);
    await spoil(file);
    const { outcome, said } = await estate(data, 'restore', file);
    expect([name, outcome, said]).toEqual([name, 1, expect.stringMatching(sentence)]);
    expect((await visitor.ask('property.get', { id: 'p1' })).status).toBe(200);
  }
  expect(await estate(data, 'restore', databaseFile(data))).toMatchObject({
    outcome: 1,
    said: expect.stringContaining('is the present database itself'),
  });
  expect([dated(data), readdirSync(data).filter((name) => name.startsWith('incoming'))]).toEqual([[], []]);
});

const mark = { file: 'kept.db', properties: 8, scenarios: 0, madeAt: '2026-11-22T09:00:00.000Z' };

test('where the new database does not open, the server goes back to the former one and says so', async () => {
  const data = directory();
  running = await givenRunning(data);
  const visitor = await signIn(running.address);
  await rename(visitor, 'p1', 1, 'Here to stay');
  await estate(data, 'backup', 'kept.db');
  const incoming = join(data, 'incoming-later.db');
  copyFileSync(join(data, 'kept.db'), incoming);
  await spoilt(incoming, (db) => sql`insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00Z')`.execute(db));
  const reply = await askServer(data, { ask: 'restore', incoming, mark });
  expect(reply).toEqual({
    done: false,
    lines: [
      expect.stringMatching(
        /^The backup could not be opened \(The database was written by a later version .*\)\. What was there before is in its place again\.$/,
      ),
    ],
  });
  expect((await visitor.ask('property.get', { id: 'p1' })).value).toMatchObject({ property: { name: 'Here to stay' } });
  expect((await rename(visitor, 'p1', 2, 'And to be changed')).status).toBe(200);
  expect([dated(data), running.failures]).toEqual([[], []]);
  expect(await estate(data, 'check')).toMatchObject({ outcome: 0 });
});

test('while another program reads the database nothing is replaced', async () => {
  const data = directory();
  running = await givenRunning(data);
  await estate(data, 'backup', 'kept.db');
  const reader = openToRead(databaseFile(data));
  await sql`select count(*) from property`.execute(reader);
  expect(await estate(data, 'restore', 'kept.db')).toEqual({
    outcome: 1,
    said: 'Another program is reading the database, such as a backup or a check. Nothing was replaced; try again once it is done.',
  });
  await reader.destroy();
  const visitor = await signIn(running.address);
  expect((await rename(visitor, 'p1', 1, 'Still at work')).status).toBe(200);
  expect(await estate(data, 'restore', 'kept.db')).toMatchObject({ outcome: 0 });
});

test('whoever was sent away after the backup is not let in again by it', async () => {
  const data = directory();
  running = await givenRunning(data);
  const administrator = await signIn(running.address);
  const invited = await administrator.ask('people.invite', { email: 'new@example.org', role: 'viewer', cleared: false, keeps: [] });
  const token = /[^/=]+$/.exec((invited.value as { link?: string } | undefined)?.link ?? '')?.[0] ?? '';
  await estate(data, 'backup', 'kept.db');
  await estate(data, 'restore', 'kept.db');
  const stranger = visitorWith(running.address, '');
  if (invited.status === 200) expect((await stranger.ask('invitation.read', { token })).status).not.toBe(200);
  await within(databaseFile(data), async (db) => {
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('invitation').select('id').where('ended_at', 'is', null).execute()).toEqual([]);
    expect(await examine(db)).toEqual([]);
  });
  expect(existsSync(join(data, 'control.sock'))).toBe(true);
});
