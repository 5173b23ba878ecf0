/** The rows of a worksheet as a stream: cells in their columns, rows under their own numbers, formulas by the results saved with them. */
import type { SheetRow } from '../../../../shared/import/sheet.ts';
import type { DateSystem } from '../../../../shared/import/date-cell.ts';
import { refuse } from '../file-problem.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { rowGate } from '../row-gate.ts';
import { readXml, type XmlEvents } from '../xml/guarded-xml.ts';
import type { CellKind } from './cell-kind.ts';
import { columnLetters, columnOfCell, type CellRange } from './cell-name.ts';
import { storedNumber, storedText } from './cell-text.ts';
import { spread } from './merged-headings.ts';
import { textGatherer } from './shared-texts.ts';

export type SheetContext = {
  texts: readonly string[];
  kinds: readonly CellKind[];
  dateSystem: DateSystem;
  merged: ReadonlyMap<number, readonly CellRange[]>;
  limits: ReadingLimits;
  /** Told the first cell with a formula and no result. */
  onNoResult: (cell: string) => void;
};

const damaged = 'The sheet is damaged: its rows or cells are out of order. Open the file in Excel and save it again as .xlsx.';
const lastColumn = 16_383;
const lastRow = 1_048_576;

type Cell = { column: number; kind: string; style: number; value: string; formula: boolean };

function textOf(cell: Cell, inline: string, { texts, kinds, dateSystem }: SheetContext): string {
  switch (cell.kind) {
    case 's':
      return texts[Number(cell.value)] ?? '';
    case 'inlineStr':
      return inline;
    case 'str':
      return storedText(cell.value);
    case 'b':
      return cell.value === '' ? '' : /^(?:1|true)$/.test(cell.value) ? 'TRUE' : 'FALSE';
    case 'e':
      return cell.value;
    case 'd':
      return cell.value.replace(/T00:00(?::00)?(?:\.0+)?Z?$/, '').replace('T', ' ');
    default:
      return storedNumber(cell.value, kinds[cell.style] ?? 'number', dateSystem);
  }
}

/** What gathers the cells of rows out of XML, and hands each row on at its end. */
function rowEvents(context: SheetContext, take: (number: number, cells: readonly string[]) => void): Required<XmlEvents> {
  const inline = textGatherer();
  let [row, inRow, inValue] = [0, false, false];
  let cells: string[] = [];
  let column = -1;
  let cell: Cell | null = null;

  function startRow(stated: string | undefined) {
    const number = stated === undefined ? row + 1 : Number(stated);
    if (!Number.isInteger(number) || number <= row || number > lastRow) refuse(damaged);
    [row, inRow, cells, column] = [number, true, [], -1];
  }

  function startCell({ r, t = 'n', s = '0' }: Record<string, string>) {
    const at = r === undefined ? column + 1 : columnOfCell(r);
    if (at <= column || at > lastColumn) refuse(damaged);
    column = at;
    cell = { column, kind: t, style: Number(s), value: '', formula: false };
  }

  function endCell(ended: Cell) {
    const text = textOf(ended, inline.take(), context);
    if (ended.formula && ended.value === '' && ended.kind !== 'str') context.onNoResult(`${columnLetters(ended.column)}${row}`);
    if (text === '') return;
    while (cells.length < ended.column) cells.push('');
    cells.push(text);
  }

  return {
    open: (name, attributes) => {
      if (name === 'row') startRow(attributes['r']);
      else if (name === 'c' && inRow) startCell(attributes);
      else if (name === 'v') inValue = true;
      else if (name === 'f' && cell) cell.formula = true;
      else inline.open(name, attributes);
    },
    text: (piece) => {
      if (inValue && cell) cell.value += piece;
      else inline.text(piece);
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      else if (name === 'c' && cell) {
        endCell(cell);
        cell = null;
      } else if (name === 'row' && inRow) {
        inRow = false;
        const ranges = context.merged.get(row);
        take(row, ranges ? spread(cells, ranges) : cells);
      } else inline.close(name);
    },
  };
}

/** Throws a FileProblem where the sheet cannot be read further. */
export async function* sheetRows(chunks: AsyncIterable<Buffer>, context: SheetContext): AsyncGenerator<readonly SheetRow[]> {
  const gate = rowGate(context.limits);
  const steps = readXml(chunks, rowEvents(context, gate.take), context.limits);
  while (!(await steps.next()).done) yield* gate.chunks(false);
  yield* gate.chunks(true);
}
