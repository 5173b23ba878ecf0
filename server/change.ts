/** The only way to write: one transaction holds a change and its audit event, and it is on the disk before anybody hears of it. */
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import type { Answer, Problem } from '../shared/problem.ts';
import type { IsoMoment } from '../shared/year.ts';
import { changesRegister } from '../shared/audit/kind.ts';
import type { Actor, AuditEvent } from '../shared/audit.ts';
import type { Database } from './db/open.ts';
import { insertEvent } from './store/audit-events.ts';
import { raiseRegisterVersion, registerState } from './store/register-state.ts';

/** One event, or several of one change in the order in which they are told. */
export type Changed<T> = { result: T; event: AuditEvent | readonly AuditEvent[] };

export type ChangeContext = {
  db: Database;
  /** Whoever makes the change. */
  person: Actor;
  /** The network address that it comes from. */
  from: string;
  now: () => IsoMoment;
  /** Told of the events once they are stored, with the register's version since then, so that what is held in memory follows. */
  committed: (events: readonly AuditEvent[], registerVersion: number) => Promise<void>;
};

const storageSentences: [code: string, sentence: string][] = [
  ['SQLITE_FULL', 'The disk is full, so nothing was saved. Free some space and save again; what you typed is still on the screen.'],
  [
    'SQLITE_IOERR',
    'The disk could not be written, so nothing was saved. Check the disk and save again; what you typed is still on the screen.',
  ],
  [
    'SQLITE_READONLY',
    'The data directory may only be read, so nothing was saved. Make it writable and save again; what you typed is still on the screen.',
  ],
  [
    'SQLITE_BUSY',
    'Another program is holding the database, so nothing was saved. Save again in a moment; what you typed is still on the screen.',
  ],
];

function storageProblem(error: unknown): Problem | null {
  if (!(error instanceof Sqlite.SqliteError)) return null;
  const found = storageSentences.find(([code]) => error.code.startsWith(code));
  return found ? { kind: 'storage', message: found[1] } : null;
}

/** SQLite rolls a transaction back by itself when the disk fails; a second rollback must not hide the first error. */
async function rollBack(db: Database): Promise<void> {
  await sql`rollback`.execute(db).catch(() => undefined);
}

async function inTransaction<T>(db: Database, work: (db: Database) => Promise<Answer<T>>): Promise<Answer<T>> {
  return db.connection().execute(async (connection) => {
    try {
      await sql`begin immediate`.execute(connection);
      const answer = await work(connection);
      await (answer.ok ? sql`commit`.execute(connection) : rollBack(connection));
      return answer;
    } catch (error) {
      await rollBack(connection);
      const problem = storageProblem(error);
      if (problem) return { ok: false, problem };
      throw error;
    }
  });
}

/** Does the work and records its events; a problem as the answer, or an error, leaves everything as it was. */
export async function change<T>(ctx: ChangeContext, work: (db: Database) => Promise<Answer<Changed<T>>>): Promise<Answer<T>> {
  const answer = await inTransaction(ctx.db, async (db) => {
    const worked = await work(db);
    if (!worked.ok) return worked;
    const { result, event } = worked.value;
    const events = 'kind' in event ? [event] : event;
    const deed = { actor: ctx.person, from: ctx.from, at: ctx.now() };
    for (const one of events) await insertEvent(db, deed, one);
    const version = events.some(changesRegister) ? await raiseRegisterVersion(db) : (await registerState(db)).version;
    return { ok: true, value: { result, events, version } };
  });
  if (!answer.ok) return answer;
  await ctx.committed(answer.value.events, answer.value.version);
  return { ok: true, value: answer.value.result };
}
