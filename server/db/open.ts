/** Opens the register's database: every commit is on the disk before it is acknowledged, and the settings are verified, not assumed. */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, sql, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { ServerStop } from '../server-stop.ts';
import { synchronise } from './durable-file.ts';
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

const over = (sqlite: Sqlite.Database): Database => new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(sqlite) }) });

/** The register is nobody else's to read on the machine that holds it. */
const ownerOnly = 0o600;

/** Opens a database file, which is made if there is none and if its folder is there. */
export function openFile(file: string): Database {
  const made = !existsSync(file);
  const sqlite = kept(new Sqlite(file));
  try {
    // The write-ahead log takes after the file.
    if (made) chmodSync(file, ownerOnly);
    settle(sqlite);
    if (made) synchronise(dirname(file));
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return over(sqlite);
}

/** Opens a database file to look at it, and changes nothing about it. */
export const openToRead = (file: string): Database => over(kept(new Sqlite(file, { readonly: true, fileMustExist: true })));

/** The file of an open database. */
export async function fileOf(db: Database): Promise<string> {
  const { rows } = await sql<{ file: string }>`select file from pragma_database_list where name = 'main'`.execute(db);
  return rows[0]?.file ?? '';
}

/** Opens (and creates if need be) the database of a data directory. */
export function openDatabase(directory: string): Database {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return openFile(databaseFile(directory));
}
