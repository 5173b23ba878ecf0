/** Changes between two exports as a list of their own, which any format can hold: what happened to each row, which fields, and the row itself. */
import { plainPounds } from '../money.ts';
import type { Pence } from '../units.ts';
import { formatDate, type IsoDate } from '../year.ts';
import type { KeyedRow, FieldChange, ListChange } from './compare-lists.ts';
import type { ExportCell, ListColumn, ListRow } from './export-cell.ts';

const textColumn = (key: string, label: string): ListColumn => ({ key, label, unit: '', kind: 'text', decimals: 0 });

/** Stand before the list's own columns. */
const leading: readonly ListColumn[] = [textColumn('change', 'Change'), textColumn('changed-fields', 'What changed')];

const changeLabel: Record<ListChange['change'], string> = { added: 'Added', changed: 'Changed', removed: 'Removed' };

/** The columns of a list of changes. */
export const columnsOfChanges = (columns: readonly ListColumn[]): readonly ListColumn[] => [...leading, ...columns];

/** A cell in words: "empty", "£12.50", "5 Feb 2010", "Yes". */
export function cellInWords({ kind, unit }: ListColumn, cell: ExportCell): string {
  if (cell === null) return 'empty';
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  if (kind === 'date') return formatDate(cell as IsoDate);
  if (typeof cell === 'string') return `“${cell}”`;
  if (kind === 'money') return `£${plainPounds(cell as Pence)}${unit.replace(/^£/, '')}`;
  if (kind === 'proportion') return `${Math.round(cell * 100)}%`;
  return `${cell}${unit === '' || unit === '°' ? unit : ` ${unit}`}`;
}

const fieldInWords = ({ column, before, after }: FieldChange): string =>
  `${column.label}: ${cellInWords(column, before)} became ${cellInWords(column, after)}`;

/** The cells of an earlier row under the columns of today. */
const underToday = (columns: readonly ListColumn[], earlier: readonly ListColumn[], row: KeyedRow): ExportCell[] =>
  columns.map(({ key }) => row.cells[earlier.findIndex((column) => column.key === key)] ?? null);

/** One change as a row under `columnsOfChanges`; what was removed shows what it last was, and has no place. */
export function rowOfChange(change: ListChange<ListRow>, columns: readonly ListColumn[], earlier: readonly ListColumn[]): ListRow {
  const words = changeLabel[change.change];
  if (change.change === 'removed')
    return { key: change.key, cells: [words, null, ...underToday(columns, earlier, change.before)], position: null };
  const fields = change.change === 'changed' ? change.fields.map(fieldInWords).join('; ') : null;
  return { key: change.key, cells: [words, fields, ...change.after.cells], position: change.after.position };
}
