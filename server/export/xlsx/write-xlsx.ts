/** A workbook for Excel and LibreOffice, made while it is sent: the list with real numbers, days and empty cells, and a sheet about it. */
import { cleanText } from '../../../shared/export/clean-text.ts';
import type { AboutLine } from '../../../shared/export/about-list.ts';
import type { ListToWrite } from '../list-to-write.ts';
import { rowBatches } from '../row-batches.ts';
import { cellStyles, headStyle, wrappedStyle } from './cell-styles.ts';
import { rowWriter, textCell } from './sheet-cells.ts';
import { endOfList, fixedReach, plainSheet, startOfList } from './sheet-frame.ts';
import {
  contentTypes,
  coreProperties,
  packageRelationships,
  sheetName,
  workbook,
  workbookRelationships,
  xmlHead,
} from './workbook-parts.ts';
import { zipped, type ZipPart } from '../zip/zip-parts.ts';

/** Excel specifications and limits (Microsoft, 2024): rows of a sheet, the head among them. */
export const mostSheetRows = 1_048_576;

/** How many rows of a sheet are written, its head included. */
type Written = { rows: number };

async function* listSheet({ columns, rows }: ListToWrite, styles: readonly number[], written: Written): AsyncGenerator<string> {
  const write = rowWriter(columns, styles);
  yield xmlHead;
  for await (const batch of rowBatches(rows)) {
    if (written.rows === 0) yield startOfList(columns, batch);
    written.rows = Math.max(1, written.rows);
    if (written.rows + batch.length > mostSheetRows)
      throw new RangeError(`A sheet of Excel holds at most ${mostSheetRows - 1} properties.`);
    yield batch.map(({ cells }) => write((written.rows += 1), cells)).join('');
  }
  if (written.rows === 0) yield startOfList(columns, []);
  written.rows = Math.max(1, written.rows);
  yield endOfList(columns.length, written.rows);
}

function* aboutSheet(about: () => readonly AboutLine[]): Generator<string> {
  const lines = about().map(({ label, text }, at) => {
    const [first, second] = [textCell(`A${at + 1}`, cleanText(label), headStyle), textCell(`B${at + 1}`, cleanText(text), wrappedStyle)];
    return `<row r="${at + 1}">${first}${second}</row>`;
  });
  yield xmlHead + plainSheet(lines);
}

function* later(make: () => string): Generator<string> {
  yield make();
}

/** Throws RangeError for more rows than a sheet of Excel holds. */
export function writeXlsx(list: ListToWrite): AsyncGenerator<Uint8Array> {
  const styles = cellStyles(list.columns);
  const written: Written = { rows: 0 };
  const name = sheetName(cleanText(list.title));
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', chunks: [contentTypes] },
    { name: '_rels/.rels', chunks: [packageRelationships] },
    { name: 'docProps/core.xml', chunks: [coreProperties(cleanText(list.title), cleanText(list.madeBy), list.madeAt)] },
    { name: 'xl/_rels/workbook.xml.rels', chunks: [workbookRelationships] },
    { name: 'xl/styles.xml', chunks: [xmlHead + styles.sheet] },
    { name: 'xl/worksheets/sheet1.xml', chunks: listSheet(list, styles.ofColumn, written) },
    { name: 'xl/worksheets/sheet2.xml', chunks: aboutSheet(list.about) },
    { name: 'xl/workbook.xml', chunks: later(() => workbook(name, fixedReach(list.columns.length, written.rows))) },
  ];
  return zipped(parts, list.madeAt);
}
