/** The cells of a row by field, as a mapping says: compiled once for a list, so that a row costs no look-up of headings. */
import { plainText, saysNothing } from './cell-text.ts';
import { columnsOf } from './columns-found.ts';
import { importFieldKeys, importFields, type ImportFieldKey } from './fields.ts';
import type { Layout } from './layout.ts';
import type { Mapping } from './mapping.ts';
import type { RowNote } from './import-record.ts';
import type { Reading } from './reading.ts';
import type { SheetRow } from './sheet.ts';

/** `own` is the heading without what stands over it. */
type At = { index: number; heading: string; own: string };

export type RowCells = {
  /** The columns of a field; none where what holds everywhere stands for it, or nothing does. */
  at: (field: ImportFieldKey) => readonly At[];
  /** A field's cell as it stands, or what holds for every row; texts of several columns are joined. */
  cell: (field: ImportFieldKey, row: SheetRow) => string;
  /** A field's cell in plain text, empty where it says nothing. */
  text: (field: ImportFieldKey, row: SheetRow) => string;
  /** What a note calls the field's column. */
  column: (field: ImportFieldKey) => string;
  has: (field: ImportFieldKey) => boolean;
};

export function cellsOf(layout: Layout, mapping: Mapping): RowCells {
  const { named } = columnsOf(layout);
  const columns = Object.fromEntries(
    importFieldKeys.map((field) => {
      const heading = mapping.columns[field];
      const several = mapping.together?.[field];
      const headings = heading === undefined ? [] : several?.[0] === heading ? several : [heading];
      const found = headings.flatMap((one) => {
        const index = named(one);
        const column = index === null ? undefined : layout.columns[index];
        return index === null || column === undefined ? [] : [{ index, heading: column.heading, own: column.own }];
      });
      return [field, found];
    }),
  ) as Record<ImportFieldKey, At[]>;
  const cell = (field: ImportFieldKey, row: SheetRow): string => {
    const at = columns[field];
    if (at.length === 0) return mapping.everywhere[field] ?? '';
    if (at.length === 1) return row.cells[(at[0] as At).index] ?? '';
    return at
      .map(({ index }) => row.cells[index] ?? '')
      .filter((text) => !saysNothing(text))
      .map(plainText)
      .join('; ');
  };
  return {
    at: (field) => columns[field],
    cell,
    text: (field, row) => {
      const raw = cell(field, row);
      return saysNothing(raw) ? '' : plainText(raw);
    },
    column: (field) => columns[field][0]?.heading ?? importFields[field].label,
    has: (field) => columns[field].length > 0 || mapping.everywhere[field] !== undefined,
  };
}

/** What is told of a row while it is read. */
export type Told = { notes: RowNote[]; problems: RowNote[] };

/** The value of a reading, its notes or its problem told under the column's name; undefined where there is none. */
export function take<T>(reading: Reading<T>, column: string, told: Told): T | undefined {
  if (reading.kind === 'problem') told.problems.push({ column, message: reading.message });
  if (reading.kind !== 'value') return undefined;
  for (const message of reading.notes) told.notes.push({ column, message });
  return reading.value;
}

/** A text that fits the register: what is longer than it takes is cut, and told. */
export function shortened(text: string, most: number, column: string, told: Told): string {
  if (text.length <= most) return text;
  told.notes.push({ column, message: `The text is longer than ${most} letters and is cut there.` });
  return text.slice(0, most).trim();
}
