/** What is shown in a field reads back to exactly the value it came from. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printNumber, printPounds, readNumber, readPounds } from '../../../client/register/typed-amounts.ts';

test('numbers and pounds come back unchanged', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
      expect(readNumber(printNumber(value))).toBe(value + 0);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), (pence) => {
      expect(readPounds(printPounds(pence))).toBe(pence + 0);
    }),
  );
});

test('amounts are read as people type them', () => {
  expect(readNumber(' 1,284.5 ')).toBe(1284.5);
  expect(readPounds('£1.3m')).toBe(130_000_000);
  expect(printPounds(128_430_050)).toBe('1,284,300.50');
  for (const nonsense of ['', 'abc', '1.2.3', '12 m²', 'NaN', 'Infinity']) expect(readNumber(nonsense)).toBeNull();
});
