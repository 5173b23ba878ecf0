/** A change is whole or it is nothing: with its audit event, durable once acknowledged, and refused in a sentence when the disk will not take it. */
import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { lockDirectory } from '../../server/db/lock.ts';
import { ServerStop } from '../../server/server-stop.ts';
import { givenProperty } from '../given/given-property.ts';
import { givenServer, officer, openedDatabase, temporaryDirectory } from '../given/given-server.ts';

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();

async function count(server: Awaited<ReturnType<typeof givenServer>>, table: 'property' | 'audit_event'): Promise<number> {
  const { db } = server.services;
  const row = await db.selectFrom(table).select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return row.count;
}

test('a full disk is said in a sentence, nothing is half saved, and saving works again once there is room', async () => {
  const server = await givenServer([]);
  const { db } = server.services;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 2))}`.execute(db);
  const before = [await count(server, 'property'), await count(server, 'audit_event')];
  const large = { ...draft, notes: 'x'.repeat(4000) };
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

test('a directory that may only be read is said in a sentence', async () => {
  const server = await givenServer([]);
  await sql`pragma query_only = on`.execute(server.services.db);
  await expect(server.as(officer).property.add({ draft })).rejects.toThrow(/may only be read, so nothing was saved/);
  await server.close();
});

test('every open keeps commits safe: write-ahead log, full synchronisation, foreign keys', async () => {
  const directory = temporaryDirectory();
  for (let open = 0; open < 2; open += 1) {
    const db = await openedDatabase(directory);
    const pragma = async (name: string) => Object.values((await sql`pragma ${sql.raw(name)}`.execute(db)).rows[0] as object)[0];
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    await db.destroy();
  }
  rmSync(directory, { recursive: true });
});

test('a second server on the same data is refused by name, and let in when the first has gone', () => {
  const directory = temporaryDirectory();
  const first = lockDirectory(directory);
  expect(() => lockDirectory(directory)).toThrow(ServerStop);
  expect(() => lockDirectory(directory)).toThrow(`(process ${process.pid}) is already using the data in ${directory}`);
  first.release();
  lockDirectory(directory).release();
  rmSync(directory, { recursive: true });
});
