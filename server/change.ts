/** The only way to write: one transaction holds a change and its audit event, and it is on the disk before anybody hears of it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as breath } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import type { Answer, Problem } from '../shared/problem.ts';
import type { IsoMoment } from '../shared/year.ts';
import { changesRegister } from '../shared/audit/kind.ts';
import type { Actor, AuditEvent } from '../shared/audit.ts';
import { isHeld } from './db/held-writing.ts';
import type { Database } from './db/open.ts';
import type { RequestMark } from './request-mark.ts';
import { tellEvents } from './store/audit-events.ts';
import { keepAnswer, keptAnswer, type KeptAnswer } from './store/request-answers.ts';
import { raiseRegisterVersion, registerState } from './store/register-state.ts';

/** One event, or several of one change in the order in which they are told. */
export type Changed<T> = {
  result: T;
  event: AuditEvent | readonly AuditEvent[];
  /** Where the result holds a secret it is not kept, and the same request sent again is told this instead. */
  toldOnce?: string;
};

export type ChangeContext = {
  db: Database;
  /** Whoever makes the change. */
  person: Actor;
  /** The network address that it comes from. */
  from: string;
  /** The request that asks for it, where it may be sent again. */
  request?: RequestMark | null;
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

/** What somebody is told who would write while an import is being saved. */
export const importing: Problem = {
  kind: 'storage',
  message: 'An import is being saved into the register. Save again in a minute; what you typed is still on the screen.',
};

/** The problem of a disk, or of a database that is held, that does not take what is written; null for any other error. */
export function storageProblem(error: unknown, db: Database): Problem | null {
  if (!(error instanceof Sqlite.SqliteError)) return null;
  if (error.code.startsWith('SQLITE_BUSY') && isHeld(db)) return importing;
  const found = storageSentences.find(([code]) => error.code.startsWith(code));
  return found ? { kind: 'storage', message: found[1] } : null;
}

/** SQLite rolls a transaction back by itself when the disk fails; a second rollback must not hide the first error. */
async function rollBack(db: Database): Promise<void> {
  await sql`rollback`.execute(db).catch(() => undefined);
}

/** The database that the work in hand is changing. */
const changing = new AsyncLocalStorage<Database>();

async function inTransaction<T>(db: Database, work: (db: Database) => Promise<Answer<T>>): Promise<Answer<T>> {
  if (isHeld(db)) return { ok: false, problem: importing };
  if (changing.getStore() === db) throw new Error('A change begun within another would wait for it, and it for this one.');
  return db.connection().execute(async (connection) => {
    try {
      await sql`begin immediate`.execute(connection);
      const answer = await changing.run(db, () => work(connection));
      await (answer.ok ? sql`commit`.execute(connection) : rollBack(connection));
      return answer;
    } catch (error) {
      await rollBack(connection);
      const problem = storageProblem(error, db);
      if (problem) return { ok: false, problem };
      throw error;
    }
  });
}

type Done<T> = { result: T; events: readonly AuditEvent[]; version: number };

/** Chaining so many events takes some ten milliseconds. */
const slice = 40;

/** Does the work and stores its events. */
async function done<T>(ctx: ChangeContext, db: Database, { result, event }: Changed<T>, at: IsoMoment): Promise<Done<T>> {
  const events = 'kind' in event ? [event] : event;
  for (let from = 0; from < events.length; from += slice) {
    if (from > 0) await breath();
    await tellEvents(db, { actor: ctx.person, from: ctx.from, at }, events.slice(from, from + slice));
  }
  const version = events.some(changesRegister) ? await raiseRegisterVersion(db) : (await registerState(db)).version;
  return { result, events, version };
}

const otherContent: Problem = {
  kind: 'refused',
  message:
    'This was saved before with something else in it, and its answer was lost on the way. Look at what is there now before you save again; what you typed is still on the screen.',
};

/** The answer to a request that was done before; what it holds is what was answered then. */
function repeated<T>(kept: KeptAnswer, content: string): Answer<T> {
  if (kept.content !== content) return { ok: false, problem: otherContent };
  const { value, toldOnce } = kept.answer;
  return toldOnce === undefined ? { ok: true, value: value as T } : { ok: false, problem: { kind: 'refused', message: toldOnce } };
}

/**
 * Does the work and records its events; a problem as the answer, or an error, leaves everything as it was.
 * A request that was done before is not done again: it gets the answer that it got then.
 */
export async function change<T>(ctx: ChangeContext, work: (db: Database) => Promise<Answer<Changed<T>>>): Promise<Answer<T>> {
  const { request, person } = ctx;
  const key = request ? { person: person.id, procedure: request.procedure, request: request.id, turn: request.turn++ } : null;
  const answer = await inTransaction(ctx.db, async (db): Promise<Answer<Done<T>>> => {
    const kept = key && (await keptAnswer(db, key));
    if (kept && request) {
      const again = repeated<T>(kept, request.content);
      return again.ok ? { ok: true, value: { result: again.value, events: [], version: (await registerState(db)).version } } : again;
    }
    const worked = await work(db);
    if (!worked.ok) return worked;
    const at = ctx.now();
    const { result, toldOnce } = worked.value;
    const value = await done(ctx, db, worked.value, at);
    if (key && request)
      await keepAnswer(db, key, { content: request.content, answer: toldOnce === undefined ? { value: result } : { toldOnce } }, at);
    return { ok: true, value };
  });
  if (!answer.ok) return answer;
  await ctx.committed(answer.value.events, answer.value.version);
  return { ok: true, value: answer.value.result };
}
