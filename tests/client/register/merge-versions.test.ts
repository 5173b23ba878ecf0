/** When two people change one property, neither loses anything that the other did not also change. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesOf, mergedDraft, proposedSides } from '../../../client/register/merge-versions.ts';
import { type PropertyDraft, propertyDraftSchema } from '../../../shared/property.ts';
import { given, givenProperty } from '../../given/given-property.ts';

const base = propertyDraftSchema.parse(givenProperty());
const edits: ((draft: PropertyDraft, mark: string) => PropertyDraft)[] = [
  (draft, mark) => ({ ...draft, name: `Name ${mark}` }),
  (draft, mark) => ({ ...draft, notes: `Note ${mark}` }),
  (draft, mark) => ({ ...draft, district: mark }),
  (draft, mark) => ({ ...draft, floorArea: { ...given(mark === 'mine' ? 120 : 340) } as PropertyDraft['floorArea'] }),
  (draft, mark) => ({ ...draft, address: { ...draft.address, street: `${mark} Street` } }),
  (draft, mark) => ({ ...draft, address: { ...draft.address, postcode: mark === 'mine' ? 'ME10 2BB' : 'ME10 3CC' } }),
  (draft, mark) => ({ ...draft, epc: mark === 'mine' ? 'B' : 'F' }),
];
const anyEdits = fc.subarray(edits.map((_, index) => index));
const edited = (indices: number[], mark: string) => indices.reduce((draft, index) => edits[index]?.(draft, mark) ?? draft, base);

test('the version proposed keeps every change that only one of the two made', () => {
  fc.assert(
    fc.property(anyEdits, anyEdits, (own, other) => {
      const mine = edited(own, 'mine');
      const theirs = edited(other, 'theirs');
      const differences = differencesOf(base, mine, theirs, []);
      const merged = mergedDraft(differences, mine, theirs, proposedSides(differences));
      const onlyMine = own.filter((index) => !other.includes(index));
      expect(merged).toEqual(onlyMine.reduce((draft, index) => edits[index]?.(draft, 'mine') ?? draft, theirs));
      expect(differences.filter((one) => one.changedBy === 'both')).toHaveLength(own.filter((index) => other.includes(index)).length);
    }),
  );
});

test('whichever side is chosen for every field is the version that stands', () => {
  const mine = edited([0, 1, 3], 'mine');
  const theirs = edited([1, 2], 'theirs');
  const differences = differencesOf(base, mine, theirs, []);
  const all = (side: 'mine' | 'theirs') => Object.fromEntries(differences.map(({ field }) => [field, side]));
  expect(mergedDraft(differences, mine, theirs, all('mine'))).toEqual(mine);
  expect(mergedDraft(differences, mine, theirs, all('theirs'))).toEqual(theirs);
});

test('versions that say the same leave nothing to choose', () => {
  expect(differencesOf(base, edited([0], 'same'), edited([0], 'same'), [])).toEqual([]);
});

describe('what only one of the two changed', () => {
  const address = (parts: Record<string, string>): PropertyDraft => ({ ...base, address: { ...base.address, ...parts } });

  test('their postcode stands beside my street, and nothing is chosen for a street that both changed', () => {
    const mine = address({ street: '2 High Street' });
    const theirs = address({ street: '3 High Street', postcode: 'ME10 9ZZ' });
    const differences = differencesOf(base, mine, theirs, []);
    expect(differences.map(({ label, changedBy, mine: own, theirs: other }) => [label, changedBy, own, other])).toEqual([
      ['Address, street', 'both', '2 High Street', '3 High Street'],
      ['Address, postcode', 'theirs', 'ME10 1AA', 'ME10 9ZZ'],
    ]);
    expect(proposedSides(differences)).toEqual({ 'address.postcode': 'theirs' });
    const sides = { ...proposedSides(differences), 'address.street': 'mine' as const };
    expect(mergedDraft(differences, mine, theirs, sides).address).toMatchObject({ street: '2 High Street', postcode: 'ME10 9ZZ' });
  });

  const occupied = (services: string[], staff: number, area: number) =>
    propertyDraftSchema.parse(
      givenProperty({
        occupations: services.map((service) => ({
          organisation: 'kcc',
          service,
          component: 'back-office',
          staff: given(staff),
          workstations: { basis: 'unknown' },
          area: given(area),
        })),
      }),
    );

  test('goes into one occupation from both, and into one running cost', () => {
    const differences = differencesOf(
      occupied(['Planning'], 10, 100),
      occupied(['Planning'], 12, 100),
      occupied(['Planning'], 10, 140),
      [],
    );
    expect(differences.map(({ label, changedBy }) => [label, changedBy])).toEqual([
      ['Occupation 1, staff', 'mine'],
      ['Occupation 1, area', 'theirs'],
    ]);
    const costing = (lines: Record<string, unknown>) =>
      propertyDraftSchema.parse(givenProperty({ runningCost: { lines, total: { basis: 'unknown' } } }));
    const mine = costing({ rates: given(100_00) });
    const theirs = costing({ rent: given(200_00) });
    const lines = differencesOf(costing({}), mine, theirs, []);
    expect(mergedDraft(lines, mine, theirs, proposedSides(lines))).toEqual(costing({ rates: given(100_00), rent: given(200_00) }));
  });

  test('lists whose members do not correspond are chosen between whole', () => {
    const differences = differencesOf(
      occupied(['Planning', 'Libraries'], 10, 100),
      occupied(['Libraries', 'Parks'], 10, 100),
      occupied(['Planning', 'Libraries'], 10, 140),
      [],
    );
    expect(differences.map(({ label, changedBy }) => [label, changedBy])).toEqual([['Occupations', 'both']]);
  });
});
