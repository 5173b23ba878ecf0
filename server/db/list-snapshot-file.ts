/** The rows of a list as it once went out, in a file of their own: taken in any order, given back in the order of their keys, never held whole. */
import { chmodSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { kept } from './kept-handles.ts';

export type SnapshotRow = { key: string; cells: string };

const ownerOnly = 0o600;
const page = 500;

export type NewSnapshot = {
  add: (key: string, cells: string) => void;
  finish: () => void;
  abandon: () => void;
};

/** Makes the file, which must not be there yet; `columns` and cells are texts that whoever reads them understands. */
export function createSnapshotFile(file: string, columns: string): NewSnapshot {
  const sqlite = kept(new Sqlite(file));
  chmodSync(file, ownerOnly);
  sqlite.exec('pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive;');
  sqlite.exec('create table list (columns text not null); create table list_row (key text not null, cells text not null);');
  kept(sqlite.prepare('insert into list values (?)')).run(columns);
  sqlite.exec('begin');
  const insert = kept(sqlite.prepare('insert into list_row values (?, ?)'));
  return {
    add: (key, cells) => void insert.run(key, cells),
    finish: () => {
      // Rows come in any order: an index made over all of them at once is quicker than one kept up with each.
      sqlite.exec('create unique index list_row_key on list_row (key); commit');
      sqlite.close();
    },
    abandon: () => void sqlite.close(),
  };
}

export type OpenSnapshot = { columns: string; rows: () => Generator<SnapshotRow[]>; close: () => void };

export function openSnapshotFile(file: string): OpenSnapshot {
  const sqlite = kept(new Sqlite(file, { readonly: true, fileMustExist: true }));
  const columns = kept(sqlite.prepare('select columns from list').pluck()).get() as string;
  const next = kept(sqlite.prepare('select key, cells from list_row where key > ? order by key limit ?'));
  return {
    columns,
    rows: function* rows() {
      let last = '';
      for (;;) {
        const found = next.all(last, page) as SnapshotRow[];
        const end = found.at(-1);
        if (!end) return;
        yield found;
        last = end.key;
      }
    },
    close: () => void sqlite.close(),
  };
}
