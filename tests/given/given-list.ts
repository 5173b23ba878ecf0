/** Lists on their way out, as plain as possible or as nasty as they come, and the bytes that a writer makes of them. */
import fc from 'fast-check';
import { cleanText } from '../../shared/export/clean-text.ts';
import type { ExportCell, ListColumn, ListRow } from '../../shared/export/export-cell.ts';
import { cellKinds, type CellKind } from '../../shared/cell-kind.ts';
import { position } from '../../shared/measure.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { ListToWrite } from '../../server/export/list-to-write.ts';

export const givenColumn = (kind: CellKind, key: string = kind, unit = ''): ListColumn => ({ key, label: key, unit, kind, decimals: 2 });

/** One column of each kind. */
export const everyKind: readonly ListColumn[] = cellKinds.map((kind) => givenColumn(kind, kind, kind === 'money' ? '£' : ''));

export const givenList = (columns: readonly ListColumn[], rows: readonly ListRow[], parts: Partial<ListToWrite> = {}): ListToWrite => ({
  title: 'Register of property',
  columns,
  rows,
  madeBy: 'A. Person',
  madeAt: '2026-11-22T10:00:00.000Z' as IsoMoment,
  about: () => [
    { label: 'Filter', text: 'freehold; in Swale' },
    { label: '=1+1', text: '@now' },
  ],
  ...parts,
});

/** Rows of the given cells, the first of them with a place. */
export const givenRows = (...cells: (readonly ExportCell[])[]): ListRow[] =>
  cells.map((row, at) => ({ key: `p${at}`, cells: row, position: at === 0 ? position(0.735, 51.341) : null }));

const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      "'",
      '"',
      ',',
      ' ',
      'a',
      '\u0000',
      '\ud800',
      '\ufffe',
      '<',
      ']]>',
      '&',
      '_x0041_',
      '\ufeff',
    ),
    maxLength: 12,
  }),
  fc.constantFrom('=1+1', '00123', '1e5', 'TRUE', '2010-11-22', '\u0085', "''=x", ']]>', '_x005F_', '\u200b=1'),
);

const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const valueOf: Record<CellKind, fc.Arbitrary<ExportCell>> = {
  text: nastyText,
  integer: fc.integer(),
  decimal: fc.double({ noNaN: true, noDefaultInfinity: true }),
  proportion: fc.double({ min: 0, max: 1, noNaN: true }),
  money: fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
  date: day,
  boolean: fc.boolean(),
};

/** Whole rows of one cell of each kind, some of them empty. */
export const nastyRows: fc.Arbitrary<ListRow[]> = fc
  .array(fc.tuple(...everyKind.map(({ kind }) => fc.option(valueOf[kind]))), { maxLength: 12 })
  .map((rows) => givenRows(...rows));

/** A cell as every format gives it back: clean, and nothing where nothing is left; there is one nought. */
export function asRead(cell: ExportCell): ExportCell {
  if (typeof cell === 'string') return cleanText(cell) || null;
  return typeof cell === 'number' ? cell + 0 : cell;
}

/** All that a writer makes. */
export async function bytesOf(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(parts);
}
