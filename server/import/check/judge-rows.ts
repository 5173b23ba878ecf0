/** The second pass over a list: what becomes of each row by the register as it is, set down for a person to look through before anything is saved. */
import type { ImportRecord } from '../../../shared/import/import-record.ts';
import { joinParts } from '../../../shared/import/join-parts.ts';
import { repeatedUprn } from '../../../shared/import/repeats.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { Property } from '../../../shared/property.ts';
import type { Database } from '../../db/open.ts';
import type { Staging } from '../../db/staging.ts';
import { propertiesById } from '../../store/properties.ts';
import { listRowsAfter, listRowsAt, type ListRow } from '../../store/staged-list.ts';
import { insertStaged, type StagedRow } from '../../store/staged-rows.ts';
import type { Repeats } from './list-rows.ts';
import { matchOf, outcomeOf, type Judge, type Judged } from './row-outcome.ts';

const chunk = 500;

const plain = { property: null, version: null, draft: null, record: null, changes: null, alike: [], placeless: false };

function stagedOf(row: ListRow, found: Judged): StagedRow {
  return {
    number: row.number,
    name: row.record?.name ?? row.called.name,
    reference: row.record?.reference ?? row.called.reference,
    notes: row.notes,
    cells: found.outcome === 'refused' || found.outcome === 'left-out' ? row.cells : null,
    decided: null,
    ...found,
  };
}

export type Register = { db: Database; staging: Staging; judge: Judge; repeats: Repeats };

const saying = ({ row: _row, ...said }: ImportRecord): string => JSON.stringify(said);

/** A row as it is to be judged: the first of several parts stands for all of them, and a UPRN that comes again is told. */
async function whole({ staging, repeats }: Register, row: ListRow): Promise<ListRow> {
  if (row.record === null || row.key === null) return row;
  const { record, number } = row;
  const numbers = row.parted ? repeats.rowsOf(row.key) : [];
  const withIt = repeats.uprnRows(record.uprn);
  const again = record.uprn === undefined || withIt.length <= numbers.length ? null : repeatedUprn(record.uprn, number, withIt);
  const told = again ? { ...row, notes: [...row.notes, again] } : row;
  if (numbers[0] !== number) return told;
  const others = (await listRowsAt(staging, numbers.slice(1))).flatMap((one) => one.record ?? []);
  const joined = joinParts([record, ...others]);
  return { ...told, record: joined.record, notes: [...told.notes, ...joined.notes] };
}

/** What a row is that is not the first of its property in the list. */
function repeatOf(row: ListRow, first: ListRow): Judged {
  if (row.parted) return { ...plain, outcome: 'merged', reason: `It is a part of the property in row ${first.number}.` };
  if (row.record && first.record && saying(row.record) === saying(first.record))
    return { ...plain, outcome: 'merged', reason: `It says the same as row ${first.number}.` };
  const which = row.record?.referenceFrom === 'list' ? `reference ${row.record.reference}` : 'name, address and place';
  return {
    ...plain,
    outcome: 'refused',
    reason: `Row ${first.number} has the same ${which} and says something else. Give each property one row, or a reference of its own.`,
  };
}

/** Rows that stand for themselves, and those whose ending is known already. */
async function sorted({ staging, repeats }: Register, rows: readonly ListRow[]): Promise<Map<ListRow, Judged | null>> {
  const known = new Map<ListRow, Judged | null>();
  for (const row of rows) {
    if (row.kind !== 'record' || row.key === null) {
      known.set(row, { ...plain, outcome: row.kind === 'refused' ? 'refused' : 'left-out', reason: row.reason });
      continue;
    }
    const [number] = repeats.rowsOf(row.key);
    const [first] = number === undefined || number === row.number ? [] : await listRowsAt(staging, [number]);
    known.set(row, first ? repeatOf(row, first) : null);
  }
  return known;
}

/** Judges every row that was set down, in their order. `tell` is told how many there were so far. */
export async function judgeRows(register: Register, tell: (rows: number) => void): Promise<void> {
  const { db, staging, judge } = register;
  const taken = new Map<PropertyId, number>();
  let [after, done] = [0, 0];
  for (;;) {
    const rows = await Promise.all((await listRowsAfter(staging, after, chunk)).map((row) => whole(register, row)));
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
    const known = await sorted(register, rows);
    const matches = new Map(
      [...known].flatMap(([row, ending]) => (ending === null && row.record ? [[row, matchOf(row.record, judge)] as const] : [])),
    );
    const ids = [...matches.values()].flatMap((match) => (match.kind === 'same' ? [match.id] : []));
    const properties = new Map<PropertyId, Property>((await propertiesById(db, ids)).map((property) => [property.id, property]));
    const judgeOne = (row: ListRow): Judged => {
      const ending = known.get(row);
      const match = matches.get(row);
      if (ending || !match || !row.record) return ending ?? { ...plain, outcome: 'left-out', reason: row.reason };
      const found = outcomeOf(row.record, match, (id) => properties.get(id), judge);
      if (found.property === null) return found;
      const before = taken.get(found.property);
      taken.set(found.property, before ?? row.number);
      if (before === undefined) return found;
      return { ...plain, outcome: 'refused', reason: `Row ${before} is the same property of the register. Give each property one row.` };
    };
    await insertStaged(
      staging,
      rows.map((row) => stagedOf(row, judgeOne(row))),
    );
    done += rows.length;
    tell(done);
  }
}
