/** The database as the server needs it: brought up to date, and filled where it is empty; a first start that fails leaves no half-made file behind. */
import { existsSync, rmSync } from 'node:fs';
import { migrate } from './db/migrate.ts';
import { databaseFile, openDatabase, type Database } from './db/open.ts';
import { allOrganisations } from './store/organisations.ts';

/** Only a file that this start made is ever removed. */
export async function readyDatabase(directory: string, fill: (db: Database) => Promise<void>): Promise<Database> {
  const file = databaseFile(directory);
  const made = !existsSync(file);
  let db: Database | null = null;
  try {
    db = openDatabase(directory);
    await migrate(db);
    if ((await allOrganisations(db)).length === 0) await fill(db);
    return db;
  } catch (error) {
    await db?.destroy().catch(() => undefined);
    if (made) for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
    throw error;
  }
}
