/** Takes a backup into the data directory and makes it ready to be put in place: looked through as it is, brought to this version, looked through again. */
import { chmodSync, closeSync, copyFileSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDamage } from '../db/integrity.ts';
import { migrate, migrationsHad } from '../db/migrate.ts';
import { databaseFile, openFile, type Database } from '../db/open.ts';
import { ServerStop } from '../server-stop.ts';
import { contentOf, type Content } from '../store/content.ts';
import { examine, examineFile } from './examine.ts';
import type { Finding } from './finding.ts';

/** `file` is the copy in the data directory; `notes` do not stand in the way. */
export type Incoming = { file: string; content: Content; notes: Finding[] };

const parts = ['', '-wal', '-shm', '-journal'];

/** Takes away a copy that was not used. */
export const dropIncoming = (file: string): void => parts.forEach((part) => rmSync(`${file}${part}`, { force: true }));

const header = 'SQLite format 3\0';

function startsLikeOne(file: string): boolean {
  const start = Buffer.alloc(header.length);
  const handle = openSync(file, 'r');
  readSync(handle, start, 0, start.length, 0);
  closeSync(handle);
  return start.toString('latin1') === header;
}

function assureFile(source: string, directory: string): void {
  const about = statSync(source, { throwIfNoEntry: false });
  if (!about) throw new ServerStop(`There is no file ${source}.`);
  if (!about.isFile()) throw new ServerStop(`${source} is not a file.`);
  const present = statSync(databaseFile(directory), { throwIfNoEntry: false });
  if (present?.ino === about.ino && present.dev === about.dev)
    throw new ServerStop(`${source} is the present database itself. Name a backup of it.`);
  if (!startsLikeOne(source)) throw new ServerStop(`${source} is not a backup of Common Ground.`);
}

/** Refuses what is grave and gives the rest. */
function sound(source: string, findings: Finding[]): Finding[] {
  const grave = findings.find((finding) => finding.grave);
  if (grave) throw new ServerStop(`${source} was not put back. ${grave.what} Try an earlier backup.`);
  return findings;
}

async function makeReady(db: Database, source: string): Promise<Omit<Incoming, 'file'>> {
  if (!(await migrationsHad(db)).includes('0001-founding')) throw new ServerStop(`${source} is not a backup of Common Ground.`);
  sound(source, await examineFile(db));
  await migrate(db);
  const notes = sound(source, await examine(db));
  const content = await contentOf(db);
  if (content.organisations === 0) throw new ServerStop(`${source} holds no register: there is nothing to put back.`);
  return { content, notes };
}

/** Stops with a sentence where the file is not a whole backup of this version or an earlier one; the file itself is only read. */
export async function takeIn(source: string, directory: string): Promise<Incoming> {
  assureFile(source, directory);
  const file = join(directory, `incoming-${process.pid}.db`);
  dropIncoming(file);
  let db: Database | null = null;
  try {
    for (const part of ['', '-wal']) if (existsSync(`${source}${part}`)) copyFileSync(`${source}${part}`, `${file}${part}`);
    chmodSync(file, 0o600);
    db = openFile(file);
    const ready = await makeReady(db, source);
    await db.destroy();
    return { file, ...ready };
  } catch (error) {
    await db?.destroy().catch(() => undefined);
    dropIncoming(file);
    if (isDamage(error)) throw new ServerStop(`${source} is damaged and was not put back. Try an earlier backup.`);
    throw error;
  }
}
