/** Switching classes in the legend: it narrows the filter, comes back to where it was, and never hides what the filter shows. */
import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOff, withClassSwitched } from '../../../client/desk/class-switch.ts';
import { classesOf } from '../../../client/map/colouring.ts';
import { mapTheme } from '../../../client/map/theme.ts';
import { everything } from '../../../shared/filter.ts';

const filtered = ['sector', 'tenure', 'use', 'completeness'] as const;
const keysOf = (colouring: (typeof filtered)[number]) => classesOf(colouring, mapTheme('light')).map(({ key }) => key);

describe('the legend as a filter', () => {
  it('leaves one class out and takes it in again, under every colouring that the filter knows', () => {
    assert(
      property(
        constantFrom(...filtered).chain((colouring) => constantFrom(...keysOf(colouring)).map((key) => ({ colouring, key }))),
        ({ colouring, key }) => {
          const without = withClassSwitched(colouring, everything, key);
          expect(without && classesOff(colouring, without)).toEqual([key]);
          expect(without && withClassSwitched(colouring, without, key)).toEqual(everything);
        },
      ),
    );
  });

  it('shows as off what the filter panel left out', () => {
    expect(classesOff('sector', { ...everything, sectors: ['health'] })).not.toContain('health');
    expect(classesOff('sector', { ...everything, sectors: ['health'] })).toHaveLength(7);
    expect(classesOff('use', { ...everything, uses: ['library'] })).not.toContain('Community and culture');
  });

  it('says that the cost of a square metre is no part of the filter', () => {
    expect(withClassSwitched('cost', everything, 'unknown')).toBeNull();
  });
});
