/** A copy of a database as of one moment, made while others go on writing; it appears under its name only once it is whole and on the disk. */
import { chmodSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { putInPlace } from './durable-file.ts';
import type { Database } from './open.ts';

/** Nobody but the owner reads a copy of the register. */
const ownerOnly = 0o600;

/** Writes the copy beside `file`, has it looked at, and only then gives it the name; what stood under the name is replaced. */
export async function writeSnapshot<T>(db: Database, file: string, look: (copy: string) => Promise<T>): Promise<T> {
  const copy = `${file}.unfinished-${process.pid}`;
  rmSync(copy, { force: true });
  try {
    await sql`vacuum into ${copy}`.execute(db);
    chmodSync(copy, ownerOnly);
    const seen = await look(copy);
    putInPlace(copy, file);
    return seen;
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${ending}`, { force: true });
  }
}
