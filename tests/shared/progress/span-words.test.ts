/** Months in words, as an officer would say them. */
import { expect, test } from 'vitest';
import { spanWords } from '../../../shared/progress/span-words.ts';

test('a span is told in years from a year on', () => {
  expect([1, 11, 12, 13, 26, 164].map(spanWords)).toEqual([
    '1 month',
    '11 months',
    '1 year',
    '1 year 1 month',
    '2 years 2 months',
    '13 years 8 months',
  ]);
});
