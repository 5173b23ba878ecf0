/** Lists of tests: rows from text, and a context in which nothing lies anywhere but what a test says. */
import { parse } from 'csv-parse/sync';
import type { OrganisationId } from '../../../shared/ids.ts';
import type { ImportContext } from '../../../shared/import/import-context.ts';
import type { RowRead } from '../../../shared/import/import-record.ts';
import { layoutOf, type Layout } from '../../../shared/import/layout.ts';
import type { Mapping } from '../../../shared/import/mapping.ts';
import { proposeMapping } from '../../../shared/import/propose-mapping.ts';
import { rowReader } from '../../../shared/import/read-row.ts';
import type { SheetRow } from '../../../shared/import/sheet.ts';
import { tenureTable } from '../../../shared/import/tenure-words.ts';
import { useTable } from '../../../shared/import/words-of-use.ts';
import type { ProfileKey } from '../../../shared/import/profile-keys.ts';

/** Rows under the numbers that Excel shows, a quoted line break being one row. */
export const rowsOf = (text: string): SheetRow[] =>
  parse(text, { relax_column_count: true, skip_empty_lines: false, bom: true }).map((cells, index) => ({
    number: index + 1,
    cells,
  }));

export const givenContext = (parts: Partial<ImportContext> = {}): ImportContext => ({
  source: 'list.csv',
  asAt: null,
  dateSystem: 1900,
  organisation: { id: 'kcc' as OrganisationId, name: 'Kent County Council' },
  holderOf: () => null,
  tenureWords: tenureTable({}),
  useWords: useTable({}),
  postcodeCentre: () => null,
  outcodeCentre: () => null,
  inArea: () => true,
  districtOf: () => null,
  ...parts,
});

export type GivenList = { layout: Layout; mapping: Mapping; reads: RowRead[] };

/** A list read as far as its rows, with what is proposed for it; its questions must be none. */
export function readList(rows: readonly SheetRow[], context: Partial<ImportContext> = {}, profile: ProfileKey | null = null): GivenList {
  const layout = layoutOf(rows);
  const { mapping, questions } = proposeMapping({ layout, sheet: 0, rows: rows.slice(0, 60) }, profile, null);
  if (questions.length > 0) throw new Error(questions.map(({ message }) => message).join(' '));
  const read = rowReader(layout, mapping, givenContext(context));
  return { layout, mapping, reads: rows.filter((row) => row.number >= layout.firstRow).map(read) };
}
