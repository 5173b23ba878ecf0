/** Opens the register's database: every commit is on the disk before it is acknowledged, and the settings are verified, not assumed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { ServerStop } from '../server-stop.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

const fullSynchronous = 2;

/** better-sqlite3 drops a re-opened WAL database to NORMAL without a word, so FULL is set at each open and read back. */
function settle(sqlite: Sqlite.Database): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  const settled =
    sqlite.pragma('journal_mode', { simple: true }) === 'wal' &&
    sqlite.pragma('synchronous', { simple: true }) === fullSynchronous &&
    sqlite.pragma('foreign_keys', { simple: true }) === 1;
  if (!settled) throw new ServerStop('The database refused the settings that keep saved work safe. Is DATA_DIR on a local disk?');
}

const mostStatements = 200;

/** The database with its latest statements kept ready: preparing one costs more than running it. */
function remembering(sqlite: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => void sqlite.close(),
    prepare: (text) => {
      const statement = kept.get(text) ?? sqlite.prepare(text);
      kept.delete(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (kept.size > mostStatements && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

/** Opens (and creates if need be) the database of a data directory. */
export function openDatabase(directory: string): Database {
  mkdirSync(directory, { recursive: true });
  const sqlite = new Sqlite(join(directory, 'common-ground.db'));
  settle(sqlite);
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(sqlite) }) });
}
