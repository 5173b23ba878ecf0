/** A table in Word: as wide as the line, its heading row marked and repeated, no row split by a page, numbers to the right. */
import {
  AlignmentType,
  NoBreakHyphen,
  Paragraph,
  SequentialIdentifier,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { ReportColumn } from '../../../shared/report/report-document.ts';
import type { PlacedTable } from '../placed-blocks.ts';
import { cellMargin, columnWidths, lineWidth } from '../table-widths.ts';
import { hairline, noLine } from './docx-styles.ts';

const heading = ({ label, unit }: ReportColumn) => (unit === undefined ? label : `${label} ${unit}`);

/** "Table 3. …": a true caption, whose number Word counts. */
export const captionOf = (word: 'Table' | 'Figure', caption: string, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: 'Caption',
    keepNext,
    children: [new TextRun(`${word} `), new SequentialIdentifier(word), new TextRun(`. ${caption}`)],
  });

/** A year stands on one line. */
const withWholeYears = (text: string): TextRun =>
  new TextRun({
    children: text.split(/(?<=\b\d{4})-(?=\d{2}\b(?!-))/).flatMap((part, at) => (at === 0 ? [part] : [new NoBreakHyphen(), part])),
  });

type Row = { cells: readonly string[]; kind: 'head' | 'body' | 'total'; keepNext: boolean };

const fills = { head: 'EEF1F3', total: 'F6F7F8' } as const;

export function docxTable({ table }: PlacedTable, wide: boolean): FileChild[] {
  const { caption, columns, rows, total, note } = table;
  const widths = columnWidths(table, wide);
  const row = ({ cells, kind, keepNext }: Row) =>
    new TableRow({
      cantSplit: true,
      tableHeader: kind === 'head',
      children: columns.map(
        ({ align }, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { left: cellMargin, right: cellMargin, top: 20, bottom: 20 },
            ...(kind === 'body' ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: fills[kind] } }),
            children: [
              new Paragraph({
                style: kind === 'body' ? 'TableText' : 'TableHead',
                alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                keepNext,
                children: [withWholeYears(cells[at] ?? '')],
              }),
            ],
          }),
      ),
    });
  const body = rows.map((cells, at) => row({ cells, kind: 'body', keepNext: at === 0 || (at === rows.length - 1 && total !== undefined) }));
  const whole = new Table({
    width: { size: lineWidth(wide), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, lastRow: total !== undefined, noHBand: true, noVBand: true, firstColumn: false, lastColumn: false },
    borders: { top: hairline, bottom: hairline, left: noLine, right: noLine, insideHorizontal: hairline, insideVertical: noLine },
    rows: [
      row({ cells: columns.map(heading), kind: 'head', keepNext: true }),
      ...body,
      ...(total ? [row({ cells: total, kind: 'total', keepNext: false })] : []),
    ],
  });
  return [captionOf('Table', caption, true), whole, new Paragraph({ style: 'TableNote', text: note ?? '' })];
}
