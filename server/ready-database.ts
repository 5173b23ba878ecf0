/** The database as the server needs it: brought up to date, and filled where it is empty; a first start that fails leaves no half-made file behind. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ageOf, migrate } from './db/migrate.ts';
import { databaseFile, openDatabase, type Database } from './db/open.ts';
import { writeSnapshot } from './db/snapshot.ts';
import { allOrganisations } from './store/organisations.ts';

export type Making = {
  directory: string;
  /** Fills a database that has no register. */
  fill: (db: Database) => Promise<void>;
  /** Told of what takes a while, or should be known. */
  say: (line: string) => void;
};

/** "backup-before-0003-audit-chain.db", with a number where that is taken. */
function copyName(directory: string, version: string): string {
  for (let turn = 1; ; turn += 1) {
    const name = join(directory, `backup-before-${version}${turn === 1 ? '' : `-${turn}`}.db`);
    if (!existsSync(name)) return name;
  }
}

/** A database of an earlier version is copied before it is touched. */
async function bringUpToDate(db: Database, { directory, say }: Making): Promise<void> {
  const { present, due } = await ageOf(db);
  const last = due.at(-1);
  if (present !== null && last !== undefined) {
    const copy = copyName(directory, last);
    await writeSnapshot(db, copy, async () => undefined);
    say(`The database is of an earlier version (${present}): it is kept as ${copy}, and brought to ${last}.`);
  }
  await migrate(db);
}

/** Only a file that this start made is ever removed. */
export async function readyDatabase(making: Making): Promise<Database> {
  const file = databaseFile(making.directory);
  const made = !existsSync(file);
  let db: Database | null = null;
  try {
    db = openDatabase(making.directory);
    await bringUpToDate(db, making);
    if ((await allOrganisations(db)).length === 0) await making.fill(db);
    return db;
  } catch (error) {
    await db?.destroy().catch(() => undefined);
    if (made) for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
    throw error;
  }
}
