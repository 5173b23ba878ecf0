/** A cell of a list as the preview shows it: what a spreadsheet will show, without its unit, which stands in the head. */
import type { ExportCell, ListColumn } from '../../shared/export/export-cell.ts';
import { formatPounds } from '../../shared/money.ts';
import { type IsoDate, formatDate } from '../../shared/year.ts';
import type { Pence } from '../../shared/units.ts';

const ofDecimals = [0, 1, 2, 3, 4, 5, 6].map((decimals) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals }));
const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

function numberText({ kind, decimals }: ListColumn, value: number): string {
  if (kind === 'money') return formatPounds(value as Pence, 'exact').replace('£', '');
  if (kind === 'proportion') return share.format(value);
  return (ofDecimals[Math.min(decimals, 6)] ?? share).format(value);
}

/** An empty text where the cell is empty. */
export function previewText(column: ListColumn, cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  if (typeof cell === 'number') return numberText(column, cell);
  return column.kind === 'date' ? formatDate(cell as IsoDate) : cell;
}

/** Numbers stand to the right, as they do in a spreadsheet. */
export const isNumeric = ({ kind }: ListColumn): boolean =>
  kind === 'integer' || kind === 'decimal' || kind === 'money' || kind === 'proportion';
