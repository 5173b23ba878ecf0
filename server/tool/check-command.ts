/** estate check: whether the register can be relied on, in sentences that say what is wrong and what to do. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../../shared/audit/in-words.ts';
import { asOfOneMoment, isDamage } from '../db/integrity.ts';
import { ageOf } from '../db/migrate.ts';
import { openFile, openToRead } from '../db/open.ts';
import { askServer } from '../keeping/control.ts';
import { bytesOf, freeBytes, inMegabytes } from '../keeping/disk-room.ts';
import { examine } from '../keeping/examine.ts';
import { examineSettings } from '../keeping/examine-running.ts';
import type { Finding } from '../keeping/finding.ts';
import { auditHead, contentOf } from '../store/content.ts';
import { presentDatabase, UsageError, withDirectory, type Command, type Outcome, type Tool } from './tool.ts';

const usage = `estate check
  Looks through the whole database: its pages, references, audit and sums, how it is kept, and the room on its disk.
  The server may be running, and is then asked whether what it holds in memory agrees.`;

/** Below this a morning of work may not fit. */
const leastRoom = 256e6;

const finding = (what: string, remedy: string): Finding => ({ what, remedy, grave: false });

function room(directory: string, database: string): Finding[] {
  const [free, needed] = [freeBytes(directory), Math.max(leastRoom, 2 * bytesOf(database))];
  if (free >= needed) return [];
  return [
    finding(`Only ${inMegabytes(free)} are free on the disk.`, `Free some space: a backup and a restore need ${inMegabytes(needed)}.`),
  ];
}

/** What a command or a server that was killed left lying about, and who else may read the data. */
function surroundings(directory: string, database: string): Finding[] {
  const strays = readdirSync(directory).filter((name) => /^incoming-\d+\.db$|\.unfinished-\d+$/.test(name));
  const found = strays.map((name) =>
    finding(`${name} is left from a command that did not finish.`, `Unless one is running now, remove ${join(directory, name)}.`),
  );
  if ((statSync(database).mode & 0o077) !== 0)
    found.push(finding('Others on this machine may read the database.', `Say chmod -R go= ${directory}.`));
  return found;
}

async function contents(database: string, say: Tool['say']): Promise<Finding[]> {
  const db = openToRead(database);
  try {
    return await asOfOneMoment(db, async (moment) => {
      const found = await examine(moment);
      if (found.some(({ grave }) => grave)) return found;
      const { properties, scenarios, events } = await contentOf(moment);
      say(`${counted(properties, 'property', 'properties')}, ${counted(scenarios, 'scenario')} and ${counted(events, 'event')}.`);
      const { present, due } = await ageOf(moment);
      if (due.length > 0) say(`It is of an earlier version (${present}); the next start keeps a copy of it and brings it up to date.`);
      else {
        const head = await auditHead(moment);
        say(`The audit ends with ${head.number}:${head.hash}`);
      }
      return found;
    });
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [
      {
        what: 'The file is damaged, or is not one of Common Ground’s.',
        remedy: 'Put back the last backup (estate restore FILE).',
        grave: true,
      },
    ];
  } finally {
    await db.destroy();
  }
}

async function ofServer({ directory, say }: Tool): Promise<Finding[]> {
  const reply = await askServer(directory, { ask: 'examine' });
  if (typeof reply === 'string')
    return [
      finding(
        'The server that is running did not answer; it may still be starting.',
        'Try again in a moment; if this stays, stop it and start it again.',
      ),
    ];
  if (reply.done) say('The running server keeps every commit on the disk, and its memory agrees with its tables.');
  return reply.lines.map((line) => finding(line, ''));
}

async function atRest(database: string): Promise<Finding[]> {
  const db = openFile(database);
  try {
    return await examineSettings(db);
  } finally {
    await db.destroy();
  }
}

export const checkCommand: Command = {
  usage,
  run: async (args, tool) => {
    if (parseArgs({ args, allowPositionals: true, options: {} }).positionals.length > 0) throw new UsageError('check takes nothing more.');
    const { directory, say } = tool;
    const database = presentDatabase(tool);
    return withDirectory<Outcome>(directory, async (lock) => {
      say(
        `${basename(database)} in ${directory}: ${inMegabytes(bytesOf(database))}, ${inMegabytes(freeBytes(directory))} free on its disk.`,
      );
      const found = await contents(database, say);
      if (!found.some(({ grave }) => grave)) found.push(...(lock ? await atRest(database) : await ofServer(tool)));
      found.push(...room(directory, database), ...surroundings(directory, database));
      for (const { what, remedy } of found) say(`WRONG: ${what} ${remedy}`.trim());
      say(found.length === 0 ? 'All is well.' : `${counted(found.length, 'thing')} to put right.`);
      return found.length === 0 ? 0 : 1;
    });
  },
};
