/** The form loses nothing of a property, and says what is wrong in the field where it is wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntry } from '../../../client/register/entry-to-draft.ts';
import { emptyEntry, entryOf, noFigure, type PropertyEntry } from '../../../client/register/property-entry.ts';
import { propertyDraftSchema } from '../../../shared/property.ts';
import { given, givenProperty } from '../../given/given-property.ts';

const day = fc.constantFrom(null, '2010-03-31', '2015-06-24');
const anyFigure = (most: number) =>
  fc.oneof(
    fc.record({ basis: fc.constant('recorded'), value: fc.nat(most), source: fc.constantFrom('Valuation', 'Return, 2009-10'), asAt: day }),
    fc.record({ basis: fc.constant('estimated'), value: fc.nat(most), method: fc.constant('Paced out'), asAt: day }),
    fc.constant({ basis: 'unknown' }),
  );
const anyKnown = (most: number) => anyFigure(most).filter((figure) => figure.basis !== 'unknown');
const lease = {
  startsOn: '2001-04-01',
  expiresOn: '2021-03-31',
  breakOn: null,
  noticePeriod: 6,
  rent: given(1_250_000),
  rentReviewOn: null,
  repairing: 'full',
  breakPenalty: { basis: 'unknown' },
};

const anyDraft = fc
  .record({
    uprn: fc.constantFrom(null, '10023456789'),
    floorArea: anyFigure(9000),
    siteArea: anyFigure(40),
    bookValue: anyFigure(500_000_000),
    disposalValue: anyFigure(500_000_000),
    electricity: anyFigure(900_000),
    runningCost: fc.record({
      lines: fc.dictionary(fc.constantFrom('rent', 'rates', 'energy'), anyKnown(9_000_000)),
      total: anyFigure(90_000_000),
    }),
    interests: fc.constantFrom(
      [{ tenure: 'leasehold', lease, letOut: null, titleNumber: 'K 1' }],
      [],
      [{ tenure: 'freehold', lease: null, letOut: { tenant: 'A trader', tenantOrganisation: null, lease }, titleNumber: null }],
    ),
    occupations: fc.array(
      fc.record({
        organisation: fc.constant('kcc'),
        service: fc.constant('Library'),
        component: fc.constant('front-office'),
        staff: anyFigure(9),
        workstations: anyFigure(9),
        area: anyFigure(90),
      }),
      { maxLength: 2 },
    ),
    epc: fc.constantFrom(null, 'C'),
    condition: fc.constantFrom(null, 'B'),
    notes: fc.constantFrom('', 'Roof to be seen to.'),
  })
  .map((parts) => propertyDraftSchema.parse(givenProperty(parts)));

test('a property that is opened in the form and saved untouched is the same property', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const { draft: read, problems } = readEntry(entryOf(draft));
      if (read) expect(read).toEqual(draft);
      else expect(problems.every(({ message }) => /spare area|nought/.test(message))).toBe(true);
    }),
  );
});

describe('what is wrong is said in the field where it is wrong', () => {
  const good = entryOf(givenProperty());
  const problemsWith = (part: Partial<PropertyEntry>) => readEntry({ ...good, ...part }).problems;
  const typed = (value: string, rest = {}) => ({ ...noFigure, basis: 'recorded' as const, value, source: 'Deeds', ...rest });

  test('an empty form asks for what is needed, in the order of the form, and for nothing else', () => {
    expect(readEntry(emptyEntry).problems.map(({ path }) => path)).toEqual(['name', 'reference', 'holder', 'use']);
  });

  test('nonsense where an amount belongs', () => {
    expect(problemsWith({ bookValue: typed('lots') })).toEqual([
      { path: 'bookValue.value', message: '“lots” is not an amount in pounds.' },
    ]);
    expect(problemsWith({ bookValue: typed('99999999999999') })).toEqual([
      { path: 'bookValue.value', message: '“99999999999999” is too large: at most £10bn is taken.' },
    ]);
    expect(problemsWith({ floorArea: typed('') })).toEqual([
      { path: 'floorArea.value', message: 'Enter a number, or choose “not recorded”.' },
    ]);
    expect(problemsWith({ floorArea: typed('-4') })[0]?.path).toBe('floorArea.value');
  });

  test('a figure without its source', () => {
    expect(problemsWith({ siteArea: typed('1.2', { source: ' ' }) })).toEqual([
      { path: 'siteArea.source', message: 'Say where this figure comes from.' },
    ]);
  });

  test('half a position, and one outside Great Britain', () => {
    expect(problemsWith({ position: { latitude: '51.3', longitude: '' } })[0]).toEqual({
      path: 'position.longitude',
      message: 'Enter the longitude too, or leave both empty.',
    });
    expect(problemsWith({ position: { latitude: '0.7', longitude: '51.3' } })[0]?.message).toMatch(/exchanged/);
  });

  test('what is unlikely is said but does not stop a save', () => {
    const { draft, warnings } = readEntry({ ...good, address: { ...good.address, postcode: 'nowhere' } });
    expect(draft).not.toBeNull();
    expect(warnings.map(({ path }) => path)).toEqual(['address.postcode']);
  });
});
