/** CSV for spreadsheets and programs (RFC 4180, UTF-8 with its mark): text stands in quotes and starts no formula, all else stands bare, an empty cell holds nothing. */
import { stringify, type Options } from 'csv-stringify/sync';
import type { CellKind } from '../../../shared/cell-kind.ts';
import type { AboutLine } from '../../../shared/export/about-list.ts';
import { headingOf, type ExportCell, type ListColumn, type ListRow } from '../../../shared/export/export-cell.ts';
import { guardFormula } from '../../../shared/export/formula-guard.ts';
import { plainPounds } from '../../../shared/money.ts';
import type { Pence } from '../../../shared/units.ts';
import type { ListToWrite } from '../list-to-write.ts';
import { rowBatches } from '../row-batches.ts';

/** A value that stands without quotes. */
type Bare = { bare: string };

const options: Options = {
  record_delimiter: 'windows',
  quoted_string: true,
  cast: { object: (value) => (value as Bare).bare },
};

const byteOrderMark = '\ufeff';

/** What a cell is in the file: text to be quoted, or a value that stands bare; days are written as ISO 8601 has them. */
function written(kind: CellKind, cell: ExportCell): string | Bare | null {
  if (cell === null) return null;
  if (typeof cell === 'boolean') return { bare: cell ? 'TRUE' : 'FALSE' };
  if (typeof cell === 'number') return { bare: kind === 'money' ? plainPounds(cell as Pence) : String(cell) };
  return kind === 'date' ? { bare: cell } : guardFormula(cell);
}

const recordOf = (kinds: readonly CellKind[], { cells }: ListRow) => cells.map((cell, at) => written(kinds[at] ?? 'text', cell));

const headLine = (columns: readonly ListColumn[]) => byteOrderMark + stringify([columns.map(headingOf)], options);

/** The list without what is said about it, which stands in a file beside it. */
export async function* writeCsv({ columns, rows }: ListToWrite): AsyncGenerator<string> {
  const kinds = columns.map(({ kind }) => kind);
  yield headLine(columns);
  for await (const batch of rowBatches(rows))
    yield stringify(
      batch.map((row) => recordOf(kinds, row)),
      options,
    );
}

/** The file beside it, two columns wide. */
export const aboutInCsv = (lines: readonly AboutLine[]): string =>
  byteOrderMark +
  stringify([['About this list', ''], ...lines.map(({ label, text }) => [guardFormula(label), guardFormula(text)])], options);

const typeOf: Record<CellKind, string> = {
  text: 'String',
  integer: 'Integer64',
  decimal: 'Real',
  proportion: 'Real',
  money: 'Real',
  date: 'Date',
  boolean: 'Integer(Boolean)',
};

/** The file by which GDAL and QGIS know that a UPRN is text: one line, the kind of each column (GDAL, driver CSV, .csvt). */
export const kindsInCsv = (columns: readonly ListColumn[]): string => `${columns.map(({ kind }) => `"${typeOf[kind]}"`).join()}\r\n`;
