/** estate restore FILE: a backup in the place of the register, whether or not the server is running; what was there is kept. */
import { existsSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { counted } from '../../shared/audit/in-words.ts';
import type { BackupMark } from '../../shared/audit/register-event.ts';
import { formatMoment } from '../../shared/year.ts';
import { moment } from '../clock.ts';
import { isDamage } from '../db/integrity.ts';
import { databaseFile, openDatabase, openFile, type Database } from '../db/open.ts';
import { markOf } from '../keeping/backup.ts';
import { askServer, type Reply } from '../keeping/control.ts';
import { bytesOf } from '../keeping/disk-room.ts';
import { putBack } from '../keeping/put-back.ts';
import { dropIncoming, takeIn, type Incoming } from '../keeping/take-in.ts';
import { withProgress } from './progress.ts';
import { fileNamed, UsageError, withDirectory, type Command, type Outcome, type Tool } from './tool.ts';

const usage = `estate restore FILE
  Puts the backup FILE in the place of the register, once it has been looked through and found whole.
  What is there now is kept beside it under a dated name. A server that is running goes on with the backup.
  Everybody has to sign in again, and open invitations and reset links end; people and their rights are those of the backup.`;

function source(args: string[], tool: Tool): string {
  const [name, more] = parseArgs({ args, allowPositionals: true, options: {} }).positionals;
  if (name === undefined || more !== undefined) throw new UsageError('Name one file to put back.');
  return fileNamed(name, tool);
}

/** Null where there is no database, or only something that can no longer be opened as one. */
function openPresent(directory: string): Database | null {
  try {
    return existsSync(databaseFile(directory)) ? openFile(databaseFile(directory)) : null;
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

async function putBackHere(directory: string, incoming: string, mark: BackupMark): Promise<Reply> {
  const put = await putBack({ directory, present: openPresent(directory), incoming, mark, now: moment });
  try {
    await openDatabase(directory).destroy();
  } catch (error) {
    put.takeBack();
    throw error;
  }
  return { done: true, lines: put.keptAs === null ? [] : [put.keptAs] };
}

async function askRunning(directory: string, incoming: string, mark: BackupMark): Promise<Reply> {
  const reply = await askServer(directory, { ask: 'restore', incoming, mark });
  if (reply === 'nobody')
    return {
      done: false,
      lines: [
        'Something has the data directory but takes no commands: a server that is just starting, or another command. Try again in a moment.',
      ],
    };
  if (reply === 'silent')
    return { done: false, lines: ['The server went away without saying how it went. Start it, and see with estate check.'] };
  return reply;
}

function tell(mark: BackupMark, [keptAs]: string[], { directory, say }: Tool): void {
  const held = `${counted(mark.properties, 'property', 'properties')} and ${counted(mark.scenarios, 'scenario')}`;
  say(`Restored the register of ${formatMoment(mark.madeAt)}: ${held}.`);
  if (keptAs !== undefined) say(`What was there before is kept as ${keptAs} in ${directory}.`);
  say('Everybody has to sign in again, and open invitations and reset links have ended.');
  say('People and their rights are those of the backup: look through them.');
}

async function place(file: string, incoming: Incoming, running: boolean, tool: Tool): Promise<0 | 1> {
  for (const { what, remedy } of incoming.notes) tool.say(`${what} ${remedy}`);
  const mark = markOf(file, incoming.content, incoming.content.latest ?? moment());
  const reply = await (running ? askRunning : putBackHere)(tool.directory, incoming.file, mark);
  if (reply.done) tell(mark, reply.lines, tool);
  else for (const line of reply.lines) tool.say(line);
  return reply.done ? 0 : 1;
}

export const restoreCommand: Command = {
  usage,
  run: async (args, tool) => {
    const file = source(args, tool);
    mkdirSync(tool.directory, { recursive: true, mode: 0o700 });
    return withDirectory<Outcome>(tool.directory, async (lock) => {
      const total = existsSync(file) ? bytesOf(file) : 0;
      const copying = { folder: tool.directory, start: `incoming-${process.pid}`, total };
      const incoming = await withProgress(copying, () => takeIn(file, tool.directory));
      try {
        return await place(file, incoming, lock === null, tool);
      } finally {
        dropIncoming(incoming.file);
      }
    });
  },
};
