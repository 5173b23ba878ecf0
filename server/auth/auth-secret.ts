/** The server's secret, made once and kept beside the database where only its own account may read it; without it no cookie can be forged. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerStop } from '../server-stop.ts';

const ownerOnly = 0o600;

/** Whole or not at all, so that a server stopped while writing it leaves none that is cut short. */
function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: ownerOnly, flush: true });
  linkSync(draft, file);
  rmSync(draft);
}

/** The secret of a data directory; made at the first start. */
export function keptSecret(directory: string): string {
  const file = join(directory, 'secret');
  if (!existsSync(file)) makeSecret(file);
  chmodSync(file, ownerOnly);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new ServerStop(
    `The secret in ${file} is damaged. Remove the file and start again: everybody then signs in anew, and sets up their second factor anew.`,
  );
}
