/** A backup is one moment of the register, whole, made while others write, and nobody else's to read. */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openFile, openToRead } from '../../../server/db/open.ts';
import { examine } from '../../../server/keeping/examine.ts';
import { propertyById } from '../../../server/store/properties.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenRunning } from '../../given/given-running.ts';
import { givenServer, loadRegister, givenOrganisations, openedDatabase, temporaryDirectory } from '../../given/given-server.ts';
import { estate } from '../../given/given-tool.ts';
import { signIn, type Visitor } from '../../given/given-visitor.ts';

const directories: string[] = [];
const directory = () => {
  const made = temporaryDirectory();
  directories.push(made);
  return made;
};
afterAll(() => directories.forEach((one) => rmSync(one, { recursive: true, force: true })));

/** However busy the machine is. */
const patiently = { timeout: 50_000 };

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();

/** Adds properties until told to stop; gives the ids that were acknowledged, in their order. */
function writing(visitor: Visitor): { acknowledged: string[]; stop: () => Promise<void> } {
  const acknowledged: string[] = [];
  const end = new AbortController();
  const ended = (async () => {
    while (!end.signal.aborted) {
      const { status, value } = await visitor.ask('property.add', { draft });
      if (status === 200) acknowledged.push((value as { id: string }).id);
    }
  })();
  return {
    acknowledged,
    stop: () => {
      end.abort();
      return ended;
    },
  };
}

async function holds(file: string, ids: readonly string[]): Promise<boolean[]> {
  const db = openToRead(file);
  const found = [];
  for (const id of ids) found.push((await propertyById(db, id as PropertyId)) !== null);
  await db.destroy();
  return found;
}

test('a backup of a server that is written to holds all that was acknowledged before it, hangs together, and is told in the audit', async () => {
  const data = directory();
  const running = await givenRunning(data);
  const writers = await Promise.all([1, 2, 3].map(async () => writing(await signIn(running.address))));
  await expect.poll(() => writers.every(({ acknowledged }) => acknowledged.length > 3), patiently).toBe(true);
  const before = writers.flatMap(({ acknowledged }) => acknowledged);
  const { outcome, said } = await estate(data, 'backup', 'kept.db');
  await Promise.all(writers.map(({ stop }) => stop()));
  expect([outcome, said]).toEqual([
    0,
    expect.stringMatching(
      /^Backed up to .*kept\.db \(\d+ MB\): [\d,]+ properties, 0 scenarios and [\d,]+ events; looked through and whole\.\nIts audit ends with (\d+):[0-9a-f]{64}\n/,
    ),
  ]);
  const file = join(data, 'kept.db');
  expect((await holds(file, before)).every(Boolean)).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const copy = openToRead(file);
  expect(await examine(copy)).toEqual([]);
  await copy.destroy();
  const visitor = await signIn(running.address);
  const { value } = await visitor.ask('audit.list', { filter: { kinds: ['backup.made'] }, limit: 5 });
  expect((value as { entries: { sentence: string }[] }).entries.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^Made the backup kept\.db of [\d,]+ properties and 0 scenarios\.$/),
  ]);
  expect(await estate(data, 'audit', 'verify', '--head', /(\d+:[0-9a-f]{64})/.exec(said)?.[1] ?? '')).toEqual({
    outcome: 0,
    said: expect.stringMatching(/^The audit holds together: \d+ events, event \d+ as it was noted\.\nIt ends with /),
  });
  await running.stop();
});

test('a file that is there is left alone unless it may be replaced, and a folder gets a dated one', async () => {
  const data = directory();
  await (await openedDatabase(data)).destroy();
  const file = join(data, 'mine.db');
  writeFileSync(file, 'mine');
  expect(await estate(data, 'backup', file)).toEqual({
    outcome: 1,
    said: `${file} is there already and was left alone. Give another name, or --replace to write over it.`,
  });
  expect(statSync(file).size).toBe(4);
  expect((await estate(data, 'backup', file, '--replace')).outcome).toBe(0);
  expect(statSync(file).size).toBeGreaterThan(4);
  const folder = join(data, 'backups');
  mkdirSync(folder);
  expect((await estate(data, 'backup', folder)).outcome).toBe(0);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^common-ground-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/)]);
  expect(await estate(data, 'backup', join(data, 'nowhere', 'a.db'))).toEqual({
    outcome: 1,
    said: `There is no folder ${join(data, 'nowhere')}.`,
  });
  expect(await estate(data, 'backup', join(data, 'common-ground.db'), '--replace')).toMatchObject({
    outcome: 1,
    said: expect.stringContaining('is the register itself'),
  });
});

test('a data directory without a database is said, and none is made', async () => {
  const data = directory();
  for (const command of [['backup', 'a.db'], ['check'], ['audit', 'verify']] as const)
    expect(await estate(data, command[0], ...command.slice(1))).toEqual({
      outcome: 1,
      said: `There is no database in ${data}. Set DATA_DIR to the data directory of the server.`,
    });
  expect(readdirSync(data)).toEqual([]);
});

test('no backup is made of a damaged database, and what was kept under the name stays', async () => {
  const data = directory();
  const db = await openedDatabase(data);
  await loadRegister(db, givenOrganisations, [givenProperty()]);
  expect((await estate(data, 'backup', 'kept.db')).outcome).toBe(0);
  const size = statSync(join(data, 'kept.db')).size;
  await sql`drop trigger audit_event_no_update`.execute(db);
  await sql`update audit_event set person_name = 'Nobody' where number = 1`.execute(db);
  await db.destroy();
  const { outcome, said } = await estate(data, 'backup', 'kept.db', '--replace');
  expect([outcome, said]).toEqual([
    1,
    expect.stringMatching(/^No backup was made, as the database is not sound\. .*Event 1 was changed after it was stored\./),
  ]);
  expect(statSync(join(data, 'kept.db')).size).toBe(size);
  expect(readdirSync(data).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test('check says what is wrong and what to do', async () => {
  const server = await givenServer([givenProperty()]);
  const { db } = server.services;
  expect(await estate(server.directory, 'check')).toMatchObject({
    outcome: 0,
    said: expect.stringMatching(/1 property, 0 scenarios and 1 event\.\n.*\nAll is well\.$/s),
  });
  await sql`insert into property_search(property_search) values ('delete-all')`.execute(db);
  await sql`update property set floor_area_basis = 'recorded'`.execute(db);
  writeFileSync(join(server.directory, 'incoming-1.db'), '');
  chmodSync(join(server.directory, 'common-ground.db'), 0o644);
  const { outcome, said } = await estate(server.directory, 'check');
  expect(outcome).toBe(1);
  for (const part of [
    'There is 1 property that the search does not find.',
    'There is 1 figure whose value and basis contradict each other.',
    'incoming-1.db is left from a command that did not finish.',
    'Others on this machine may read the database.',
    '4 things to put right.',
  ])
    expect(said).toContain(part);
  await server.close();
});

test('check of a running server asks it, too, and a damaged file is said to be one', async () => {
  const data = directory();
  const running = await givenRunning(data);
  const { outcome, said } = await estate(data, 'check');
  expect([outcome, said]).toEqual([
    0,
    expect.stringContaining('The running server keeps every commit on the disk, and its memory agrees with its tables.'),
  ]);
  expect(statSync(join(data, 'control.sock')).mode & 0o777).toBe(0o600);
  await running.stop();
  const file = join(data, 'common-ground.db');
  const db = openFile(file);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await db.destroy();
  writeFileSync(file, Buffer.alloc(8192, 7), { flag: 'r+' });
  expect(await estate(data, 'check')).toMatchObject({ outcome: 1, said: expect.stringContaining('WRONG: The file is damaged') });
  expect(existsSync(file)).toBe(true);
});
