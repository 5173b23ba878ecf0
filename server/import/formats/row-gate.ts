/** Lets the rows of a sheet pass in chunks, blank ones left out, and refuses those beyond the limits with their row number. */
import type { Shape, SheetRow } from '../../../shared/import/sheet.ts';
import { formatCount } from '../../../shared/measure.ts';
import { refuse } from './file-problem.ts';
import type { ReadingLimits } from './reading-limits.ts';

export type RowGate = {
  /** `shape` stands in the rows of map files, null where a feature has none. */
  take: (number: number, cells: readonly string[], shape?: Shape | null) => void;
  /** The rows that wait, in chunks; a few are held back while more are to come. */
  chunks: (last: boolean) => readonly (readonly SheetRow[])[];
};

const rowsOfChunk = 500;

const blank = (cells: readonly string[]) => cells.every((cell) => cell === '' || cell.trim() === '');
const nul = '\u0000';
const hasNul = (cell: string) => cell.includes(nul);

/** Columns up to the last that says anything: rows of some programs end in hundreds of empty ones. */
function said(cells: readonly string[]): readonly string[] {
  let last = cells.length;
  while (last > 0 && cells[last - 1] === '') last -= 1;
  return last === cells.length ? cells : cells.slice(0, last);
}

function charactersOf(number: number, cells: readonly string[], limits: ReadingLimits): number {
  let characters = 0;
  for (const [at, cell] of cells.entries()) {
    characters += cell.length;
    if (cell.length > limits.cellCharacters)
      refuse(
        `Row ${formatCount(number)} has a cell of more than ${formatCount(limits.cellCharacters)} characters, in column ${at + 1}. Shorten it, or look for a quotation mark that is never closed, and give the file again.`,
      );
  }
  return characters;
}

export function rowGate(limits: ReadingLimits): RowGate {
  let waiting: SheetRow[] = [];
  let [rows, characters, saidLast] = [0, 0, 0];
  return {
    take: (number, cells, shape) => {
      if (number - saidLast - 1 > limits.blankRows)
        refuse(
          `The list has more than ${formatCount(limits.blankRows)} blank rows, from row ${formatCount(saidLast + 1)}. Delete them, so that only the list is left, and give the file again.`,
        );
      const kept = said(cells);
      if (kept.length > limits.columns)
        refuse(
          `Row ${formatCount(number)} has more than ${formatCount(limits.columns)} columns. Keep only those that describe the properties.`,
        );
      if (shape === undefined && blank(kept)) return;
      saidLast = number;
      rows += 1;
      if (rows > limits.rows)
        refuse(`The list has more than ${formatCount(limits.rows)} rows. Split it into several files and import one after another.`);
      characters += charactersOf(number, kept, limits);
      if (characters > limits.sheetCharacters)
        refuse(`The cells of the list hold more than ${formatCount(limits.sheetCharacters)} characters. Leave out columns of long texts.`);
      const row = { number, cells: kept.some(hasNul) ? kept.map((cell) => cell.replaceAll(nul, '')) : kept };
      waiting.push(shape === undefined ? row : { ...row, shape });
    },
    chunks: (last) => {
      const ready: SheetRow[][] = [];
      let at = 0;
      for (; waiting.length - at >= (last ? 1 : rowsOfChunk); at += rowsOfChunk) ready.push(waiting.slice(at, at + rowsOfChunk));
      waiting = waiting.slice(at);
      return ready;
    },
  };
}
