/** What a list makes of a property: a new one that the register takes, or one that it has with nothing changed but what the list gives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../../shared/ids.ts';
import type { ImportRecord } from '../../../shared/import/import-record.ts';
import { rowReader } from '../../../shared/import/read-row.ts';
import { draftFrom, updatedBy } from '../../../shared/import/to-draft.ts';
import { propertyDraftSchema, propertySchema, type Property, type PropertyDraft } from '../../../shared/property.ts';
import { checkProperty } from '../../../shared/property-check.ts';
import { changesBetween } from '../../../shared/property-changes.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { arbitraryMapping, arbitraryRow, everyColumn, knowing } from './arbitrary-rows.ts';

const kcc = 'kcc' as OrganisationId;
const empty: ImportRecord = {
  row: 2,
  reference: 'made-0',
  referenceFrom: 'made',
  holder: null,
  name: 'Swale House',
  nameMade: true,
  address: {},
  interests: [],
  costs: {},
};
const record = (parts: Partial<ImportRecord>): ImportRecord => ({ ...empty, ...parts });
const stored = (draft: PropertyDraft): Property => propertySchema.parse({ ...draft, id: 'p1', archived: false, version: 1 });
const recorded = (value: number, source = 'list.csv', asAt: string | null = null) => ({ basis: 'recorded', value, source, asAt }) as never;
const estimated = (value: number) => ({ basis: 'estimated', value, method: 'by its peers', asAt: null }) as never;

const anyRecord = fc.tuple(arbitraryMapping, arbitraryRow).map(([mapping, row]) => rowReader(everyColumn, mapping, knowing)(row));

test('arbitrary rows never throw, and every record is a property that the register takes', () => {
  fc.assert(
    fc.property(anyRecord, (read) => {
      if (read.kind !== 'record') {
        expect(read.reason).not.toBe('');
        return;
      }
      const checked = propertyDraftSchema.safeParse(draftFrom(read.record, kcc));
      expect(checked.success ? [] : checked.error.issues).toEqual([]);
      expect(checked.data).toEqual(draftFrom(read.record, kcc));
      expect(checkProperty(draftFrom(read.record, kcc)).filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('the same list twice changes nothing', () => {
  fc.assert(
    fc.property(anyRecord, (read) => {
      if (read.kind !== 'record') return;
      const property = stored(draftFrom(read.record, kcc));
      expect(changesBetween(property, updatedBy(property, read.record, kcc), [])).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('what a list changes it changes once: a second time changes nothing more', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (first, second) => {
      if (first.kind !== 'record' || second.kind !== 'record') return;
      const property = stored(draftFrom(first.record, kcc));
      const once = updatedBy(property, second.record, kcc);
      expect(propertyDraftSchema.safeParse(once).success).toBe(true);
      expect(changesBetween(once, updatedBy(stored(once), second.record, kcc), [])).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a record that gives nothing changes nothing', () => {
  fc.assert(
    fc.property(anyRecord, (read) => {
      if (read.kind !== 'record') return;
      const property = stored(draftFrom(read.record, kcc));
      const { id: _id, archived: _archived, version: _version, ...draft } = property;
      expect(updatedBy(property, empty)).toEqual(draft);
    }),
  );
});

describe('a new property', () => {
  test('of which only the name is known has everything else unknown', () => {
    expect(draftFrom(empty, kcc)).toMatchObject({
      interests: [],
      position: null,
      use: 'other',
      holding: 'land-and-building',
      floorArea: { basis: 'unknown' },
      runningCost: { lines: {}, total: { basis: 'unknown' } },
    });
  });

  test.each<[Partial<ImportRecord>, string, string]>([
    [{ use: 'car-park' }, 'land', 'car-park'],
    [{ use: 'car-park', floorArea: recorded(20) }, 'land-and-building', 'car-park'],
    [{ holding: 'land' }, 'land', 'other-land'],
    [{ floorArea: recorded(100) }, 'building', 'other'],
    [{ floorArea: recorded(100), siteArea: recorded(1) }, 'land-and-building', 'other'],
    [{ use: 'library' }, 'building', 'library'],
  ])('%j is %s with use %s', (parts, holding, use) => expect(draftFrom(record(parts), kcc)).toMatchObject({ holding, use }));

  test('staff make an occupation of the holder', () => {
    expect(draftFrom(record({ use: 'office', staff: recorded(12.5) }), kcc).occupations).toMatchObject([
      { organisation: 'kcc', service: 'Office', component: 'back-office', staff: { value: 12.5 } },
    ]);
  });
});

describe('a property of the register', () => {
  test('keeps what the list does not give', () => {
    const property = givenProperty({ floorArea: given(100), notes: 'Roof leaks.', condition: 'C', barriers: [] });
    const after = updatedBy(property, record({ epc: 'D' }));
    expect(changesBetween(property, after, []).map(({ field }) => field)).toEqual(['epc']);
  });

  test('a recorded figure replaces an estimate, and never the other way about', () => {
    const property = givenProperty({ floorArea: estimated(100), siteArea: given(2) });
    const after = updatedBy(property, record({ floorArea: recorded(120), siteArea: estimated(3) }));
    expect(after.floorArea).toEqual(recorded(120));
    expect(after.siteArea).toEqual(given(2));
  });

  test('the same value from another file is no change; of another day it is', () => {
    const property = givenProperty({ floorArea: { basis: 'recorded', value: 92.903, source: 'old.csv', asAt: '2014-03-31' } });
    expect(updatedBy(property, record({ floorArea: recorded(92.903) })).floorArea).toEqual(property.floorArea);
    expect(updatedBy(property, record({ floorArea: recorded(92.903, 'new.csv', '2015-03-31') })).floorArea).toMatchObject({
      asAt: '2015-03-31',
    });
  });

  test('an exact place is not given up for the middle of a postcode, nor a whole postcode for its half', () => {
    const property = givenProperty();
    const vague = record({
      position: { longitude: 0.74, latitude: 51.35 } as never,
      positionPrecision: 'approximate',
      district: 'Elsewhere',
      address: { postcode: 'ME10' },
    });
    const { id: _id, archived: _archived, version: _version, ...draft } = property;
    expect(updatedBy(property, vague)).toEqual(draft);
    expect(updatedBy(property, { ...vague, positionPrecision: 'exact' })).toMatchObject({
      position: { longitude: 0.74 },
      district: 'Elsewhere',
    });
  });

  test('keeps its use where the list only says other, and its name where the list has none', () => {
    const property = givenProperty({ use: 'library' });
    expect(updatedBy(property, record({ use: 'other' })).use).toBe('library');
    expect(updatedBy(property, record({ use: 'museum', name: 'New name', nameMade: false }))).toMatchObject({
      use: 'museum',
      name: 'New name',
    });
  });

  test('keeps its reference unless the list is its holder’s own', () => {
    const property = givenProperty({ reference: 'OLD' });
    const from = (lister: string) =>
      updatedBy(property, record({ reference: 'NEW', referenceFrom: 'list' }), lister as OrganisationId).reference;
    expect(from('kcc')).toBe('NEW');
    expect(from('swale')).toBe('OLD');
    expect(updatedBy(property, record({ reference: 'made-1' })).reference).toBe('OLD');
  });

  test('notes of a list stand once under those that people wrote', () => {
    const property = givenProperty({ notes: 'Roof leaks.' });
    const after = updatedBy(property, record({ notes: 'Vacant in the list.' }));
    expect(after.notes).toBe('Roof leaks.\nVacant in the list.');
    expect(updatedBy(stored(after), record({ notes: 'Vacant in the list.' })).notes).toBe(after.notes);
  });

  test('lines of cost are put beside those that are there', () => {
    const property = givenProperty({ runningCost: { lines: { rates: given(100), water: given(5) }, total: { basis: 'unknown' } } });
    expect(updatedBy(property, record({ costs: { rates: recorded(200) } })).runningCost.lines).toEqual({
      rates: recorded(200),
      water: given(5),
    });
  });

  test('staff go to the one occupation of the holder, and to none of several', () => {
    const one = {
      organisation: 'kcc',
      service: 'Office',
      component: 'back-office',
      staff: { basis: 'unknown' },
      workstations: given(4),
      area: given(90),
    };
    const alone = updatedBy(givenProperty({ occupations: [one] }), record({ staff: recorded(10) })).occupations;
    expect(alone).toMatchObject([{ staff: { value: 10 }, workstations: { value: 4 } }]);
    const several = givenProperty({ occupations: [one, { ...one, organisation: 'swale' }] });
    expect(updatedBy(several, record({ staff: recorded(10) })).occupations).toEqual(several.occupations);
  });
});

describe('interests', () => {
  const lease = {
    startsOn: '2001-04-01',
    expiresOn: '2020-03-31',
    breakOn: null,
    noticePeriod: 6,
    rent: given(100),
    rentReviewOn: null,
    repairing: 'full',
    breakPenalty: { basis: 'unknown' },
  };
  const freehold = { tenure: 'freehold', lease: null, letOut: null, titleNumber: 'K1' };
  const leasehold = { tenure: 'leasehold', lease, letOut: null, titleNumber: null };
  const after = (interests: readonly unknown[], ...gives: ImportRecord['interests']) =>
    updatedBy(givenProperty({ interests }), record({ interests: gives })).interests;

  test('terms that the list gives go into the lease, and the others stay', () => {
    expect(after([leasehold], { tenure: 'leasehold', lease: { expiresOn: '2026-03-31' as never } })).toEqual([
      { ...leasehold, lease: { ...lease, expiresOn: '2026-03-31' } },
    ]);
  });

  test('another interest is kept, and the one of the list’s tenure is meant', () => {
    expect(after([freehold, leasehold], { tenure: 'leasehold', titleNumber: 'K9' })).toEqual([
      freehold,
      { ...leasehold, titleNumber: 'K9' },
    ]);
  });

  test('another tenure changes the principal interest', () => {
    expect(after([leasehold], { tenure: 'freehold' })).toEqual([{ tenure: 'freehold', lease: null, letOut: null, titleNumber: null }]);
  });

  test('whether it is let changes only where the list says so', () => {
    const let1 = { ...freehold, letOut: { tenant: 'Sea Scouts', tenantOrganisation: null, lease: null } };
    expect(after([let1], { tenure: 'freehold' })).toEqual([let1]);
    expect(after([let1], { tenure: 'freehold', letOut: true })).toEqual([let1]);
    expect(after([let1], { tenure: 'freehold', letOut: false })).toEqual([freehold]);
    expect(after([freehold], { tenure: 'freehold', letOut: true, tenant: 'Sea Scouts' })).toEqual([let1]);
  });

  test('the first tenure of a property without one is its interest', () => {
    expect(after([], { tenure: 'leasehold' })).toMatchObject([
      { tenure: 'leasehold', lease: { expiresOn: null, rent: { basis: 'unknown' } } },
    ]);
  });
});
