/** When two people change one property, neither loses anything that the other did not also change. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesOf, mergedDraft, proposedSides } from '../../../client/register/merge-versions.ts';
import { type PropertyDraft, propertyDraftSchema } from '../../../shared/property.ts';
import { given, givenProperty } from '../../given/given-property.ts';

const base = propertyDraftSchema.parse(givenProperty());
const edits: ((draft: PropertyDraft, mark: string) => PropertyDraft)[] = [
  (draft, mark) => ({ ...draft, name: `Name ${mark}` }),
  (draft, mark) => ({ ...draft, notes: `Note ${mark}` }),
  (draft, mark) => ({ ...draft, district: mark }),
  (draft, mark) => ({ ...draft, floorArea: { ...given(mark === 'mine' ? 120 : 340) } as PropertyDraft['floorArea'] }),
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
      const merged = mergedDraft(mine, theirs, proposedSides(differences));
      expect(merged).toEqual(
        edited(own, 'mine') === base ? theirs : own.reduce((draft, index) => edits[index]?.(draft, 'mine') ?? draft, theirs),
      );
      expect(differences.filter((one) => one.changedBy === 'both')).toHaveLength(own.filter((index) => other.includes(index)).length);
    }),
  );
});

test('whichever side is chosen for every field is the version that stands', () => {
  const mine = edited([0, 1, 3], 'mine');
  const theirs = edited([1, 2], 'theirs');
  const all = (side: 'mine' | 'theirs') => Object.fromEntries(differencesOf(base, mine, theirs, []).map(({ field }) => [field, side]));
  expect(mergedDraft(mine, theirs, all('mine'))).toEqual(mine);
  expect(mergedDraft(mine, theirs, all('theirs'))).toEqual(theirs);
});

test('versions that say the same leave nothing to choose', () => {
  expect(differencesOf(base, edited([0], 'same'), edited([0], 'same'), [])).toEqual([]);
});
