/** A backup: one moment of the database in a file of its own, looked through before it gets its name. */
import type { BackupMark } from '../../shared/audit/register-event.ts';
import type { IsoMoment } from '../../shared/year.ts';
import { basename } from 'node:path';
import { ageOf } from '../db/migrate.ts';
import { openToRead, type Database } from '../db/open.ts';
import { writeSnapshot } from '../db/snapshot.ts';
import { ServerStop } from '../server-stop.ts';
import { auditHead, contentOf, type Content } from '../store/content.ts';
import { examine } from './examine.ts';

/** `head` is null in a database from before the audit was chained. */
export type Backup = { content: Content; head: { number: number; hash: string } | null };

/** Stops with a sentence where the copy is not what a backup must be. */
async function look(copy: string): Promise<Backup> {
  const db = openToRead(copy);
  try {
    const grave = (await examine(db)).find((finding) => finding.grave);
    if (grave) throw new ServerStop(`No backup was made, as the database is not sound. ${grave.what} ${grave.remedy}`);
    const { due } = await ageOf(db);
    return { content: await contentOf(db), head: due.length === 0 ? await auditHead(db) : null };
  } finally {
    await db.destroy();
  }
}

/** Backs an open database up to a file, which it replaces if it is there; others may go on writing meanwhile. */
export const makeBackup = (db: Database, file: string): Promise<Backup> => writeSnapshot(db, file, look);

/** How a backup is told in the audit. */
export const markOf = (file: string, { properties, scenarios }: Content, madeAt: IsoMoment): BackupMark => ({
  file: basename(file),
  properties,
  scenarios,
  madeAt,
});
