/** The looks of cells: one for heads, three for text, and one for each way in which the columns' numbers and days are shown. */
import type { ListColumn } from '../../../shared/export/export-cell.ts';
import { xmlText } from './xml-text.ts';

export const headStyle = 1;
/** Kept as text whatever it looks like, also when it is edited. */
export const textStyle = 2;
/** As text behind an apostrophe: what would be a formula if it were typed. */
export const guardedStyle = 3;
/** Many lines in a cell that grows; long text shows as signs under the format of text, so it has none. */
export const wrappedStyle = 4;
const shipped = 5;

/** Formats of one's own are numbered from here (ECMA-376 part 1, section 18.8.30). */
const firstFormat = 164;

const point = (decimals: number) => (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`);

/** Coordinates and counts stand without commas, since they are copied into other programs. */
function formatOf({ kind, decimals }: ListColumn): string | null {
  switch (kind) {
    case 'money':
      return '#,##0.00';
    case 'decimal':
      return decimals > 3 ? `0${point(decimals)}` : `#,##0${point(decimals)}`;
    case 'integer':
      return '0';
    case 'proportion':
      return '0%';
    case 'date':
      return 'd mmm yyyy';
    case 'text':
    case 'boolean':
      return null;
  }
}

export type CellStyles = {
  /** The number of the style of each column's values; text is styled by its content. */
  ofColumn: readonly number[];
  /** xl/styles.xml */
  sheet: string;
};

const xf = (format: number, font: number, fill: number, more = '', align = ''): string => {
  const applied = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1"${more}`;
  return align === '' ? `<xf ${applied}/>` : `<xf ${applied} applyAlignment="1">${align}</xf>`;
};

/** The built-in format of text. */
const asText = 49;

export function cellStyles(columns: readonly ListColumn[]): CellStyles {
  const formats = [...new Set(columns.flatMap((column) => formatOf(column) ?? []))];
  const numbered = formats.map((code, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${xmlText(code)}"/>`).join('');
  const xfs = [
    xf(0, 0, 0),
    xf(asText, 1, 2, ' applyFont="1" applyFill="1"', '<alignment vertical="top" wrapText="1"/>'),
    xf(asText, 0, 0),
    xf(asText, 0, 0, ' quotePrefix="1"'),
    xf(0, 0, 0, '', '<alignment vertical="top" wrapText="1"/>'),
    ...formats.map((_, at) => xf(firstFormat + at, 0, 0)),
  ];
  const font = (more: string) => `<font>${more}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const fill = (inner: string) => `<fill><patternFill ${inner}</fill>`;
  return {
    ofColumn: columns.map((column) => {
      const format = formatOf(column);
      return format === null ? 0 : shipped + formats.indexOf(format);
    }),
    sheet: [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? '' : `<numFmts count="${formats.length}">${numbered}</numFmts>`,
      `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
      `<fills count="3">${fill('patternType="none"/>')}${fill('patternType="gray125"/>')}`,
      `${fill('patternType="solid"><fgColor rgb="FFE3E9EF"/><bgColor indexed="64"/></patternFill>')}</fills>`,
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join(''),
  };
}
