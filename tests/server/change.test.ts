/** A change is whole or it is nothing: with its audit event, durable once acknowledged, and refused in a sentence when the disk will not take it. */
import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { change } from '../../server/change.ts';
import { lockDirectory } from '../../server/db/lock.ts';
import { ServerStop } from '../../server/server-stop.ts';
import { givenProperty } from '../given/given-property.ts';
import { givenServer, officer, openedDatabase, temporaryDirectory } from '../given/given-server.ts';

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();

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

test('a change begun within another is a fault that is told at once, and the next one goes through', async () => {
  const server = await givenServer([]);
  const ctx = { ...server.services, person: officer, from: '' };
  const event = { kind: 'factor.set', about: { id: 'x', name: 'X' }, before: null, after: null } as const;
  const inner = () => change(ctx, async () => ({ ok: true, value: { result: null, event } }));
  const outer = change(ctx, async () => {
    await inner();
    return { ok: true, value: { result: null, event } };
  });
  await expect(outer).rejects.toThrow(/begun within another/);
  expect(await inner()).toEqual({ ok: true, value: null });
  await server.close();
});
