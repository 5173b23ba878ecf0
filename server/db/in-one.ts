/** One transaction of a thread that has the database for itself: all of it is on the disk afterwards, or none. */
import { sql } from 'kysely';
import type { Database } from './open.ts';

/** Rolls back where the work throws, or where it says by null that nothing is to be kept. */
export async function inOne<T>(db: Database, work: (db: Database) => Promise<T | null>): Promise<T | null> {
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      const done = await work(connection);
      await (done === null ? sql`rollback` : sql`commit`).execute(connection);
      return done;
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}
