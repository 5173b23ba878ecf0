/** What stands round the cells of a sheet: widths, the head that stays in view, the filter, and how it is printed. */
import type { CellKind } from '../../../shared/cell-kind.ts';
import { headingOf, type ListColumn, type ListRow } from '../../../shared/export/export-cell.ts';
import { headStyle } from './cell-styles.ts';
import { columnName, textCell } from './sheet-cells.ts';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** In characters; a column of text is as wide as what its first rows hold, within these. */
const [narrowest, widest] = [9, 48];
const widthOf: Record<Exclude<CellKind, 'text'>, number> = { integer: 10, decimal: 12, proportion: 9, money: 15, date: 12, boolean: 9 };
/** The button of the filter stands in the head. */
const roomForButton = 4;

const longestWord = (text: string) => Math.max(...text.split(' ').map((word) => word.length));
const clamp = (width: number) => Math.min(widest, Math.max(narrowest, width));

function contentWidth(column: ListColumn, at: number, sample: readonly ListRow[]): number {
  if (column.kind !== 'text') return widthOf[column.kind];
  return Math.max(0, ...sample.map(({ cells }) => String(cells[at] ?? '').length + 2));
}

const colsOf = (widths: readonly number[]) =>
  `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const view = (selected: boolean, inner: string) =>
  `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${inner}</sheetView></sheetViews>`;

const frozenHead =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';

/** One page wide, however long. */
const fitted = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const format = '<sheetFormatPr defaultRowHeight="15"/>';

/** The start of the sheet with the list: as far as its head, whose widths follow the sample of rows. */
export function startOfList(columns: readonly ListColumn[], sample: readonly ListRow[]): string {
  const headings = columns.map(headingOf);
  const widths = columns.map((column, at) =>
    clamp(Math.max(contentWidth(column, at, sample), longestWord(headings[at] ?? '') + roomForButton)),
  );
  const lines = Math.max(1, ...headings.map((heading, at) => Math.ceil((heading.length + roomForButton) / (widths[at] ?? narrowest))));
  const head = headings.map((heading, at) => textCell(`${columnName(at)}1`, heading, headStyle)).join('');
  return [
    `<worksheet xmlns="${namespace}">${fitted}${view(true, frozenHead)}${format}${colsOf(widths)}`,
    `<sheetData><row r="1" ht="${lines * 15 + 3}" customHeight="1">${head}</row>`,
  ].join('');
}

const page = (orientation: 'landscape' | 'portrait') =>
  `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
  `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`;

/** The whole of the list with its head: "A1:Y301". */
const reach = (columns: number, rows: number) => `A1:${columnName(columns - 1)}${rows}`;

/** "$A$1:$Y$301". */
export const fixedReach = (columns: number, rows: number): string => `$A$1:$${columnName(columns - 1)}$${rows}`;

/** The end of that sheet; `rows` counts the head. Identifiers of figures are no mistakes, so no cell is marked as one. */
export const endOfList = (columns: number, rows: number): string =>
  `</sheetData><autoFilter ref="${reach(columns, rows)}"/>${page('landscape')}` +
  `<ignoredErrors><ignoredError sqref="${reach(columns, rows)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;

/** A sheet of lines, label and text. */
export const plainSheet = (rows: Iterable<string>): string =>
  `<worksheet xmlns="${namespace}">${fitted}${view(false, '')}${format}${colsOf([34, 90])}` +
  `<sheetData>${[...rows].join('')}</sheetData>${page('portrait')}</worksheet>`;
