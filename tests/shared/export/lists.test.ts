/** What goes out of the register and of the disposal list: plain values by their kind, nothing where nothing is known, estimates named. */
import { describe, expect, test } from 'vitest';
import type { RegisterRow } from '../../../shared/columns.ts';
import { completenessOf } from '../../../shared/completeness.ts';
import { disposalColumnOf, disposalColumns, type DisposalRow } from '../../../shared/export/disposal-list.ts';
import { cellsOf, fieldNameOf, headingOf, type ExportCell, type ListColumn } from '../../../shared/export/export-cell.ts';
import { registerColumnOf, registerColumns } from '../../../shared/export/register-list.ts';
import { noBenchmarks } from '../../../shared/estimate.ts';
import { factsOf } from '../../../shared/facts.ts';
import { estimated, unknown } from '../../../shared/figure.ts';
import { organisationSchema } from '../../../shared/organisation.ts';
import type { Pence } from '../../../shared/units.ts';
import { financialYear, isoDate } from '../../../shared/year.ts';
import { given, givenProperty } from '../../given/given-property.ts';

const kcc = organisationSchema.parse({ id: 'kcc', name: 'Kent County Council', shortName: 'KCC', sector: 'county' });
const context = { organisations: new Map([[kcc.id, kcc]]) };

function rowOf(parts: Record<string, unknown> = {}): RegisterRow {
  const property = givenProperty(parts);
  return { property, facts: factsOf(property, noBenchmarks), completeness: completenessOf(property), issues: ['no-place'] };
}

const disposalOf = (parts: Partial<DisposalRow> = {}): DisposalRow => ({
  key: 'd1',
  register: rowOf(),
  stage: 'circulated',
  stageOn: isoDate('2026-09-01'),
  circulationEndsOn: isoDate('2026-10-27'),
  route: 'open-market-sale',
  expectedReceipt: unknown,
  expectedCompletion: null,
  completionYear: financialYear(2027),
  scenario: 'Central hubs',
  barriers: ['Covenant of 1931', 'Sub-lease to 2029'],
  crichelDown: null,
  contact: '',
  ...parts,
});

const inRegister = (key: string, parts: Record<string, unknown> = {}) => registerColumnOf(key)?.read(rowOf(parts), context);
const inDisposals = (key: string, parts: Partial<DisposalRow> = {}) => disposalColumnOf(key)?.read(disposalOf(parts), context);

const fits = ({ kind }: ListColumn, cell: ExportCell): boolean => {
  if (cell === null) return true;
  if (kind === 'boolean') return typeof cell === 'boolean';
  if (kind === 'text' || kind === 'date') return typeof cell === 'string' && cell !== '';
  return typeof cell === 'number' && (kind === 'decimal' || kind === 'proportion' || Number.isInteger(cell));
};

const full = {
  uprn: '010006123456',
  runningCost: { lines: {}, total: given(128_430_050) },
  floorArea: given(1284.4),
  siteArea: given(0.5),
  bookValue: given(100),
  disposalValue: { basis: 'estimated', value: 250_000_000, method: 'Beacon value', asAt: '2026-03-31' },
  epc: 'C',
  interests: [{ tenure: 'freehold', lease: null, letOut: null, titleNumber: 'K123456' }],
};

describe.each([
  ['the register', registerColumns],
  ['the disposal list', disposalColumns],
])('every column of %s', (_, columns) => {
  test('has a key, a heading and a name for programs of its own', () => {
    for (const of of [({ key }: ListColumn) => key, headingOf, fieldNameOf])
      expect(new Set((columns as readonly ListColumn[]).map(of)).size).toBe(columns.length);
  });

  test('can name a column of a database', () => {
    for (const column of columns) expect(fieldNameOf(column)).toMatch(/^[a-z][a-z0-9_]{0,62}$/);
  });
});

test('every cell is of its column’s kind, of a bare property and of a full one', () => {
  for (const row of [rowOf({ position: null, interests: [], address: { street: '', town: '', postcode: '' } }), rowOf(full)]) {
    const cells = cellsOf(registerColumns, row, context);
    registerColumns.forEach((column, at) => expect([column.key, fits(column, cells[at] ?? null)]).toEqual([column.key, true]));
    const disposal = cellsOf(disposalColumns, disposalOf({ register: row }), context);
    disposalColumns.forEach((column, at) => expect([column.key, fits(column, disposal[at] ?? null)]).toEqual([column.key, true]));
  }
});

test.each<[key: string, cell: ExportCell]>([
  ['uprn', '010006123456'],
  ['running-cost', 128_430_050],
  ['floor-area', 1284.4],
  ['tenure', 'Freehold'],
  ['address', '1 High Street, Sittingbourne, ME10 1AA'],
  ['sensitive', false],
  ['stage', 'Not proposed for disposal'],
  ['spare-area', null],
  ['disposal-value-source', 'Estimated: Beacon value, as at 31 Mar 2026'],
  ['floor-area-source', 'Recorded: Given for the test'],
  ['spare-area-source', null],
  ['figure-basis', 'Estimated: disposal value, electricity, fossil fuel. The rest recorded.'],
])('%s of a full record is %j', (key, cell) => expect(inRegister(key, full)).toBe(cell));

test('a place goes out on the National Grid too, in whole metres, and not at all where it is not known', () => {
  const westminster = { position: { longitude: -0.12463, latitude: 51.50071 } };
  expect([inRegister('easting', westminster), inRegister('northing', westminster)]).toEqual(
    [530_268, 179_640].map((metres) => expect.closeTo(metres, -1.2)),
  );
  expect([inRegister('easting', { position: null }), inRegister('position-precision', { position: null })]).toEqual([null, null]);
});

test('headings carry their unit, and so do names for programs', () => {
  const names = ['running-cost', 'floor-area', 'site-area', 'latitude', 'cost-per-m2'].flatMap((key) => registerColumnOf(key) ?? []);
  expect(names.map(headingOf)).toEqual([
    'Running cost (£ a year)',
    'Floor area (m²)',
    'Site area (ha)',
    'Latitude',
    'Cost per m² (£ a m² a year)',
  ]);
  expect(names.map(fieldNameOf)).toEqual([
    'running_cost_gbp_per_year',
    'floor_area_m2',
    'site_area_ha',
    'latitude',
    'cost_per_m2_gbp_per_m2_per_year',
  ]);
});

test.each<[key: string, parts: Partial<DisposalRow>, cell: ExportCell]>([
  ['stage', {}, 'Circulated to public bodies'],
  ['stage', { stage: 'not-proposed', stageOn: null }, 'Planned'],
  ['stage-date', {}, '2026-09-01'],
  ['circulation-ends', { circulationEndsOn: null }, null],
  ['completion-year', {}, '2027-28'],
  ['barriers', {}, 'Covenant of 1931; Sub-lease to 2029'],
  ['barriers', { barriers: [] }, null],
  ['contact', {}, null],
  ['route', {}, 'Open-market sale'],
  ['disposal-value', { register: rowOf(full) }, 250_000_000],
  ['disposal-value-basis', { register: rowOf(full) }, 'Estimated: Beacon value, as at 31 Mar 2026'],
  ['expected-receipt', { expectedReceipt: estimated(5 as Pence, 'Offer') }, 5],
  ['figure-basis', {}, null],
  ['property', {}, 'Example office'],
])('%s of a disposal with %j is %j', (key, parts, cell) => expect(inDisposals(key, parts)).toBe(cell));
