/** A group of uses is chosen and left as one, and a choice of bands does not hide those whose figure nobody knows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forgotten, groupState, toggleGroup } from '../../../client/estate/facet-group.ts';

const group = ['office', 'civic-centre', 'gateway'];

test('a group goes in whole, then out, and leaves the rest alone', () => {
  fc.assert(
    fc.property(fc.subarray([...group, 'library', 'school']), (chosen) => {
      const rest = chosen.filter((key) => !group.includes(key));
      const next = toggleGroup(chosen, group);
      expect(groupState(next, group)).toBe(groupState(chosen, group) === 'all' ? 'none' : 'all');
      expect(next.filter((key) => !group.includes(key))).toEqual(rest);
      expect(new Set(next).size).toBe(next.length);
    }),
  );
  expect(groupState(['office', 'library'], group)).toBe('some');
});

test('with a band chosen, those not recorded are counted', () => {
  const counts = new Map([['unknown', 110]]);
  expect(forgotten(['under-10k'], 'unknown', counts)).toBe(110);
  expect(forgotten(['under-10k', 'unknown'], 'unknown', counts)).toBe(0);
  expect(forgotten([], 'unknown', counts)).toBe(0);
});
