/** The cells of a sheet: numbers, days and choices as what they are, text in place, and nothing at all where nothing is known. */
import { guardFormula } from '../../../shared/export/formula-guard.ts';
import type { ExportCell, ListColumn } from '../../../shared/export/export-cell.ts';
import { plainPounds } from '../../../shared/money.ts';
import type { Pence } from '../../../shared/units.ts';
import { guardedStyle, textStyle, wrappedStyle } from './cell-styles.ts';
import { inlineText } from './xml-text.ts';

/** "A", "Z", "AA": the name of a column, counted from nought. */
export const columnName = (at: number): string =>
  (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const dayLength = 86_400_000;
/** Excel takes 1900 for a leap year, so that only days after February 1900 count alike in all programs; earlier ones stand as text. */
const dayNought = Date.UTC(1899, 11, 30);
const firstDay = '1900-03-01';

const serialOf = (day: string) => (Date.parse(`${day}T00:00:00Z`) - dayNought) / dayLength;

/** The text of a cell of more characters shows as number signs in older versions of Excel if its format is that of text. */
const mostAsText = 255;

function styleOfText(text: string): number {
  if (guardFormula(text) !== text) return guardedStyle;
  return text.length > mostAsText ? wrappedStyle : textStyle;
}

/** A cell of text at a place such as B7. */
export const textCell = (at: string, text: string, style = styleOfText(text)): string =>
  `<c r="${at}" s="${style}" t="inlineStr">${inlineText(text)}</c>`;

function cellAt(at: string, kind: ListColumn['kind'], style: number, cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number')
    return `<c r="${at}" s="${style}"><v>${kind === 'money' ? plainPounds(cell as Pence) : String(cell)}</v></c>`;
  return kind === 'date' && cell >= firstDay ? `<c r="${at}" s="${style}"><v>${serialOf(cell)}</v></c>` : textCell(at, cell);
}

/** Writes rows, the first of which has the number 1, under columns whose values have the given styles. */
export function rowWriter(columns: readonly ListColumn[], styles: readonly number[]) {
  const places = columns.map(({ kind }, at) => ({ name: columnName(at), kind, style: styles[at] ?? 0 }));
  return (number: number, cells: readonly ExportCell[]): string => {
    let written = `<row r="${number}">`;
    for (let at = 0; at < places.length; at += 1) {
      const { name, kind, style } = places[at] as (typeof places)[number];
      written += cellAt(name + number, kind, style, cells[at] ?? null);
    }
    return `${written}</row>`;
  };
}
