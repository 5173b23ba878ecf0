/** Rows that any list could hold, for properties of the reading: plausible cells, damaged ones and plain noise. */
import fc from 'fast-check';
import type { OrganisationId } from '../../../shared/ids.ts';
import { importFieldKeys, importFields } from '../../../shared/import/fields.ts';
import type { ImportContext } from '../../../shared/import/import-context.ts';
import { layoutAt, type Layout } from '../../../shared/import/layout.ts';
import type { Mapping } from '../../../shared/import/mapping.ts';
import { profileKeys } from '../../../shared/import/profile-keys.ts';
import type { SheetRow } from '../../../shared/import/sheet.ts';
import { position } from '../../../shared/measure.ts';
import { givenContext } from './given-list.ts';

const plausible = fc.constantFrom(
  '',
  ' ',
  'n/a',
  '-',
  '0',
  '1',
  '12.5',
  '1,234',
  '£1,234.50',
  '(1,234)',
  '1.2m',
  '100012797623',
  '1.00E+11',
  '0.7357',
  '51.3405',
  '-2.35',
  '590500',
  '163800',
  'ME10 3HT',
  'M41',
  'TQ 90 63',
  'Freehold',
  'Leashold',
  'Leasehold out',
  'Vacant',
  'Sea Scouts',
  'Land',
  'Land/Buildings',
  'Office',
  'Oubliette',
  'Works of art',
  '31/03/2026',
  '28-Oct-15',
  '31/02/2020',
  '42305',
  'A',
  'B (45)',
  '415 sq ft',
  '2 acres',
  '27%',
  'Total',
  'Swale House',
  'High Street, Sheerness, ME12 1AA',
  'NaN',
  'Infinity',
  '-0',
  '1e308',
  '9'.repeat(400),
  'x'.repeat(500),
  '\u0000',
  '__proto__',
  'constructor',
  'AGGREGATE SITE',
);

const cell = fc.oneof(
  { weight: 6, arbitrary: plausible },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);

const headings = importFieldKeys.map((field) => importFields[field].label);

/** A list with a column for every field, mapped to it, of any profile. */
export const everyColumn: Layout = layoutAt([{ number: 1, cells: headings }], [1]);

export const arbitraryMapping: fc.Arbitrary<Mapping> = fc
  .record({ profile: fc.constantFrom(...profileKeys), kept: fc.subarray([...importFieldKeys]) })
  .map(({ profile, kept }) => ({
    profile,
    sheet: 0,
    headingRows: [1],
    columns: Object.fromEntries(kept.map((field) => [field, importFields[field].label])),
    everywhere: {},
  }));

export const arbitraryRow: fc.Arbitrary<SheetRow> = fc
  .record({
    cells: fc.array(cell, { maxLength: headings.length + 3 }),
    shape: fc.option(fc.constant({ position: position(0.7, 51.3), siteArea: null })),
  })
  .map(({ cells, shape }) => ({ number: 2, cells, shape }));

/** A register that knows one postcode and one body. */
export const knowing: ImportContext = givenContext({
  postcodeCentre: (postcode) => (postcode === 'ME10 3HT' ? { position: position(0.7357, 51.3405), district: 'Swale' } : null),
  outcodeCentre: (outcode) => (outcode === 'M41' ? position(-2.36, 53.45) : null),
  holderOf: (words) => (words === 'Swale House' ? ('swale' as OrganisationId) : null),
  districtOf: () => 'Swale',
  inArea: ({ longitude }) => longitude > 0,
});
