/** What SQLite itself says of a database: whether its pages are whole, whether its references hold, and how it keeps commits. */
import { sql } from 'kysely';
import type { Database } from './open.ts';

/** Damage is told by its first signs; a torn file has thousands. */
const mostSigns = 5;

/** What is damaged, in SQLite's words; nothing where the file is whole. */
export async function damageOf(db: Database): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(${sql.lit(mostSigns)})`.execute(db);
  return rows.map((row) => row.integrity_check).filter((sign) => sign !== 'ok');
}

/** The tables with rows that refer to rows that are not there, and how many. */
export async function brokenReferences(db: Database): Promise<{ table: string; rows: number }[]> {
  const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  const count = new Map<string, number>();
  for (const { table } of rows) count.set(table, (count.get(table) ?? 0) + 1);
  return [...count].map(([table, found]) => ({ table, rows: found }));
}

/** Whether an error says that a file is torn, or is none of SQLite's. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));

export type Settings = { journal: string; synchronous: number; references: number };

/** How this very connection keeps what it commits. */
export async function settingsOf(db: Database): Promise<Settings> {
  const { rows: journal } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
  const { rows: synchronous } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
  const { rows: references } = await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(db);
  return {
    journal: journal[0]?.journal_mode ?? 'unknown',
    synchronous: synchronous[0]?.synchronous ?? -1,
    references: references[0]?.foreign_keys ?? -1,
  };
}

/** Folds the write-ahead log into the file and does away with it; false where somebody else has the database open. */
export async function intoOneFile(db: Database): Promise<boolean> {
  try {
    const { rows } = await sql<{ journal_mode: string }>`pragma journal_mode = delete`.execute(db);
    return rows[0]?.journal_mode === 'delete';
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}

/** Does the reading on one moment of the database, whatever others write meanwhile. */
export async function asOfOneMoment<T>(db: Database, read: (db: Database) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`begin`.execute(connection);
    try {
      return await read(connection);
    } finally {
      await sql`rollback`.execute(connection);
    }
  });
}
