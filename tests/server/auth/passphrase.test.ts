/** Pass-phrases: long enough and not to be guessed, and beyond that whatever one likes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passphraseProblem } from '../../../server/auth/passphrase.ts';

const about = ['Olive Officer', 'olive.officer@swale.example'];
const said = (passphrase: string) => passphraseProblem(passphrase, about)?.message ?? 'good';

test.each([
  'correct horse battery staple',
  'lantern gravel tortoise umbrella',
  '   spaces   before and after   ',
  'гора молоко синий поезд',
  '🦔🌧️🚲🧀🪵🎻🦉🥾🧵🍐🪁🐌',
  'mxnvbqlwkejrhtgfds',
  'only lower case letters are fine',
  'ALSO IN CAPITALS AND NOTHING ELSE',
])('%s is good', (passphrase) => {
  expect(said(passphrase)).toBe('good');
});

test.each([
  ['', 'A pass-phrase has at least 12 characters. A few words are easy to remember.'],
  ['eleven char', 'A pass-phrase has at least 12 characters. A few words are easy to remember.'],
  ['🦔🌧🚲🧀🪵🎻', 'A pass-phrase has at least 12 characters. A few words are easy to remember.'],
  ['x'.repeat(257), 'A pass-phrase has at most 256 characters.'],
])('%s has the wrong length', (passphrase, sentence) => {
  expect(said(passphrase)).toBe(sentence);
});

test.each([
  'passwordpassword',
  'password12345',
  'Password123456!',
  'qwertyuiop1234',
  'aaaaaaaaaaaaaaaaaaaaaaaa',
  'abcdefghijklmnopqrst',
  '123456789012345',
  'letmeinletmeinletmein',
  'Olive Officer 2026',
  'olive.officer@swale.example',
  'commonground2026',
])('%s is refused as guessable', (passphrase) => {
  expect(said(passphrase)).toMatch(/^That pass-phrase is common or easily guessed\./);
});

test('the field that is wrong is named', () => {
  expect(passphraseProblem('short', about)).toMatchObject({ kind: 'invalid', fields: [{ path: 'passphrase' }] });
});

test('four random words are good, whatever they are and in whichever order', () => {
  const word = fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{5}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 8 }), (words) => {
      expect(said(words.join(' '))).toBe('good');
    }),
    { numRuns: 30 },
  );
});
