/** Whether the database answers and could be written to at this moment: a read, the write lock, and room on the disk; nothing is written. */
import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { isHeld } from './held-writing.ts';
import type { Database } from './open.ts';

/** More than any one change or its log takes. */
const leastRoom = 64 * 1024 * 1024;

async function answers(db: Database): Promise<boolean> {
  try {
    await db.connection().execute(async (connection) => {
      await connection.selectFrom('register_state').select('version').executeTakeFirstOrThrow();
      if (isHeld(db)) return;
      await sql`begin immediate`.execute(connection);
      await sql`rollback`.execute(connection);
    });
    return true;
  } catch {
    return false;
  }
}

/** What stands in the way of writing, in a sentence, or null. */
export async function unwritable(db: Database, directory: string): Promise<string | null> {
  if (!(await answers(db))) return 'The database cannot be read or written at the moment.';
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize < leastRoom ? 'The disk of the data directory is nearly full.' : null;
}
