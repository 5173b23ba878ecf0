/** A pass-phrase is kept so that nobody reads it, and is known again however its letters were put together. */
import { expect, test } from 'vitest';
import { hashPassphrase, isPassphrase } from '../../../server/auth/passphrase-hash.ts';

const passphrase = 'crème brûlée beside the canal';

test('the same pass-phrase is known again and no other is', async () => {
  const hash = await hashPassphrase(passphrase);
  expect(await isPassphrase(hash, passphrase)).toBe(true);
  expect(await isPassphrase(hash, passphrase.normalize('NFD'))).toBe(true);
  for (const other of ['', passphrase.toUpperCase(), `${passphrase} `, passphrase.slice(0, -1)])
    expect(await isPassphrase(hash, other)).toBe(false);
});

test('two people with one pass-phrase have nothing alike', async () => {
  const [one, other] = [await hashPassphrase(passphrase), await hashPassphrase(passphrase)];
  expect(one).not.toBe(other);
  expect(one).not.toContain('canal');
});

test.each(['', 'x', 'salt:key', 'scrypt-15-8-3::', 'scrypt-15-8-3:AAAA:', 'scrypt-15-8-3:AAAA:AAAA'])(
  'what is no hash of ours (%s) is nobody’s pass-phrase',
  async (hash) => {
    expect(await isPassphrase(hash, passphrase)).toBe(false);
  },
);
