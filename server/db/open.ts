/** Opens the register's database: every commit is on the disk before it is acknowledged, and the settings are verified, not assumed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { ServerStop } from '../server-stop.ts';
import { kept } from './kept-handles.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

const fullSynchronous = 2;

const settingOf = (sqlite: Sqlite.Database, name: string): unknown => kept(sqlite.prepare(`pragma ${name}`).pluck()).get();

/** better-sqlite3 drops a re-opened WAL database to NORMAL without a word, so FULL is set at each open and read back. */
function settle(sqlite: Sqlite.Database): void {
  sqlite.exec('pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = ON; pragma busy_timeout = 5000;');
  const settled =
    settingOf(sqlite, 'journal_mode') === 'wal' &&
    settingOf(sqlite, 'synchronous') === fullSynchronous &&
    settingOf(sqlite, 'foreign_keys') === 1;
  if (!settled) throw new ServerStop('The database refused the settings that keep saved work safe. Is DATA_DIR on a local disk?');
}

/** The database with its statements kept ready, since preparing one costs more than running it; lists are padded, so texts are few. */
function remembering(sqlite: Sqlite.Database): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>();
  return {
    close: () => void sqlite.close(),
    prepare: (text) => {
      const statement = ready.get(text) ?? kept(sqlite.prepare(text));
      ready.set(text, statement);
      return statement;
    },
  };
}

export const databaseFile = (directory: string): string => join(directory, 'common-ground.db');

/** Opens (and creates if need be) the database of a data directory. */
export function openDatabase(directory: string): Database {
  mkdirSync(directory, { recursive: true });
  const sqlite = kept(new Sqlite(databaseFile(directory)));
  try {
    settle(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(sqlite) }) });
}
