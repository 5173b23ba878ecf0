/** The only way to write: one transaction holds a change and its audit event, and it is on the disk before anybody hears of it. */
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import type { Answer, Problem } from '../shared/problem.ts';
import type { Person } from '../shared/role.ts';
import type { IsoMoment } from '../shared/year.ts';
import { changesRegister, type AuditEvent } from '../shared/audit.ts';
import type { Database } from './db/open.ts';
import { insertEvent } from './store/audit-events.ts';
import { raiseRegisterVersion, registerState } from './store/register-state.ts';

export type Changed<T> = { result: T; event: AuditEvent };

export type ChangeContext = {
  db: Database;
  person: Person;
  now: () => IsoMoment;
  /** Told of each event once it is stored, with the register's version since then, so that what is held in memory follows. */
  committed: (event: AuditEvent, registerVersion: number) => Promise<void>;
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

/** Does the work and records its event; a problem as the answer, or an error, leaves everything as it was. */
export async function change<T>(ctx: ChangeContext, work: (db: Database) => Promise<Answer<Changed<T>>>): Promise<Answer<T>> {
  const answer = await inTransaction(ctx.db, async (db) => {
    const worked = await work(db);
    if (!worked.ok) return worked;
    const { result, event } = worked.value;
    await insertEvent(db, ctx.person, ctx.now(), event);
    const version = changesRegister(event) ? await raiseRegisterVersion(db) : (await registerState(db)).version;
    return { ok: true, value: { result, event, version } };
  });
  if (!answer.ok) return answer;
  await ctx.committed(answer.value.event, answer.value.version);
  return { ok: true, value: answer.value.result };
}
