/** Names of cells, columns and ranges, such as B12 and A1:C1: columns count from 0, rows from 1. */

export type CellPlace = { column: number; row: number };
export type CellRange = { from: CellPlace; to: CellPlace };

const letterA = 64;

/** The place of a column from its letters: 0 for A, 27 for AB. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - letterA;
  return column - 1;
}

const figure0 = 48;

/** The column of a cell's name, which is asked of every cell of a sheet; -1 for what does not begin with up to three capitals. */
export function columnOfCell(name: string): number {
  let column = 0;
  let at = 0;
  for (let code = name.charCodeAt(0); code > letterA && at < 4; code = name.charCodeAt(at)) {
    column = column * 26 + code - letterA;
    at += 1;
  }
  return at > 3 || !(name.charCodeAt(at) >= figure0) ? -1 : column - 1;
}

/** Null for what names no cell of a sheet of 16,384 columns. */
function cellPlace(name: string): CellPlace | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name);
  return parts?.[1] && parts[2] ? { column: columnOf(parts[1]), row: Number(parts[2]) } : null;
}

export function cellRange(name: string): CellRange | null {
  const [first = '', second = ''] = name.split(':');
  const [from, to] = [cellPlace(first), cellPlace(second)];
  return from && to ? { from, to } : null;
}

/** "AB" of 27. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(letterA + 1 + (column % 26));
