/** Every restriction of a filter has a chip of its own, and taking chips away one after the other ends with the whole estate. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrowingLabel, narrowings } from '../../../client/estate/narrowings.ts';
import { estateFilterSchema, everything } from '../../../shared/filter.ts';
import { sectors } from '../../../shared/organisation.ts';
import { tenures } from '../../../shared/tenure.ts';
import { uses } from '../../../shared/use.ts';

const anyFilter = fc
  .record({
    text: fc.stringMatching(/^[a-z]{0,8}$/),
    sectors: fc.subarray([...sectors]),
    tenures: fc.subarray([...tenures]),
    uses: fc.subarray([...uses]),
    cost: fc.subarray(['unknown', 'under-10k', 'over-1m']),
    archived: fc.boolean(),
  })
  .map((parts) => estateFilterSchema.parse(parts));

test('taking every chip away leaves everything', () => {
  fc.assert(
    fc.property(anyFilter, (start) => {
      let filter = start;
      let chips = narrowings(filter);
      while (chips.length > 0) {
        filter = chips[chips.length - 1]?.without ?? everything;
        const left = narrowings(filter);
        expect(left).toHaveLength(chips.length - 1);
        chips = left;
      }
      expect(filter).toEqual(everything);
    }),
  );
});

test('a chip of a band names what it is a band of', () => {
  const filter = estateFilterSchema.parse({ cost: ['unknown'], tenures: ['pfi'] });
  expect(narrowings(filter).map((one) => narrowingLabel(one, []))).toEqual(['PFI', 'Running cost a year: not recorded']);
});
