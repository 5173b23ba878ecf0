/** Puts a backup that has been made ready in the place of the database; what was there is kept beside it under a dated name, and can be put back by the same stroke. */
import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { keeper, thisMachine } from '../../shared/audit.ts';
import type { BackupMark, Replaced } from '../../shared/audit/register-event.ts';
import type { IsoMoment } from '../../shared/year.ts';
import { change } from '../change.ts';
import { putInPlace, synchronise } from '../db/durable-file.ts';
import { intoOneFile, isDamage } from '../db/integrity.ts';
import { databaseFile, openFile, type Database } from '../db/open.ts';
import { ServerStop } from '../server-stop.ts';
import { closeDoors } from '../store/closed-doors.ts';
import { auditHead } from '../store/content.ts';
import { keepRegisterVersion, registerState } from '../store/register-state.ts';

export type PuttingBack = {
  directory: string;
  /** The database as it is open now, which is closed here; null where it cannot be opened any more. */
  present: Database | null;
  /** The file that was made ready, in the data directory. */
  incoming: string;
  mark: BackupMark;
  now: () => IsoMoment;
};

/** Where the former database is kept, null where there was none, and how to have it back. */
export type Put = { keptAs: string | null; takeBack: () => void };

const inUse = 'Another program is reading the database, such as a backup or a check. Nothing was replaced; try again once it is done.';

/** "before-restore-2026-11-22T08-47-12Z.db", with a number where that is taken. */
function datedName(directory: string, now: IsoMoment): string {
  const stem = join(directory, `before-restore-${now.slice(0, 19).replaceAll(':', '-')}Z`);
  for (let turn = 1; ; turn += 1) {
    const name = `${stem}${turn === 1 ? '' : `-${turn}`}.db`;
    if (!existsSync(name)) return name;
  }
}

type Former = { version: number; head: Replaced['replacedHead'] };

const unreadable: Former = { version: 0, head: null };

/** What its successor must know of the present database, as far as it can be read: one from before the audit was chained has no head. */
const formerOf = async (present: Database): Promise<Former> => ({
  version: await registerState(present).then(
    ({ version }) => version,
    () => 0,
  ),
  head: await auditHead(present).catch(() => null),
});

/** The file is closed then, and whole in itself unless it is damaged. */
async function closeForGood(present: Database): Promise<Former> {
  const former = await formerOf(present);
  const alone = await intoOneFile(present).catch((error: unknown) => {
    if (isDamage(error)) return true;
    throw error;
  });
  if (!alone) throw new ServerStop(inUse);
  await present.destroy();
  return former;
}

/** Nobody who was signed in or invited when the backup was made is so now: they may have been sent away since. */
async function record({ incoming, mark, now }: PuttingBack, { version, head }: Former, keptAs: string | null): Promise<void> {
  const db = openFile(incoming);
  try {
    const ctx = { db, person: keeper, from: thisMachine, now, committed: async () => undefined };
    const after = { ...mark, keptAs, replacedHead: head };
    const answer = await change(ctx, async (changing) => {
      await keepRegisterVersion(changing, version);
      await closeDoors(changing, now());
      return { ok: true, value: { result: null, event: { kind: 'backup.restored', before: null, after } } };
    });
    if (!answer.ok) throw new ServerStop(answer.problem.message);
  } finally {
    await db.destroy();
  }
}

/** The write-ahead log of a database that is no longer there would be played into the one that is. */
function dropLogs(database: string): void {
  for (const part of ['-wal', '-shm', '-journal']) rmSync(`${database}${part}`, { force: true });
  synchronise(dirname(database));
}

/** A log that could not be folded into its database goes where that goes. */
function moveLogs(from: string, to: string): void {
  for (const part of ['-wal', '-shm']) if (existsSync(`${from}${part}`)) renameSync(`${from}${part}`, `${to}${part}`);
  synchronise(dirname(to));
}

/** What a disk answers that gives a file one name only. */
const noSecondName = /^(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK)$/;

/** Keeps the file under the name without its ever being gone from its own. */
function keep(database: string, keptAs: string): void {
  try {
    linkSync(database, keptAs);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && noSecondName.test(String(error.code)))) throw error;
    copyFileSync(database, keptAs, constants.COPYFILE_EXCL);
    synchronise(keptAs);
  }
  moveLogs(database, keptAs);
}

/** Stops with a sentence, and everything as it was, where somebody else has the database open. */
export async function putBack(put: PuttingBack): Promise<Put> {
  const database = databaseFile(put.directory);
  const former = put.present ? await closeForGood(put.present) : unreadable;
  const keptAs = existsSync(database) ? datedName(put.directory, put.now()) : null;
  await record(put, former, keptAs && basename(keptAs));
  if (keptAs !== null) keep(database, keptAs);
  dropLogs(database);
  putInPlace(put.incoming, database);
  const takeBack = () => {
    dropLogs(database);
    if (keptAs === null) rmSync(database, { force: true });
    else {
      putInPlace(keptAs, database);
      moveLogs(keptAs, database);
    }
  };
  return { keptAs: keptAs && basename(keptAs), takeBack };
}
