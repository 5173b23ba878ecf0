/** Money: reading and printing are inverse, shares preserve totals, and headlines read as the board expects. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatChange,
  formatPounds,
  formatPoundsPerSquareMetre,
  formatPoundsPerYear,
  fromPounds,
  isTooLarge,
  pence,
  pencePerSquareMetreYear,
  pencePerYear,
  share,
} from '../../shared/money.ts';

const anyPence = fc.integer({ min: -1e14, max: 1e14 }).map(pence);

describe('formatPounds', () => {
  test.each([
    [1_284_300, '£1.3m'],
    [38_000_000, '£38m'],
    [60_000_000, '£60m'],
    [7_600_000, '£7.6m'],
    [850_000, '£850k'],
    [999_600, '£1m'],
    [9_960_000, '£10m'],
    [9_940_000, '£9.9m'],
    [5_000_000_000, '£5bn'],
    [12_345, '£12k'],
    [9_500, '£9,500'],
    [0, '£0'],
    [-1_300_000, '−£1.3m'],
  ])('%d pounds is %s in a headline', (pounds, text) => {
    expect(formatPounds(fromPounds(pounds), 'headline')).toBe(text);
  });

  test('tables show whole pounds and exact shows the pence there are', () => {
    expect(formatPounds(pence(128_430_050), 'table')).toBe('£1,284,301');
    expect(formatPounds(pence(128_430_050), 'exact')).toBe('£1,284,300.50');
    expect(formatPounds(pence(128_430_000), 'exact')).toBe('£1,284,300');
    expect(formatPounds(pence(-40), 'table')).toBe('£0');
    expect(formatPoundsPerYear(pencePerYear(130_000_000), 'headline')).toBe('£1.3m a year');
    expect(formatChange(pence(4_200_000), 'headline')).toBe('+£42k');
    expect(formatPoundsPerSquareMetre(pencePerSquareMetreYear(8210))).toBe('£82.10 a m²');
  });

  test('what is printed exactly is read back', () => {
    fc.assert(
      fc.property(anyPence, (amount) => {
        expect(fromPounds(formatPounds(amount, 'exact'))).toBe(amount);
      }),
    );
  });
});

test('an amount beyond £10bn is too large, and what is no amount is not', () => {
  expect(['99999999999999', '−11bn', '10000000000.01'].map(isTooLarge)).toEqual([true, true, true]);
  expect(['£10bn', '12', 'lots', ''].map(isTooLarge)).toEqual([false, false, false, false]);
});

describe('fromPounds', () => {
  test.each([
    ['£1.3m', 130_000_000],
    [' 850k ', 85_000_000],
    ['1,284,300.5', 128_430_050],
    ['-£5', -500],
    ['£−5', -500],
    ['.5', 50],
    ['0.29', 29],
  ])('reads %s', (text, amount) => expect(fromPounds(text)).toBe(amount));

  test.each(['', 'n/a', '12,34', '£', '--5', '1.2.3', '5 apples'])('does not guess at %j', (text) => expect(fromPounds(text)).toBeNull());

  test('rounds a number of pounds to the penny', () => {
    expect(fromPounds(1.005)).toBe(101);
    expect(fromPounds(19.99)).toBe(1999);
  });
});

test('pence that are not whole are a bug', () => expect(() => pence(1.5)).toThrow(RangeError));

describe('share', () => {
  test('shares sum to the total, each within a penny of its due', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyPence, weights, (total, parts) => {
        const shares = share(total, parts);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        const sum = parts.reduce((a, b) => a + b, 0);
        for (const [index, amount] of shares.entries()) {
          const due = sum === 0 ? total / parts.length : (total * (parts[index] as number)) / sum;
          expect(Math.abs(amount - due)).toBeLessThan(1.1);
        }
      }),
    );
  });

  test('odd pence go to the largest remainders', () => {
    expect(share(pence(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(share(pence(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(share(pence(10), [])).toEqual([]);
  });
});
