/** Several rows of one property: parts are added, the same part is counted once, and what differs is told. */
import { describe, expect, test } from 'vitest';
import type { ImportRecord } from '../../../shared/import/import-record.ts';
import { joinParts } from '../../../shared/import/join-parts.ts';
import { repeatedUprn } from '../../../shared/import/repeats.ts';
import { readList, rowsOf } from './given-list.ts';

const heading =
  'Property Reference,Property Name,Department,Property Centre,Holding ID,Building ID,Tenure,Usage,Floor area (m²),Vacant Space (m²),Postcode';

function joined(...rows: readonly string[]) {
  const { reads, mapping } = readList(rowsOf([heading, ...rows].join('\n')));
  expect(mapping.profile).toBe('central-government');
  const records = reads.flatMap((read) => (read.kind === 'record' ? [read] : []));
  expect(new Set(records.map(({ partOf }) => partOf)).size).toBe(1);
  const { record, notes } = joinParts(records.map(({ record: one }) => one) as [ImportRecord, ...ImportRecord[]]);
  return { record, told: notes.map(({ message }) => message).join(' ') };
}

describe('central-government holdings', () => {
  test('buildings of one property are added, and it is told', () => {
    const { record, told } = joined(
      '100,Crown House,HMRC,South East,H1,B1,Freehold,Office,1000,50,ME10 3HT',
      '100,Crown House,HMRC,South East,H1,B2,Freehold,Office,400,0,ME10 3HT',
    );
    expect(record).toMatchObject({
      reference: '100',
      name: 'Crown House',
      use: 'office',
      interests: [{ tenure: 'freehold' }],
      floorArea: { basis: 'recorded', value: 1400, source: 'list.csv: sum of 2 parts' },
      spareArea: { value: 50 },
    });
    expect(told).toBe('Rows 2 and 3 are 2 parts of one property. Added over its parts: floor areas and spare areas.');
  });

  test('contracts and occupations of one building are counted once', () => {
    const { record, told } = joined(
      '100,Crown House,HMRC,South East,H1,B1,Freehold,Office,1000,,ME10 3HT',
      '100,Crown House,HMRC,South East,H2,B1,Leasehold,Store,1000,,ME10 3HT',
    );
    expect(record.floorArea).toMatchObject({ value: 1000, source: 'list.csv' });
    expect(record.interests).toEqual([{ tenure: 'freehold' }, { tenure: 'leasehold' }]);
    expect(told).toMatch(/are of one property.*differ in use: the first is followed/);
  });

  test('areas of one building that differ are not added', () => {
    const { record, told } = joined(
      '100,Crown House,HMRC,,H1,B1,Freehold,Office,1000,,',
      '100,Crown House,HMRC,,H1,B1,Freehold,Office,600,,',
    );
    expect(record.floorArea).toMatchObject({ value: 1000 });
    expect(told).toMatch(/differ in floor areas/);
  });

  test('a sum with a part missing is an estimate, too low', () => {
    const { record } = joined('100,Crown House,HMRC,,H1,B1,Freehold,Office,1000,,', '100,Crown House,HMRC,,H1,B2,Freehold,Office,,,');
    expect(record.floorArea).toMatchObject({
      basis: 'estimated',
      value: 1000,
      method: 'list.csv: sum of 1 of 2 parts; the rest is not given',
    });
  });

  test('one row is as it stands', () => {
    const { record, told } = joined('100,Crown House,HMRC,South East,H1,B1,MoTO,Office,1000,50,ME10 3HT');
    expect(record).toMatchObject({ interests: [{ tenure: 'user-rights' }], notes: expect.stringContaining('South East') });
    expect(told).toBe('');
  });
});

test('a UPRN that stands in several rows is told on each', () => {
  expect(repeatedUprn('1', 5, [2, 5, 9])).toEqual({ column: 'UPRN', message: 'UPRN 1 stands in rows 2 and 9 too.' });
  expect(repeatedUprn('1', 2, [2, 5])?.message).toBe('UPRN 1 stands in row 5 too.');
  expect(repeatedUprn('1', 2, [2, 3, 4, 5, 6, 7, 8, 9])?.message).toBe('UPRN 1 stands in rows 3, 4, 5, 6, 7 and 2 more too.');
  expect(repeatedUprn('1', 2, [2])).toBeNull();
});
