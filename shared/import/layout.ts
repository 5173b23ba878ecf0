/** Where the headings of a sheet stand and what its columns are called; title rows above are passed over, and headings in two rows are joined. */
import { readPostcode } from './postcode-cell.ts';
import { plainText } from './cell-text.ts';
import { importFieldKeys, importFields } from './fields.ts';
import { headingWords, uniqueHeadings } from './headings.ts';
import type { SheetRow } from './sheet.ts';

/** `group` is what stands over the heading in the row above; empty where there is one row. `own` is the lower row's text. */
export type Column = { heading: string; group: string; own: string };

export type Layout = {
  /** The numbers of the heading rows as Excel shows them; none where the list has no headings. */
  headingRows: readonly number[];
  columns: readonly Column[];
  /** The number of the first row under the headings. */
  firstRow: number;
  /** How many columns with headings stand to the right of these and are not read. */
  unread?: number;
};

/** How many rows of a sheet are looked at for its headings. */
const rowsForLayout = 50;

const knownHeadings = new Set(importFieldKeys.flatMap((key) => importFields[key].headings.map(headingWords)));

const filled = (row: SheetRow): number => row.cells.reduce((count, cell) => count + (plainText(cell) === '' ? 0 : 1), 0);

/** A cell that can only be a value: a number, a date, an amount, a postcode or a web address. */
function isValue(cell: string): boolean {
  const text = plainText(cell);
  if (text === '') return false;
  if (/^[£$(+−-]?[\d.,]+\)?(?:e\+?\d+)?%?$/i.test(text) && !/^(?:19|20)\d\d$/.test(text)) return true;
  if (/^\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{1,4}\b/i.test(text) || /^https?:/i.test(text)) return true;
  const postcode = readPostcode(text);
  return postcode.kind === 'value' && postcode.value.whole;
}

const share = (cells: readonly string[], is: (cell: string) => boolean): number => {
  const texts = cells.filter((cell) => plainText(cell) !== '');
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
};

/** Each cell of a row of groups, those right of it that are empty filled from it as merged cells are. */
function filledAcross(row: SheetRow, width: number): string[] {
  let group = '';
  return Array.from({ length: width }, (_, index) => {
    const text = plainText(row.cells[index] ?? '');
    if (text !== '') group = text;
    return group;
  });
}

const unitsOnly = /^[([]?(?:£|%|m²|m2|sq ?m|sq ?ft|ha|hectares?|kwh|£ ?'?000s?|no\.?|text|number|date|y\/n|yes\/no)[)\]]?$/i;

/** Whether two rows, one under the other, are headings together: groups over headings (merged cells come empty or repeated), cells merged downwards, or units. */
function isPair(upper: SheetRow, lower: SheetRow, below: readonly SheetRow[]): boolean {
  if (lower.number !== upper.number + 1 || filled(upper) < 2 || share(upper.cells, isValue) > 0 || share(lower.cells, isValue) > 0)
    return false;
  if (filled(lower) > 0 && share(lower.cells, (cell) => unitsOnly.test(plainText(cell))) === 1) return true;
  const under = lower.cells.filter((cell, index) => plainText(cell) !== '' && plainText(upper.cells[index] ?? '') === '').length;
  const merged = upper.cells.some((cell, index) => plainText(cell) !== '' && plainText(cell) === plainText(upper.cells[index + 1] ?? ''));
  if (under === 0 && !merged) return false;
  const known = lower.cells.filter((cell) => knownHeadings.has(headingWords(cell))).length;
  const unlike = lower.cells.filter(
    (cell, index) =>
      plainText(cell) !== '' &&
      share(
        below.map((row) => row.cells[index] ?? ''),
        isValue,
      ) > 0.5,
  );
  return known >= 1 || unlike.length >= 2;
}

function joined(rows: readonly SheetRow[], width: number): Column[] {
  const [upper, lower] = rows.length > 1 ? [rows[0], rows.at(-1)] : [undefined, rows[0]];
  const groups = upper ? filledAcross(upper, width) : [];
  const parts = Array.from({ length: width }, (_, index) => {
    const own = plainText(lower?.cells[index] ?? '');
    const above = plainText(upper?.cells[index] ?? '');
    if (own === '') return { group: '', own: above };
    return unitsOnly.test(own) && above !== ''
      ? { group: '', own: `${above} (${own.replaceAll(/[()[\]]/g, '')})` }
      : { group: groups[index] ?? '', own };
  });
  const headings = uniqueHeadings(parts.map(({ group, own }) => (group === '' || group === own ? own : `${group}: ${own}`)));
  return parts.map((part, index) => ({ ...part, heading: headings[index] as string }));
}

const widthOf = (rows: readonly SheetRow[]): number =>
  rows.reduce((most, row) => Math.max(most, row.cells.findLastIndex((cell) => plainText(cell) !== '') + 1), 0);

/** The layout of a sheet whose heading rows are known by their numbers, as a person or a mapping says; with none, columns are named by letters. */
export function layoutAt(rows: readonly SheetRow[], headingRows: readonly number[]): Layout {
  const found = rows.filter((row) => headingRows.includes(row.number));
  const first = rows.find((row) => filled(row) > 0)?.number ?? 1;
  return {
    headingRows: found.map((row) => row.number),
    columns: joined(found, widthOf(rows)),
    firstRow: found.length > 0 ? Math.max(...headingRows) + 1 : first,
  };
}

/** How much a row, or two together, look like headings: by those that are known, and by holding words where values stand below. */
function score(columns: readonly Column[], cells: readonly string[], below: readonly SheetRow[]): number {
  const known = columns.filter(
    ({ own, heading }) => knownHeadings.has(headingWords(own)) || knownHeadings.has(headingWords(heading)),
  ).length;
  const over = columns.filter(
    (_, index) =>
      share(
        below.map((row) => row.cells[index] ?? ''),
        isValue,
      ) > 0.5,
  ).length;
  return known * 10 + Math.min(over, 9) - share(cells, isValue) * 1000;
}

/** Headings that are repeated further down look as good as the first ones; only what is clearly better is taken instead. */
const clearly = 9;

/** The layout of a sheet from its first rows. A list without headings has its columns named by letters. */
export function layoutOf(all: readonly SheetRow[]): Layout {
  const rows = all.slice(0, rowsForLayout).filter((row) => filled(row) > 0);
  const width = widthOf(rows);
  const fullest = Math.max(0, ...rows.map(filled));
  const enough = (count: number) => count >= Math.min(2, fullest) && count >= fullest / 2;
  let best: { rows: SheetRow[]; score: number } | null = null;
  for (const [index, row] of rows.entries()) {
    if (share(row.cells, isValue) > 0.5) continue;
    const [next, below] = [rows[index + 1], rows.slice(index + 1, index + 12)];
    const options = [{ rows: [row], below }];
    if (next && isPair(row, next, below.slice(1))) options.unshift({ rows: [row, next], below: below.slice(1) });
    for (const option of options) {
      const columns = joined(option.rows, width);
      const cells = option.rows.flatMap((one) => one.cells);
      if (!enough(columns.filter(({ own }) => own !== '').length)) continue;
      const worth = score(columns, cells, option.below);
      if (worth > 0 && (best === null || worth > best.score + clearly)) best = { rows: option.rows, score: worth };
    }
  }
  const found = best?.rows ?? headingsOfText(rows, enough);
  return layoutAt(
    all,
    found.map((row) => row.number),
  );
}

/** In a list of nothing but words, the first full row is taken for its headings where no cell of it comes again below. */
function headingsOfText(rows: readonly SheetRow[], enough: (count: number) => boolean): SheetRow[] {
  const first = rows.find((row) => enough(filled(row)));
  if (!first || share(first.cells, isValue) > 0 || rows.length < 2) return [];
  const later = new Set(rows.filter((row) => row.number > first.number).flatMap((row) => row.cells.map(plainText)));
  return first.cells.some((cell) => plainText(cell) !== '' && later.has(plainText(cell))) ? [] : [first];
}
