/** The first pass over a list: each row read into a record, a refusal or a row that is left out, set down as it comes; what comes twice is noted. */
import type { RowRead } from '../../../shared/import/import-record.ts';
import type { Layout } from '../../../shared/import/layout.ts';
import type { SheetRow } from '../../../shared/import/sheet.ts';
import { soundReference, soundUprn } from '../../../shared/match/match-keys.ts';
import type { Staging } from '../../db/staging.ts';
import { insertListRows, type ListRow } from '../../store/staged-list.ts';
import { withShape } from './shape-cells.ts';

/** What several rows say of one another: the rows of each identity that comes more than once, and the UPRNs that do. */
export type Repeats = {
  rowsOf: (key: string) => readonly number[];
  /** The rows that have a UPRN. */
  uprnRows: (uprn: string | undefined) => readonly number[];
  uprnRepeated: (uprn: string | undefined) => boolean;
};

/** `uprns`: how many properties of the list each UPRN is given to. */
export type ListRead = { rows: number; repeats: Repeats; uprns: ReadonlyMap<string, number> };

/** Rows with one key are one property: parts of it, where the list has parts, or said twice. */
export function keyOf(read: Extract<RowRead, { kind: 'record' }>): string {
  const { record, partOf } = read;
  return partOf ?? `${record.holder ?? ''}\n${soundReference(record.reference) ?? record.reference}`;
}

function listRowOf(row: SheetRow, read: RowRead, headings: number): ListRow {
  const [{ number }, cells] = [row, withShape(row, headings)];
  if (read.kind === 'record') {
    const { record, partOf, notes, problems } = read;
    return {
      number,
      kind: 'record',
      reason: '',
      key: keyOf(read),
      called: { name: record.name, reference: record.reference },
      parted: partOf !== null,
      record,
      notes: [...notes, ...problems],
      cells,
    };
  }
  const notes = read.kind === 'refused' ? [...read.notes, ...read.problems] : [];
  return { number, kind: read.kind, reason: read.reason, called: read.called, key: null, parted: false, record: null, notes, cells };
}

/** Reads and sets down every row from the first under the headings. `tell` is told how many there were so far. */
export async function setDownRows(
  chunks: AsyncIterable<readonly SheetRow[]>,
  { firstRow, columns }: Pick<Layout, 'firstRow' | 'columns'>,
  read: (row: SheetRow) => RowRead,
  staging: Staging,
  tell: (rows: number) => void,
): Promise<ListRead> {
  const first = new Map<string, number>();
  const again = new Map<string, number[]>();
  const uprns = new Map<string, number[]>();
  const given = new Map<string, number>();
  let rows = 0;
  const notice = ({ number, key, record }: ListRow) => {
    if (key === null || record === null) return;
    const before = first.get(key);
    if (before === undefined) first.set(key, number);
    else again.set(key, [...(again.get(key) ?? [before]), number]);
    const uprn = soundUprn(record.uprn ?? null);
    if (uprn === null) return;
    if (before === undefined) given.set(uprn, (given.get(uprn) ?? 0) + 1);
    const there = uprns.get(uprn);
    if (there) there.push(number);
    else uprns.set(uprn, [number]);
  };
  for await (const chunk of chunks) {
    const list = chunk.filter(({ number }) => number >= firstRow).map((row) => listRowOf(row, read(row), columns.length));
    for (const row of list) notice(row);
    await insertListRows(staging, list);
    rows += list.length;
    tell(rows);
  }
  const uprnRows = (uprn: string | undefined) => uprns.get(soundUprn(uprn ?? null) ?? '') ?? [];
  return {
    rows,
    repeats: { rowsOf: (key) => again.get(key) ?? [], uprnRows, uprnRepeated: (uprn) => uprnRows(uprn).length > 1 },
    uprns: given,
  };
}
