/** While a thread saves an import it holds the database for itself: whoever else would write is told so at once, and no request waits for it. */
import { sql } from 'kysely';
import type { Database } from './open.ts';

const held = new WeakSet<Database>();

/** As `open.ts` sets it. */
const usualPatience = 5000;

/** From now on this connection does not wait for the write lock. */
export async function holdWriting(db: Database): Promise<void> {
  held.add(db);
  await sql`pragma busy_timeout = 0`.execute(db);
}

export async function releaseWriting(db: Database): Promise<void> {
  held.delete(db);
  await sql`pragma busy_timeout = ${sql.lit(usualPatience)}`.execute(db);
}

export const isHeld = (db: Database): boolean => held.has(db);
