/** estate backup FILE: one moment of the register in a file of its own, whether or not the server is running. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../../shared/audit/in-words.ts';
import type { BackupMark } from '../../shared/audit/register-event.ts';
import { moment } from '../clock.ts';
import { ageOf } from '../db/migrate.ts';
import { openFile, openToRead } from '../db/open.ts';
import { makeBackup, markOf, type Backup } from '../keeping/backup.ts';
import { askServer } from '../keeping/control.ts';
import { bytesOf, inMegabytes } from '../keeping/disk-room.ts';
import { recordBackup } from '../keeping/obey.ts';
import { ServerStop } from '../server-stop.ts';
import { withProgress } from './progress.ts';
import { fileNamed, presentDatabase, UsageError, withDirectory, type Command, type Outcome, type Tool } from './tool.ts';

const usage = `estate backup FILE [--replace]
  Writes the whole register, its plans, people and audit as of one moment to FILE, which only you may read.
  The server may be running. FILE may be a folder, in which the backup is named by its date.
  --replace   write over FILE if it is there`;

function target(args: string[], tool: Tool): string {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { replace: { type: 'boolean', default: false } } });
  const [name, more] = positionals;
  if (name === undefined || more !== undefined) throw new UsageError('Name one file for the backup.');
  const given = fileNamed(name, tool);
  const folder = statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = folder ? join(given, `common-ground-${moment().slice(0, 19).replaceAll(':', '-')}Z.db`) : given;
  if (existsSync(file) && !values.replace)
    throw new ServerStop(`${file} is there already and was left alone. Give another name, or --replace to write over it.`);
  if (!existsSync(dirname(file))) throw new ServerStop(`There is no folder ${dirname(file)}.`);
  if (file === presentDatabase(tool)) throw new ServerStop(`${file} is the register itself. Give another name.`);
  return file;
}

async function copy(database: string, file: string): Promise<Backup> {
  const db = openToRead(database);
  try {
    const copying = { folder: dirname(file), start: `${basename(file)}.unfinished-`, total: bytesOf(database) };
    return await withProgress(copying, () => makeBackup(db, file));
  } finally {
    await db.destroy();
  }
}

/** What stood in the way of noting the backup in the audit, or null. */
async function noteInAudit(mark: BackupMark, { directory }: Tool, database: string, running: boolean): Promise<string | null> {
  if (running) {
    const reply = await askServer(directory, { ask: 'record', mark });
    if (typeof reply === 'string') return 'the server that is running did not answer';
    return reply.done ? null : reply.lines.join(' ');
  }
  const db = openFile(database);
  try {
    if ((await ageOf(db)).due.length > 0) return 'the database is of an earlier version';
    const reply = await recordBackup({ db, now: moment, committed: async () => undefined }, mark);
    return reply.done ? null : reply.lines.join(' ');
  } finally {
    await db.destroy();
  }
}

function tell({ content, head }: Backup, file: string, { directory, say }: Tool): void {
  const { properties, scenarios, events } = content;
  const held = `${counted(properties, 'property', 'properties')}, ${counted(scenarios, 'scenario')} and ${counted(events, 'event')}`;
  say(`Backed up to ${file} (${inMegabytes(bytesOf(file))}): ${held}; looked through and whole.`);
  if (head === null) return;
  say(`Its audit ends with ${head.number}:${head.hash}`);
  say('Note that down away from this machine: estate audit verify --head takes it.');
  const secret = join(directory, 'secret');
  if (existsSync(secret)) say(`Second factors also need ${secret}: keep a copy of it too, apart from the backup.`);
}

export const backupCommand: Command = {
  usage,
  run: async (args, tool) => {
    const file = target(args, tool);
    const database = presentDatabase(tool);
    return withDirectory<Outcome>(tool.directory, async (lock) => {
      const backup = await copy(database, file);
      tell(backup, file, tool);
      const missing = await noteInAudit(markOf(file, backup.content, moment()), tool, database, lock === null);
      if (missing !== null) tool.say(`The audit does not tell of this backup: ${missing}.`);
      return 0;
    });
  },
};
