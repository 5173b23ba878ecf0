/** Cells merged across in the first rows of a sheet: the heading of a group stands above every column of it, as a reader sees it. */
import type { GuardedZip } from '../zip/guarded-zip.ts';
import { cellRange, type CellRange } from './cell-name.ts';

/** Headings, and the titles above them, stand this high. */
const rowsLookedAt = 30;
/** Merged cells that begin as high as this may be headings of two rows. */
const headingRows = 10;
const mostText = 1 << 20;
/** Lengths are limited, so that a text of nothing but beginnings is searched once and not from each of them. */
const mergeReference = /mergeCell\s[^>]{0,200}?ref\s?=\s?["']([^"']{1,40})["']/g;

/** The text of the part that lists merged cells, which a sheet has below all its rows; empty where it has none. */
async function mergeText(zip: GuardedZip, part: string): Promise<string> {
  let [text, found] = ['', false];
  for await (const chunk of zip.read(part).chunks) {
    text += chunk.toString('latin1');
    const at = found ? 0 : text.indexOf('mergeCells');
    found ||= at >= 0;
    text = found ? text.slice(Math.max(0, at)) : text.slice(-16);
    if (found && (text.includes('/mergeCells') || text.includes(':mergeCells>', 20) || text.length > mostText)) return text;
  }
  return found ? text : '';
}

export type Merges = {
  /** The ranges that run across columns within the first rows, by row. */
  across: ReadonlyMap<number, readonly CellRange[]>;
  /** The first range that runs over several rows of the list itself; null where none does. */
  down: string | null;
};

export async function mergesOf(zip: GuardedZip, part: string): Promise<Merges> {
  const rows = new Map<number, CellRange[]>();
  let down: string | null = null;
  for (const [, name = ''] of (await mergeText(zip, part)).matchAll(mergeReference)) {
    const range = cellRange(name);
    if (range && range.from.row > headingRows && range.to.row > range.from.row) down ??= name;
    if (!range || range.from.row > rowsLookedAt || range.to.column <= range.from.column) continue;
    const ranges = rows.get(range.from.row) ?? [];
    ranges.push(range);
    rows.set(range.from.row, ranges);
  }
  return { across: rows, down };
}

/** The cells of a row with each merged one repeated. A row that says one thing only is a title, and stays as it is. */
export function spread(cells: readonly string[], ranges: readonly CellRange[]): readonly string[] {
  if (cells.filter((cell) => cell.trim() !== '').length < 2) return cells;
  const filled = [...cells];
  for (const { from, to } of ranges) {
    const heading = cells[from.column] ?? '';
    if (heading === '' || to.column - from.column > 300) continue;
    while (filled.length <= to.column) filled.push('');
    filled.fill(heading, from.column, to.column + 1);
  }
  return filled;
}
