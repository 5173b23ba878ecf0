/** How a pass-phrase is kept: as its scrypt hash with a salt of its own, made slow enough that a stolen database is of little use. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MB of memory, three times over: one of the settings of the least that OWASP's Password Storage Cheat Sheet asks for (as of 9 August 2024). */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const saltBytes = 16;
const keyBytes = 32;

/** The same letters typed on another keyboard may come as other code points. */
const keyOf = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, keyBytes, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** Names its method, so that another can follow it one day. */
const method = 'scrypt-15-8-3';

export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  return [method, salt.toString('base64url'), (await keyOf(passphrase, salt)).toString('base64url')].join(':');
}

export async function isPassphrase(hash: string, passphrase: string): Promise<boolean> {
  const [used, salt, key] = hash.split(':');
  if (used !== method || !salt || !key) return false;
  const kept = Buffer.from(key, 'base64url');
  const given = await keyOf(passphrase, Buffer.from(salt, 'base64url'));
  return kept.length === given.length && timingSafeEqual(kept, given);
}
