/** Rows of a sheet that are no record of anything: blank ones, headings repeated, totals, and notes at the foot; each with the reason in a sentence. */
import { plainText } from './cell-text.ts';
import type { Layout } from './layout.ts';
import type { RowCells } from './row-cells.ts';
import type { SheetRow } from './sheet.ts';

const totalsAlone = /^(?:(?:grand|overall|sub|over ?all|report|sheet)[ -]?)?(?:totals?|subtotals?|sum|average|mean|count)\s*:?$/i;
const totalsOf = /^(?:(?:grand|overall|sub)[ -]?)?(?:sub)?totals?\b|\b(?:sub)?totals?\s*:?$/i;
const note =
  /^(?:\*+|notes?\b|source\b|sources\b|key\b|please note|prepared|produced|printed|extracted|contains\b|©|\(c\) ?crown|crown copyright|data (?:correct|as at)|as at\b|report (?:run|date)|end of|page \d)/i;

/** Says why a row is left out; null for one that may be a record. */
export function outsideReader(layout: Layout, cells: RowCells): (row: SheetRow) => string | null {
  const headings = layout.columns.map(({ own }) => own.toLowerCase()).filter((own) => own !== '');
  const groups = layout.columns.map(({ group }) => group.toLowerCase()).filter((group) => group !== '');
  const headed = new Set([...headings, ...groups]);
  const fewest = Math.max(2, headings.length / 2);
  const named = (['uprn', 'postcode', 'street', 'address', 'x', 'easting', 'longitude'] as const).filter((field) => cells.has(field));

  const repeatsHeadings = (texts: readonly string[]): boolean => {
    if (texts.length < Math.min(fewest, headings.length) || texts.length === 0) return false;
    return headings.length > 0 && texts.every((text) => headed.has(text.toLowerCase()));
  };

  return (row) => {
    let first = '';
    let count = 0;
    let mayRepeat = headings.length > 0;
    for (const cell of row.cells) {
      const text = plainText(cell);
      if (text === '') continue;
      if (count === 0) first = text;
      count += 1;
      if (mayRepeat && !headed.has(text.toLowerCase())) mayRepeat = false;
    }
    if (count === 0) return row.shape ? null : 'The row is blank.';
    if (mayRepeat && repeatsHeadings(row.cells.map(plainText).filter((text) => text !== ''))) return 'The row repeats the headings.';
    const placed = named.some((field) => cells.text(field, row) !== '');
    if (
      !placed &&
      (totalsAlone.test(first) ||
        (totalsOf.test(first) &&
          (!cells.has('reference') || cells.text('reference', row) === '' || cells.text('reference', row) === first)))
    )
      return 'The row is a total of others.';
    if (count === 1 && layout.columns.length >= 3 && !row.shape && (note.test(first) || (first.length > 60 && !placed)))
      return 'The row is a note, not a property.';
    const alone = count === 1 && layout.columns.length >= 4 && cells.text('reference', row) === first;
    return alone && !/\d/.test(first) && !row.shape ? 'The row is a heading within the list: nothing else stands in it.' : null;
  };
}
