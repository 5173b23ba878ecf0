/** Rows of properties read by their ids over a connection of its own, for whoever reads hundreds of thousands: a few milliseconds for five hundred. */
import Sqlite from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { kept } from './kept-handles.ts';
import type { Tables } from './tables.ts';

const tables = ['property', 'running_cost_line', 'interest', 'lease', 'occupation', 'barrier'] as const;
type PageTable = (typeof tables)[number];

export type PageRows = { [Table in PageTable]: Selectable<Tables[Table]>[] };

export type PropertyPages = {
  /** The rows of the properties among the ids, in no order, and of all their parts, each property's in their order. */
  read: (ids: readonly string[]) => PageRows;
  /** Whether the register holds a property that everybody may see. */
  isOpen: (id: string) => boolean;
  /** The property of a disposal; null where there is no such disposal. */
  ofDisposal: (id: string) => string | null;
  close: () => void;
};

/** A row as SQLite gives it, in the order of its columns, with a getter for each: far quicker than an object of sixty fields for every row. */
function rowClass(columns: readonly string[]): new (values: unknown[]) => object {
  class Row {
    readonly values: unknown[];
    constructor(values: unknown[]) {
      this.values = values;
    }
  }
  for (const [at, column] of columns.entries())
    Object.defineProperty(Row.prototype, column, {
      get(this: Row) {
        return this.values[at];
      },
    });
  return Row;
}

/** What tells where a figure comes from, and what nobody exports: a third of all that there is to read. */
const longWords = /(_source|_as_at|^notes)$/;

function reader<Table extends PageTable>(sqlite: Sqlite.Database, table: Table, words: boolean) {
  const all = kept(sqlite.prepare(`select * from ${table}`)).columns();
  const columns = all.map(({ name }) => name).filter((name) => words || !longWords.test(name));
  const [key, order] = table === 'property' ? ['id', ''] : ['property_id', 'order by 1, 2'];
  const where = `${key} in (select value from json_each(?))`;
  const statement = kept(sqlite.prepare(`select ${columns.map((name) => `"${name}"`).join()} from ${table} where ${where} ${order}`));
  const Row = rowClass(columns);
  statement.raw();
  return (ids: string) => (statement.all(ids) as unknown[][]).map((values) => new Row(values)) as PageRows[Table];
}

/** Rows come in the order of the list, which is none of the file's: read in place, not copied page by page from it. */
const reading = 'pragma mmap_size = 1073741824;';

/** Opens the database of a register to read from; what others commit meanwhile is seen from the next page on. Without `words` figures come without their sources and days. */
export function openPropertyPages(file: string, words: boolean): PropertyPages {
  const sqlite = kept(new Sqlite(file, { readonly: true, fileMustExist: true }));
  sqlite.exec(reading);
  const [property, lines, interest, lease, occupation, barrier] = [
    reader(sqlite, 'property', words),
    reader(sqlite, 'running_cost_line', words),
    reader(sqlite, 'interest', words),
    reader(sqlite, 'lease', words),
    reader(sqlite, 'occupation', words),
    reader(sqlite, 'barrier', words),
  ];
  const open = kept(sqlite.prepare('select 1 from property where id = ? and sensitive = 0'));
  const ofDisposal = kept(sqlite.prepare('select property_id from disposal where id = ?').pluck());
  return {
    ofDisposal: (id) => (ofDisposal.get(id) ?? null) as string | null,
    isOpen: (id) => open.get(id) !== undefined,
    read: (ids) => {
      const those = JSON.stringify(ids);
      return {
        property: property(those),
        running_cost_line: lines(those),
        interest: interest(those),
        lease: lease(those),
        occupation: occupation(those),
        barrier: barrier(those),
      };
    },
    close: () => void sqlite.close(),
  };
}
