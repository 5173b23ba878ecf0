/** A refusal of the sign-in endpoints becomes a sentence in its place. */
import { expect, test } from 'vitest';
import { inWords, troubleOf } from '../../client/auth.ts';

test('a sentence stands at the field that it is about', () => {
  expect(troubleOf(401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'No.' }, null)).toEqual({
    message: 'No.',
    field: 'passphrase',
    over: false,
  });
  expect(troubleOf(400, { code: 'PASSWORD_TOO_SHORT', message: 'Longer.' }, null)).toMatchObject({ field: 'newPassphrase' });
  expect(troubleOf(401, { code: 'INVALID_CODE', message: 'No.' }, null)).toMatchObject({ field: 'code', over: false });
  expect(troubleOf(401, { code: 'INVALID_TWO_FACTOR_COOKIE', message: 'Begin again.' }, null)).toMatchObject({ field: null, over: true });
});

test('too many attempts are told with how long to wait', () => {
  expect(troubleOf(429, { message: 'Later.' }, 240).message).toBe('Too many attempts. Try again in 4 minutes.');
  expect(troubleOf(429, { message: 'Later.' }, null).message).toBe('Later.');
});

test('an answer without a sentence gets one', () => {
  expect(troubleOf(502, {}, null).message).toMatch(/did not answer.*nothing you typed is lost/);
  expect(troubleOf(400, { code: 'toString' }, null)).toMatchObject({ field: null, message: expect.stringMatching(/refused/) });
});

test('a wait is said in words', () => {
  expect([0.2, 1, 40, 90, 3600, 7200].map(inWords)).toEqual(['1 second', '1 second', '40 seconds', '2 minutes', '60 minutes', '2 hours']);
});
