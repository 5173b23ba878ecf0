/** Two real lists of public bodies come through whole: every row is a record or is left out for a true reason. They are read where they are present. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportRecord } from '../../../shared/import/import-record.ts';
import { draftFrom } from '../../../shared/import/to-draft.ts';
import type { OrganisationId } from '../../../shared/ids.ts';
import { checkProperty } from '../../../shared/property-check.ts';
import { propertyDraftSchema } from '../../../shared/property.ts';
import { readList, rowsOf } from './given-list.ts';

const folder = process.env['REAL_LISTS'] ?? resolve('..', 'shared', 'data');
const listed = (name: string) => readList(rowsOf(readFileSync(join(folder, name), 'utf8')), { source: name });
const holder = 'kcc' as OrganisationId;

const recordsOf = ({ reads }: ReturnType<typeof listed>) => reads.flatMap((read) => (read.kind === 'record' ? [read] : []));
const recordAt = (list: ReturnType<typeof listed>, row: number): ImportRecord => {
  const found = recordsOf(list).find(({ record }) => record.row === row);
  if (!found) throw new Error(`Row ${row} is no record.`);
  return found.record;
};

/** The register stores it: its schema takes it and nothing in it contradicts anything else. */
function expectTaken(record: ImportRecord) {
  const draft = draftFrom(record, holder);
  expect(propertyDraftSchema.safeParse(draft).success).toBe(true);
  expect(checkProperty(draft).filter(({ severity }) => severity === 'error')).toEqual([]);
}

const trafford = 'trafford_land_and_building_assets.csv';
describe.runIf(existsSync(join(folder, trafford)))('land and building assets of a council', () => {
  let list: ReturnType<typeof listed>;
  beforeAll(() => {
    list = listed(trafford);
  });

  test('every row is a record that the register takes', () => {
    expect(list.mapping.profile).toBe('lga');
    expect(list.reads).toHaveLength(608);
    for (const { record } of recordsOf(list)) expectTaken(record);
    expect(recordsOf(list)).toHaveLength(608);
  });

  test('figures come out as the list has them', () => {
    expect(recordAt(list, 2)).toMatchObject({
      reference: 'TMBC0001/T0000003',
      uprn: '100012797623',
      name: 'Altrincham Town Hall',
      address: { street: 'Market Street', town: 'Altrincham', postcode: 'WA14 1PF' },
      position: { longitude: -2.3520922, latitude: 53.3879587 },
      positionPrecision: 'exact',
      holding: 'building',
      interests: [{ tenure: 'freehold', letOut: false }],
      floorArea: { basis: 'recorded', value: 415.05, source: trafford, asAt: '2023-09-29' },
      floorAreaBasis: 'GIA',
      epc: 'E',
    });
    expect(recordAt(list, 3).interests).toEqual([{ tenure: 'freehold', letOut: true }]);
  });

  test('what is vacant and has only half a postcode is kept without a place', () => {
    const record = recordAt(list, 5);
    expect(record).toMatchObject({ name: 'Moss View Centre', address: { town: 'Partington', postcode: 'M31' } });
    expect(record.position).toBeUndefined();
    expect(record.notes).toContain('Vacant');
  });

  test('tenure comes out as the words say', () => {
    const counts: Record<string, number> = {};
    for (const { record } of recordsOf(list)) {
      const [interest] = record.interests;
      const words = interest ? `${interest.tenure}${interest.letOut ? ', let' : ''}` : 'none';
      counts[words] = (counts[words] ?? 0) + 1;
    }
    expect(counts).toEqual({ freehold: 471, 'freehold, let': 122, leasehold: 13, 'leasehold, let': 1, none: 1 });
  });
});

const eric = 'nhs_eric_2015-16_kent_sites.csv';
describe.runIf(existsSync(join(folder, eric)))('site returns of the NHS', () => {
  let list: ReturnType<typeof listed>;
  beforeAll(() => {
    list = listed(eric);
  });

  test('headings in two rows are read together, and aggregates are no properties', () => {
    expect(list.layout.headingRows).toEqual([1, 2]);
    expect(list.mapping.profile).toBe('nhs-eric');
    expect(recordsOf(list)).toHaveLength(32);
    const leftOut = list.reads.flatMap((read) => (read.kind === 'left-out' ? [read.reason] : []));
    expect(leftOut).toHaveLength(6);
    expect(new Set(leftOut)).toEqual(
      new Set(['An aggregate site stands for several small sites of its organisation and is no one property.']),
    );
    for (const { record } of recordsOf(list)) expectTaken(record);
  });

  test('costs are those of the return, nothing counted twice', () => {
    const darent = recordAt(list, 4);
    expect(darent).toMatchObject({
      reference: 'RN707',
      name: 'DARENT VALLEY',
      use: 'hospital',
      floorArea: { value: 62_078 },
      siteArea: { value: 19.6 },
      electricity: { value: 9_327_313 },
      fossilFuel: { value: 19_670_516 + 175_855 },
      costs: { energy: { value: 125_732_000 }, water: { value: 11_833_300 + 9_223_000 }, maintenance: { value: 136_548_000 } },
    });
    expect(darent.runningCost).toEqual({
      basis: 'recorded',
      value: 652_974_300 + 900_767_700 + 2_423_023_300,
      source: `${eric}: Hard FM (Estates) costs (£) + Soft FM (Hotel services) costs (£) + Estates and facilities finance costs (£)`,
      asAt: null,
    });
    const medway = recordAt(list, 7);
    expect(medway).toMatchObject({ maintenanceBacklog: { value: 3_909_000_000 }, spareArea: { value: 1175.74 } });
  });

  test('a cost of which a part is not given is not known, and told', () => {
    const elmCourt = recordsOf(list).find(({ record }) => record.row === 5);
    expect(elmCourt?.record.runningCost).toBeUndefined();
    expect(elmCourt?.record.maintenanceBacklog).toBeUndefined();
    expect(elmCourt?.notes.map(({ message }) => message).join()).toMatch(/No sum is made/);
    expect(elmCourt?.record.floorArea).toMatchObject({ value: 972 });
  });

  test('names lose the no-break spaces that fill them up', () => {
    expect(recordsOf(list).map(({ record }) => record.name)).toContain('BIRLING CENTRE');
  });
});
