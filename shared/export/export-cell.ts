/** A list on its way out: its columns by name and kind, and its rows of plain cells, before anybody chooses in which format they are written. */
import type { CellKind } from '../cell-kind.ts';
import type { Position } from '../units.ts';

/** Text, a number, a choice, or nothing: money is whole pence and a date is YYYY-MM-DD, as the column's kind tells. Never an empty text. */
export type ExportCell = string | number | boolean | null;

export type ListColumn = {
  key: string;
  label: string;
  /** "m²", "£ a year"; empty where there is none. */
  unit: string;
  kind: CellKind;
  /** Digits after the point that are worth showing; the value itself is never rounded to them. */
  decimals: number;
};

export type ListRow = {
  /** What makes it the same row in another export of the same list. */
  key: string;
  /** One for each column, in their order. */
  cells: readonly ExportCell[];
  position: Position | null;
};

/** A column that knows how to read its cell from what the list is made of. */
export type ExportColumn<Row, Context> = ListColumn & {
  group: string;
  read: (row: Row, context: Context) => ExportCell;
};

/** "Floor area (m²)". */
export const headingOf = ({ label, unit }: ListColumn): string => (unit === '' || unit === '°' ? label : `${label} (${unit})`);

const inNames: Readonly<Record<string, string>> = {
  'm²': 'm2',
  ha: 'ha',
  m: 'm',
  FTE: 'fte',
  'kWh a year': 'kwh_per_year',
  '£': 'gbp',
  '£ a year': 'gbp_per_year',
  '£ a m² a year': 'gbp_per_m2_per_year',
};

/** The column's name where names are for programs, with its unit: "floor_area_m2". */
export function fieldNameOf({ key, unit }: ListColumn): string {
  const name = key.replaceAll('-', '_');
  const ending = inNames[unit];
  return ending === undefined || name.endsWith(`_${ending}`) ? name : `${name}_${ending}`;
}

/** The cells of one row under the chosen columns. */
export const cellsOf = <Row, Context>(columns: readonly ExportColumn<Row, Context>[], row: Row, context: Context): readonly ExportCell[] =>
  columns.map((column) => column.read(row, context));
