/** The columns of the register as they go out: those of the table with plain values, and what only files need, such as eastings and each figure's source. */
import { columnGroups, columnOf, columns, type ColumnContext, type RegisterRow } from '../columns.ts';
import { unknown, valueOf, type Figure } from '../figure.ts';
import { toEastingNorthing } from '../grid-reference.ts';
import type { ExportCell, ExportColumn } from './export-cell.ts';
import { basisOf, basisOfAll } from './figure-basis.ts';

export type RegisterColumn = ExportColumn<RegisterRow, ColumnContext>;

type TableColumn = (typeof columns)[number];

const unitOf = ({ kind, unit }: TableColumn): string => (kind === 'money' ? `£ ${unit}`.trim() : unit);

const readAs = ({ kind, read, print }: TableColumn): RegisterColumn['read'] => {
  if (kind === 'text') return (row, context) => print(read(row, context)) || null;
  return (row, context) => {
    const cell = read(row, context);
    return typeof cell === 'object' && cell !== null ? valueOf(cell) : cell === '' ? null : cell;
  };
};

const ofTable = (column: TableColumn): RegisterColumn => ({
  key: column.key,
  label: column.label,
  unit: unitOf(column),
  kind: column.kind,
  decimals: column.decimals,
  group: column.group,
  read: readAs(column),
});

type About = Pick<RegisterColumn, 'group' | 'key' | 'label' | 'kind' | 'read'> & { unit?: string };

const extra = ({ unit = '', ...rest }: About): RegisterColumn => ({ ...rest, unit, decimals: 0 });

const figureKeys = [
  'rent',
  'staff',
  'floor-area',
  'spare-area',
  'site-area',
  'running-cost',
  'book-value',
  'disposal-value',
  'maintenance-backlog',
  'electricity',
  'fossil-fuel',
] as const;

const figures = figureKeys.flatMap((key) => columnOf(key) ?? []);

function figureIn(column: TableColumn, row: RegisterRow, context: ColumnContext): Figure<number> {
  const cell = column.read(row, context);
  return typeof cell === 'object' && cell !== null ? cell : unknown;
}

const sources = figures.map((column) =>
  extra({
    group: 'Record',
    key: `${column.key}-source`,
    label: `${column.label}: source`,
    kind: 'text',
    read: (row, context) => basisOf(figureIn(column, row, context)),
  }),
);

/** "1 High Street, Sittingbourne, ME10 1AA"; null where nothing of it is known. */
export const addressOf = ({ property: { address } }: RegisterRow): string | null =>
  [address.street, address.town, address.postcode].filter(Boolean).join(', ') || null;

/** Whole metres: the shift behind them is no finer than five. */
const gridMetres = (side: 'easting' | 'northing') => (row: RegisterRow) => {
  const found = row.property.position && toEastingNorthing(row.property.position);
  return found ? Math.round(found[side]) : null;
};

const yesOrNo = (group: string, key: string, label: string, read: (row: RegisterRow) => ExportCell) =>
  extra({ group, key, label, kind: 'boolean', read });

const extras: readonly RegisterColumn[] = [
  extra({ group: 'Property', key: 'register-id', label: 'Register identifier', kind: 'text', read: ({ property }) => property.id }),
  extra({ group: 'Place', key: 'address', label: 'Address', kind: 'text', read: addressOf }),
  extra({ group: 'Place', key: 'easting', label: 'Easting', kind: 'integer', unit: 'm', read: gridMetres('easting') }),
  extra({ group: 'Place', key: 'northing', label: 'Northing', kind: 'integer', unit: 'm', read: gridMetres('northing') }),
  extra({
    group: 'Place',
    key: 'position-precision',
    label: 'Precision of position',
    kind: 'text',
    read: ({ property }) => (property.position === null ? null : property.positionPrecision),
  }),
  extra({
    group: 'Record',
    key: 'figure-basis',
    label: 'Figure basis',
    kind: 'text',
    read: (row, context) => basisOfAll(figures.map((column) => [column.label.toLowerCase(), figureIn(column, row, context)])),
  }),
  yesOrNo('Record', 'ring-fenced', 'Ring-fenced budget', ({ property }) => property.ringFenced),
  yesOrNo('Record', 'sensitive', 'Sensitive', ({ property }) => property.sensitive),
  yesOrNo('Record', 'archived', 'Archived', ({ property }) => property.archived),
  ...sources,
];

const all = [...columns.map(ofTable), ...extras];

/** In the order of the register's groups, those of the table first in each. */
export const registerColumns: readonly RegisterColumn[] = columnGroups.flatMap((group) => all.filter((column) => column.group === group));

const byKey = new Map(registerColumns.map((column) => [column.key, column]));

/** The column of a key; undefined where there is none. */
export const registerColumnOf = (key: string): RegisterColumn | undefined => byKey.get(key);
