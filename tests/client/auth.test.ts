/** A refusal of the sign-in endpoints becomes a sentence in its place. */
import { expect, test } from 'vitest';
import { troubleOf } from '../../client/auth.ts';

test('a sentence stands at the field that it is about', () => {
  expect(troubleOf(401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'No.' })).toEqual({
    message: 'No.',
    field: 'passphrase',
    over: false,
  });
  expect(troubleOf(400, { code: 'PASSWORD_TOO_SHORT', message: 'Longer.' })).toMatchObject({ field: 'newPassphrase' });
  expect(troubleOf(401, { code: 'INVALID_CODE', message: 'No.' })).toMatchObject({ field: 'code', over: false });
  expect(troubleOf(401, { code: 'INVALID_TWO_FACTOR_COOKIE', message: 'Begin again.' })).toMatchObject({ field: null, over: true });
});

test('too many attempts are told in the words of the server, which knows how long to wait', () => {
  const message = 'Too many tries. Try again in 4 minutes.';
  expect(troubleOf(429, { code: 'TOO_MANY_TRIES', message })).toEqual({ message, field: null, over: false });
});

test('an answer without a sentence gets one', () => {
  expect(troubleOf(502, {}).message).toMatch(/did not answer.*nothing you typed is lost/);
  expect(troubleOf(400, { code: 'toString' })).toMatchObject({ field: null, message: expect.stringMatching(/refused/) });
});
