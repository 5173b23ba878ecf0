/** The line below a figure says what it rests on. */
import { expect, test } from 'vitest';
import { basisWords } from '../../../client/estate/basis-words.ts';
import { estimated, recorded, unknown } from '../../../shared/figure.ts';
import { isoDate } from '../../../shared/year.ts';

test('source and date of what is recorded, method of what is estimated, nothing of what is unknown', () => {
  expect(basisWords(recorded(12, 'Asset register', isoDate('2011-03-31')))).toBe('Recorded, Asset register, as at 31 Mar 2011');
  expect(basisWords(recorded(12, 'Asset register'))).toBe('Recorded, Asset register');
  expect(basisWords(estimated(12, 'Average of offices'))).toBe('Estimated: Average of offices');
  expect(basisWords(unknown)).toBe('');
});
