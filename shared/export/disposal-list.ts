/** The columns of the disposal list, as those who act on it know them: the property's from the register's list, the rest from its disposal. */
import type { ColumnContext, RegisterRow } from '../columns.ts';
import { lineStandingWords } from '../disposal-entry.ts';
import { exitRouteLabel, type DisposalStanding, type ExitRoute } from '../disposal.ts';
import { valueOf, type Figure } from '../figure.ts';
import type { Pence } from '../units.ts';
import { formatFinancialYear, type FinancialYear, type IsoDate } from '../year.ts';
import type { ExportCell, ExportColumn } from './export-cell.ts';
import { basisOf, basisOfAll } from './figure-basis.ts';
import { registerColumnOf } from './register-list.ts';

/** A disposal with its property; names and duties are in words already. */
export type DisposalRow = {
  /** The disposal's identifier, or that of a line which plans alone make. */
  key: string;
  register: RegisterRow;
  stage: DisposalStanding;
  stageOn: IsoDate | null;
  /** The last day of the circulation to public bodies; null where it has not been circulated. */
  circulationEndsOn: IsoDate | null;
  route: ExitRoute | null;
  expectedReceipt: Figure<Pence>;
  expectedCompletion: IsoDate | null;
  completionYear: FinancialYear | null;
  scenario: string | null;
  /** Barriers not yet resolved. */
  barriers: readonly string[];
  crichelDown: string | null;
  contact: string | null;
};

export type DisposalColumn = ExportColumn<DisposalRow, ColumnContext>;

const fromRegister = (group: string, ...keys: string[]): DisposalColumn[] =>
  keys.map((key) => {
    const column = registerColumnOf(key);
    if (!column) throw new Error(`The register's list has no column ${key}.`);
    return { ...column, group, read: (row, context) => column.read(row.register, context) };
  });

type Read = (row: DisposalRow) => ExportCell;

const own = (
  group: string,
  key: string,
  label: string,
  kind: DisposalColumn['kind'],
  read: Read,
  { unit = '', decimals = 0 } = {},
): DisposalColumn => ({ group, key, label, kind, unit, decimals, read });

const pounds = { unit: '£', decimals: 2 };

const figuresOf = ({ register: { facts } }: DisposalRow): (readonly [string, Figure<unknown>])[] => [
  ['site area', facts.siteArea],
  ['floor area', facts.floorArea],
  ['running cost', facts.runningCost],
  ['disposal value', facts.disposalValue],
];

const yearInWords = (year: FinancialYear | null) => (year === null ? null : formatFinancialYear(year));

/** In the order of the list that disposal teams know, what it adds standing beside what it belongs to. */
export const disposalColumns: readonly DisposalColumn[] = [
  ...fromRegister('Property', 'reference', 'uprn'),
  ...fromRegister('Property', 'name').map((column) => ({ ...column, key: 'property', label: 'Property' })),
  ...fromRegister('Place', 'address', 'postcode', 'district'),
  ...fromRegister('Property', 'holder', 'sector', 'tenure', 'use', 'site-area', 'floor-area', 'running-cost', 'disposal-value'),
  own('Disposal', 'disposal-value-basis', 'Basis of disposal value', 'text', ({ register }) => basisOf(register.facts.disposalValue)),
  own('Disposal', 'route', 'Route', 'text', ({ route }) => route && exitRouteLabel[route]),
  own('Disposal', 'stage', 'Stage', 'text', ({ stage }) => lineStandingWords(stage)),
  own('Disposal', 'stage-date', 'Stage date', 'date', ({ stageOn }) => stageOn),
  own('Disposal', 'circulation-ends', 'Circulation ends', 'date', ({ circulationEndsOn }) => circulationEndsOn),
  own('Disposal', 'expected-completion', 'Expected completion', 'date', ({ expectedCompletion }) => expectedCompletion),
  own('Disposal', 'completion-year', 'Completion year', 'text', ({ completionYear }) => yearInWords(completionYear)),
  own('Disposal', 'expected-receipt', 'Expected receipt', 'money', ({ expectedReceipt }) => valueOf(expectedReceipt), pounds),
  own('Disposal', 'expected-receipt-basis', 'Basis of expected receipt', 'text', ({ expectedReceipt }) => basisOf(expectedReceipt)),
  own('Disposal', 'scenario', 'Scenario', 'text', ({ scenario }) => scenario),
  own('Disposal', 'barriers', 'Barriers', 'text', ({ barriers }) => barriers.join('; ') || null),
  own('Disposal', 'crichel-down', 'Crichel Down', 'text', ({ crichelDown }) => crichelDown || null),
  own('Disposal', 'contact', 'Contact', 'text', ({ contact }) => contact || null),
  ...fromRegister('Place', 'latitude', 'longitude', 'easting', 'northing'),
  own('Record', 'figure-basis', 'Figure basis', 'text', (row) => basisOfAll(figuresOf(row))),
  ...fromRegister('Record', 'register-id'),
];

const byKey = new Map(disposalColumns.map((column) => [column.key, column]));

/** The column of a key; undefined where there is none. */
export const disposalColumnOf = (key: string): DisposalColumn | undefined => byKey.get(key);
