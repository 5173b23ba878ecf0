/** A full disk: writes are refused in a sentence, reads go on, and writing goes on as soon as there is room, without a restart and without a loss. */
import { readdirSync, statSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { databaseFile, openToRead } from '../../server/db/open.ts';
import { examine } from '../../server/keeping/examine.ts';
import { propertiesById } from '../../server/store/properties.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { builtServer } from '../given/given-process.ts';
import { givenProperty } from '../given/given-property.ts';
import { givenServer, officer } from '../given/given-server.ts';
import { estate } from '../given/given-tool.ts';
import { signIn, type Visitor } from '../given/given-visitor.ts';
import { limitedFiles, ownDisk, type SmallDisk } from '../given/small-disk.ts';

const built = await builtServer();
afterAll(() => built.remove());

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();

/** A few hundred of them fill the write-ahead log. */
const large = { ...draft, notes: 'A long note. '.repeat(300) };

const refusal =
  /^The disk (is full|could not be written), so nothing was saved\. .* and save again; what you typed is still on the screen\.$/;

/** Adds until one is refused; gives the ids of those that were not. */
async function addUntilRefused(visitor: Visitor): Promise<{ ids: string[]; message: string }> {
  const ids: string[] = [];
  for (;;) {
    const { status, value, message } = await visitor.ask('property.add', { draft: large });
    if (status !== 200) return { ids, message };
    ids.push((value as { id: string }).id);
  }
}

/** A sign-in takes less room than a change, so that a few may still find some. */
async function signInUntilRefused(address: string): Promise<string> {
  for (;;) {
    const refused = await signIn(address).then(
      () => null,
      (error: unknown) => String(error instanceof Error ? error.message : error),
    );
    if (refused !== null) return refused;
  }
}

async function addSome(visitor: Visitor, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const { value, message } = await visitor.ask('property.add', { draft: large });
    expect(message).toBe('');
    ids.push((value as { id: string }).id);
  }
  return ids;
}

const disks: [name: string, open: () => SmallDisk | null][] = [
  ['a disk of its own', () => ownDisk(24)],
  ['files that may grow no longer', limitedFiles],
];

const opened = disks.flatMap(([name, open]) => {
  const disk = open();
  return disk ? [[name, disk] as const] : [];
});
afterAll(() => opened.forEach(([, disk]) => disk.remove()));

test.each(opened)(
  '%s: full, a server refuses to write, serves reads, and needs no restart',
  async (_name, disk) => {
    const server = await built.start(disk.directory);
    const pid = server.child.pid ?? 0;
    const visitor = await signIn(server.address);
    // Past its first checkpoint the log is as long as it gets and is written from its start again, so that it takes commits that the database has no room for.
    const acknowledged = await addSome(visitor, 150);
    disk.fill(pid);
    const before = statSync(databaseFile(disk.directory)).size;
    const { ids, message } = await addUntilRefused(visitor);
    acknowledged.push(...ids);
    expect(message).toMatch(refusal);
    if (disk.total) expect(statSync(databaseFile(disk.directory)).size).toBe(before);
    for (const [procedure, input] of [
      ['property.get', { id: acknowledged[0] }],
      ['property.get', { id: acknowledged.at(-1) }],
      ['estate.summary', { filter: {} }],
      ['search.find', { text: 'Example' }],
    ] as const) {
      const read = await visitor.ask(procedure, input);
      expect([procedure, read.status === 404 ? read.message : read.status]).toEqual([procedure, 200]);
    }
    if (disk.total) expect(await signInUntilRefused(server.address)).toMatch(/^Signing in was answered with 5\d\d: .*The disk is full/);
    expect((await visitor.ask('property.add', { draft: large })).message).toMatch(refusal);
    if (disk.total) {
      const { outcome, said } = await estate(disk.directory, 'backup', 'kept.db');
      expect([outcome, said]).toEqual([1, 'The disk is full or cannot be written. Nothing was replaced; free some space and try again.']);
      expect(readdirSync(disk.directory).filter((name) => name.startsWith('kept.db'))).toEqual([]);
    }
    disk.free(pid);
    acknowledged.push(...(await addSome(visitor, 20)));
    await signIn(server.address);
    disk.fill(pid);
    acknowledged.push(...(await addUntilRefused(visitor)).ids);
    await server.stop();
    disk.free(pid);
    const again = await built.start(disk.directory);
    const returned = await signIn(again.address);
    acknowledged.push(...(await addSome(returned, 1)));
    expect(await estate(disk.directory, 'check')).toMatchObject({ said: expect.stringContaining('its memory agrees with its tables') });
    await again.stop();
    const db = openToRead(databaseFile(disk.directory));
    expect(await examine(db)).toEqual([]);
    expect((await propertiesById(db, acknowledged as PropertyId[])).map(({ id }) => id)).toEqual(acknowledged);
    await db.destroy();
  },
  180_000,
);

async function count(server: Awaited<ReturnType<typeof givenServer>>, table: 'property' | 'audit_event'): Promise<number> {
  const { db } = server.services;
  const row = await db.selectFrom(table).select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return row.count;
}

test('a database that may grow no longer: refused is refused whole, and saving works again once there is room', async () => {
  const server = await givenServer([]);
  const { db } = server.services;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 2))}`.execute(db);
  const before = [await count(server, 'property'), await count(server, 'audit_event')];
  const attempts = await Promise.allSettled(Array.from({ length: 12 }, () => server.as(officer).property.add({ draft: large })));
  const saved = attempts.filter(({ status }) => status === 'fulfilled').length;
  const refusals = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [String(attempt.reason)] : []));
  expect(refusals.length).toBeGreaterThan(0);
  expect(new Set(refusals)).toEqual(
    new Set(['TRPCError: The disk is full, so nothing was saved. Free some space and save again; what you typed is still on the screen.']),
  );
  expect([await count(server, 'property'), await count(server, 'audit_event')]).toEqual(before.map((number) => number + saved));
  await sql`pragma max_page_count = 1000000`.execute(db);
  await expect(server.as(officer).property.add({ draft: large })).resolves.toMatchObject({ version: 1 });
  await server.close();
});
