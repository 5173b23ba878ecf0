/** The selection: sorted, without repeats, and switched one at a time. */
import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { selectionSwitched, selectionWith } from '../../../client/desk/selection.ts';
import { propertyIdSchema } from '../../../shared/ids.ts';

const id = constantFrom('a', 'b', 'c', 'd', 'e').map((text) => propertyIdSchema.parse(text));
const ids = array(id);

it('adds to what is selected or replaces it', () => {
  assert(
    property(ids, ids, (old, found) => {
      expect(selectionWith(old, found, true)).toEqual([...new Set([...old, ...found])].sort());
      expect(selectionWith(old, found, false)).toEqual([...new Set(found)].sort());
    }),
  );
});

it('comes back to itself when a member is switched twice', () => {
  assert(
    property(ids, id, (some, one) => {
      const selection = selectionWith([], some, false);
      expect(selectionSwitched(selectionSwitched(selection, one), one)).toEqual(selection);
    }),
  );
});
