/** The columns of the register, each once: the table, exports and reports read, print and sort a property's values only through these. */
import type { CellKind } from './cell-kind.ts';
import type { Completeness } from './completeness.ts';
import { costPerSquareMetre } from './cost-per-square-metre.ts';
import { disposalStandingLabel, disposalStandings } from './disposal.ts';
import type { PropertyFacts } from './facts.ts';
import { unknown, valueOf, type Figure } from './figure.ts';
import { toGridReference } from './grid-reference.ts';
import type { OrganisationId } from './ids.ts';
import { formatCount, formatRate, formatStaff } from './measure.ts';
import { formatPounds, formatPoundsPerSquareMetre } from './money.ts';
import { sectorLabel, type Organisation } from './organisation.ts';
import { conditionLabel, holdingLabel, type Property } from './property.ts';
import { tenureLabel } from './tenure.ts';
import type { QualityRuleKey } from './quality/rule-keys.ts';
import { ruleWords } from './quality/rule-words.ts';
import type { Hectares, KilowattHoursPerYear, Pence, PencePerSquareMetreYear, PencePerYear, Rate, SquareMetres } from './units.ts';
import { componentLabel, factsOfUses } from './use.ts';
import { formatDate, type IsoDate } from './year.ts';

/** One line of the register: lists leave out the long parts of a property. */
export type RegisterRow = {
  property: Omit<Property, 'notes' | 'occupations' | 'barriers'>;
  facts: PropertyFacts;
  completeness: Completeness;
  issues: readonly QualityRuleKey[];
};

export type ColumnContext = { organisations: ReadonlyMap<OrganisationId, Organisation> };

/** What a column reads from a row: text, a number, nothing, or a figure with its basis. */
export type Cell = string | number | null | Figure<number>;

export const columnGroups = ['Property', 'Place', 'Holder and tenure', 'Use', 'Size', 'Money', 'Energy and condition', 'Record'] as const;

export type Column = {
  key: string;
  label: string;
  /** Stands in the column's head; empty where there is none. */
  unit: string;
  align: 'start' | 'end';
  /** What a known value is once it leaves the register; money is in pence here. */
  kind: CellKind;
  /** Digits after the point that are worth showing. */
  decimals: number;
  group: (typeof columnGroups)[number];
  read: (row: RegisterRow, context: ColumnContext) => Cell;
  /** The cell as text without its unit; an unknown or missing value is an empty text, for the screen to say so in its own way. */
  print: (cell: Cell) => string;
  sortable: boolean;
  /** Shown until somebody chooses otherwise. */
  default: boolean;
};

type About = { unit?: string; shown?: boolean };
type Kept = Pick<Column, 'kind' | 'decimals'>;
type Group = Column['group'];

const figureOf = (cell: Cell): Figure<number> | null => (typeof cell === 'object' ? cell : null);

/** What a cell sorts by; null, which sorts last either way, where there is no value. */
export function sortValueOf(cell: Cell): string | number | null {
  const figure = figureOf(cell);
  const value = figure ? valueOf(figure) : (cell as string | number | null);
  return value === '' ? null : value;
}

const words: Kept = { kind: 'text', decimals: 0 };

const column = (
  group: Group,
  key: string,
  label: string,
  align: Column['align'],
  kept: Kept,
  { unit = '', shown = false }: About,
  read: Column['read'],
  print: Column['print'],
): Column => ({ key, label, unit, align, ...kept, group, read, print, sortable: true, default: shown });

type Reads<T> = (row: RegisterRow, context: ColumnContext) => T;

const text = (group: Group, key: string, label: string, read: Reads<string | null>, about: About = {}): Column =>
  column(group, key, label, 'start', words, about, read, (cell) => (typeof cell === 'string' ? cell : ''));

const day = (group: Group, key: string, label: string, read: Reads<IsoDate | null>): Column =>
  column(group, key, label, 'end', { kind: 'date', decimals: 0 }, {}, read, (cell) =>
    typeof cell === 'string' ? formatDate(cell as IsoDate) : '',
  );

const quantity =
  <T extends number>(unit: string, kind: CellKind, decimals: number, format: (value: T) => string) =>
  (group: Group, key: string, label: string, read: Reads<Figure<T> | T | null>, about: About = {}): Column =>
    column(group, key, label, 'end', { kind, decimals }, { unit, ...about }, read, (cell) => {
      const value = sortValueOf(cell);
      return typeof value === 'number' ? format(value as T) : '';
    });

const twoDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const fiveDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 5, maximumFractionDigits: 5 });

const tableMoney = (amount: Pence | PencePerYear) => formatPounds(amount, 'table');
const yearly = quantity<PencePerYear>('a year', 'money', 2, tableMoney);
const oneOff = quantity<Pence>('', 'money', 2, tableMoney);
const perArea = quantity<PencePerSquareMetreYear>('a m² a year', 'money', 2, (rate) =>
  formatPoundsPerSquareMetre(rate).replace(' a m²', ''),
);
const area = quantity<SquareMetres>('m²', 'decimal', 0, (value) => formatCount(Math.round(value)));
const landArea = quantity<Hectares>('ha', 'decimal', 2, (value) => twoDecimals.format(value));
const energy = quantity<KilowattHoursPerYear>('kWh a year', 'decimal', 0, (value) => formatCount(Math.round(value)));
const staff = quantity<number>('FTE', 'decimal', 1, formatStaff);
const count = quantity<number>('', 'integer', 0, formatCount);
const proportion = quantity<Rate>('', 'proportion', 0, (value) => formatRate(value, 0));
const degrees = quantity<number>('°', 'decimal', 6, (value) => fiveDecimals.format(value).replace('-', '−'));

/** The staff of all its occupations; unknown where none is recorded with staff. */
function staffOf({ components }: PropertyFacts): Figure<number> {
  const figures = components.map((component) => component.staff).filter((figure) => figure.basis !== 'unknown');
  const value = figures.reduce((sum, figure) => sum + figure.value, 0);
  if (figures.length === 0) return unknown;
  const weaker = figures.length < components.length || figures.some((figure) => figure.basis === 'estimated');
  return weaker
    ? { basis: 'estimated', value, method: 'Sum of the occupations whose staff are known', asAt: null }
    : { basis: 'recorded', value, source: 'Sum of its occupations', asAt: null };
}

const principal = (row: RegisterRow) => row.property.interests[0];

export const columns: readonly Column[] = [
  text('Property', 'reference', 'Reference', ({ property }) => property.reference, { shown: true }),
  text('Property', 'name', 'Name', ({ property }) => property.name, { shown: true }),
  text('Property', 'uprn', 'UPRN', ({ property }) => property.uprn),
  text('Place', 'street', 'Street', ({ property }) => property.address.street),
  text('Place', 'town', 'Town', ({ property }) => property.address.town),
  text('Place', 'postcode', 'Postcode', ({ property }) => property.address.postcode),
  text('Place', 'district', 'District', ({ property }) => property.district, { shown: true }),
  degrees('Place', 'latitude', 'Latitude', ({ property }) => property.position?.latitude ?? null),
  degrees('Place', 'longitude', 'Longitude', ({ property }) => property.position?.longitude ?? null),
  text('Place', 'grid-reference', 'Grid reference', ({ property }) => property.position && toGridReference(property.position)),
  text(
    'Holder and tenure',
    'holder',
    'Holder',
    ({ property }, { organisations }) => organisations.get(property.holder)?.shortName ?? property.holder,
    { shown: true },
  ),
  text('Holder and tenure', 'sector', 'Sector', ({ property }, { organisations }) => {
    const sector = organisations.get(property.holder)?.sector;
    return sector ? sectorLabel[sector] : null;
  }),
  text('Holder and tenure', 'tenure', 'Tenure', ({ facts }) => facts.tenure && tenureLabel[facts.tenure] + (facts.letOut ? ', let' : ''), {
    shown: true,
  }),
  day('Holder and tenure', 'lease-expiry', 'Lease expires', ({ facts }) => facts.lease?.expiresOn ?? null),
  day('Holder and tenure', 'lease-break', 'Next break', ({ facts }) => facts.lease?.breakOn ?? null),
  yearly('Holder and tenure', 'rent', 'Rent', ({ facts }) => facts.lease?.rent ?? null),
  text('Holder and tenure', 'title-number', 'Title number', (row) => principal(row)?.titleNumber ?? null),
  text('Use', 'use', 'Use', ({ property }) => factsOfUses[property.use].label, { shown: true }),
  text('Use', 'holding', 'Holding', ({ property }) => holdingLabel[property.holding]),
  text('Use', 'components', 'Components', ({ facts }) =>
    [...new Set(facts.components.map(({ component }) => componentLabel[component]))].join(', '),
  ),
  staff('Use', 'staff', 'Staff', ({ facts }) => staffOf(facts)),
  area('Size', 'floor-area', 'Floor area', ({ facts }) => facts.floorArea, { shown: true }),
  text('Size', 'floor-area-basis', 'Area basis', ({ property }) =>
    property.floorAreaBasis === 'unknown' ? null : property.floorAreaBasis,
  ),
  area('Size', 'spare-area', 'Spare area', ({ facts }) => facts.spareArea),
  landArea('Size', 'site-area', 'Site area', ({ facts }) => facts.siteArea),
  yearly('Money', 'running-cost', 'Running cost', ({ facts }) => facts.runningCost, { shown: true }),
  perArea('Money', 'cost-per-m2', 'Cost per m²', ({ facts }) => costPerSquareMetre(facts)),
  oneOff('Money', 'book-value', 'Book value', ({ facts }) => facts.bookValue),
  oneOff('Money', 'disposal-value', 'Disposal value', ({ facts }) => facts.disposalValue, { shown: true }),
  oneOff('Money', 'maintenance-backlog', 'Maintenance backlog', ({ property }) => property.maintenanceBacklog),
  energy('Energy and condition', 'electricity', 'Electricity', ({ facts }) => facts.electricity),
  energy('Energy and condition', 'fossil-fuel', 'Fossil fuel', ({ facts }) => facts.fossilFuel),
  text('Energy and condition', 'epc', 'EPC', ({ property }) => property.epc),
  text('Energy and condition', 'condition', 'Condition', ({ property }) => property.condition && conditionLabel[property.condition]),
  column(
    'Record',
    'stage',
    'Disposal stage',
    'start',
    words,
    {},
    ({ facts }) => disposalStandings.indexOf(facts.disposalStage ?? 'not-proposed'),
    (cell) => (typeof cell === 'number' ? disposalStandingLabel[disposalStandings[cell] ?? 'not-proposed'] : ''),
  ),
  count('Record', 'barriers', 'Open barriers', ({ facts }) => facts.barriers),
  text('Record', 'issues', 'To put right', ({ issues }) => issues.map((rule) => ruleWords[rule].label).join(', ') || 'None found'),
  proportion('Record', 'completeness', 'Completeness', ({ completeness }) => completeness.share, { shown: true }),
];

const byKey = new Map(columns.map((item) => [item.key, item]));

/** The column of a key; undefined where there is none (an old URL may name one that has gone). */
export const columnOf = (key: string): Column | undefined => byKey.get(key);

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** Orders two cells of one column, rising; a cell without a value comes last whichever the direction. */
export function compareCells(a: Cell, b: Cell, direction: 'ascending' | 'descending'): number {
  const [left, right] = [sortValueOf(a), sortValueOf(b)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order = typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));
  return direction === 'ascending' ? order : -order;
}
