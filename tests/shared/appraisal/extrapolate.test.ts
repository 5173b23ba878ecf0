/** Kent by formula from Swale: what the published formula gives from the published inputs, beside what the report prints. */
import { describe, expect, test } from 'vitest';
import { extrapolate, extrapolationEntries, kentExtrapolationDefaults } from '../../../shared/appraisal/extrapolate.ts';

const kent = extrapolate(kentExtrapolationDefaults);
const millions = (pence: number) => Math.round(pence / 1_000_000) / 100;

describe('Kent from Swale', () => {
  test('1.3 ÷ (7.6 ÷ 0.75) = 12.83 % of £300m is £38.49m a year; the report prints about £38m', () => {
    expect(kent.steps.find(({ label }) => label === 'Saving rate')?.value).toBeCloseTo(0.12829, 5);
    expect(millions(kent.saving)).toBe(38.49);
  });

  test('£60m × 10 × (0.69 + 0.31 ÷ 0.65) is £700.15m gross, 43 ÷ 60 of it £501.78m delivery, £198.38m net', () => {
    expect([kent.gross, kent.delivery, kent.net].map(millions)).toEqual([700.15, 501.78, 198.38]);
  });

  test('30 % off the 37 % that is administrative: £42.76m a year, £777.87m gross, £276.09m net; the report prints 42, 780 and 280', () => {
    const { saving, gross, net, delivery } = kent.withSpaceReduction;
    expect([saving, gross, net].map(millions)).toEqual([42.76, 777.87, 276.09]);
    expect(delivery).toBe(kent.delivery);
    expect(net - kent.net).toBe(gross - kent.gross);
  });

  test('the other pair of east and west weights that the brief names meets £700m too', () => {
    const other = extrapolate({ ...kentExtrapolationDefaults, valueDifference: 0.3, westShare: 0.39 } as typeof kentExtrapolationDefaults);
    expect(Math.round(millions(other.gross) / 10) * 10).toBe(700);
  });

  test('no difference of values is plain scaling', () => {
    const plain = extrapolate({ ...kentExtrapolationDefaults, valueDifference: 0 } as typeof kentExtrapolationDefaults);
    expect(millions(plain.gross)).toBe(600);
  });

  test('every input has a name and says where it comes from', () => {
    expect(Object.keys(extrapolationEntries).sort()).toEqual(Object.keys(kentExtrapolationDefaults).sort());
    for (const { label, source } of Object.values(extrapolationEntries)) expect([label, source]).not.toContain('');
  });

  test('nothing to work from is refused in a sentence', () => {
    expect(() => extrapolate({ ...kentExtrapolationDefaults, knownShare: 0 } as typeof kentExtrapolationDefaults)).toThrow(/known share/);
  });
});
