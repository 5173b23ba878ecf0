/** The database of one dry run, beside the uploaded file: it holds nothing that cannot be worked out again, so it is written fast and never waited for. */
import Sqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely';
import { kept } from './kept-handles.ts';

/** A row of the file by its number there, with what becomes of it; `version` is that of the property as it was seen. */
export type StagedRowTable = {
  number: number;
  outcome: string;
  reason: string;
  name: string;
  reference: string;
  property_id: string | null;
  version: number | null;
  noted: number;
  /** Its record has no place. */
  placeless: number;
  draft_json: string | null;
  /** What the list says of a row that a person may still take for another property. */
  record_json: string | null;
  changes_json: string | null;
  notes_json: string | null;
  /** The cells of a refused row as the file has them. */
  cells_json: string | null;
  alike_json: string | null;
  /** The property that a person said it is, or nothing where it is none; null until somebody has. */
  decided: string | null;
};

export type StagingTables = {
  staged_row: StagedRowTable;
  staged_fact: { name: string; value_json: string };
  list_row: { number: number; row_json: string };
};
export type Staging = Kysely<StagingTables>;

const shape = `
  create table staged_row (number integer primary key, outcome text not null, reason text not null,
    name text not null, reference text not null, property_id text, version integer, noted integer not null,
    placeless integer not null, draft_json text,
    record_json text, changes_json text, notes_json text, cells_json text, alike_json text, decided text);
  create table list_row (number integer primary key, row_json text not null);
  create table staged_fact (name text primary key, value_json text not null);`;

const indexes = `
  create index if not exists staged_row_of_outcome on staged_row (outcome, number);
  create index if not exists staged_row_noted on staged_row (number) where noted <> 0;`;

function over(sqlite: Sqlite.Database): Staging {
  const ready = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const statement = ready.get(text) ?? kept(sqlite.prepare(text));
    ready.set(text, statement);
    return statement;
  };
  return new Kysely<StagingTables>({ dialect: new SqliteDialect({ database: { close: () => void sqlite.close(), prepare } }) });
}

/** A new one at this path, to be filled in one go; it is whole once `finish` has been called. */
export function newStaging(file: string): { staging: Staging; finish: () => void } {
  const sqlite = kept(new Sqlite(file));
  sqlite.exec(`pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive; ${shape} begin`);
  return { staging: over(sqlite), finish: () => sqlite.exec(`commit; ${indexes}`) };
}

/** One that was filled before; null where it is no longer there. */
export function openStaging(file: string): Staging | null {
  if (!existsSync(file)) return null;
  const sqlite = kept(new Sqlite(file, { fileMustExist: true }));
  sqlite.exec('pragma journal_mode = delete; pragma busy_timeout = 2000;');
  return over(sqlite);
}
