/** estate audit verify: whether the audit is the one that was written, event by event, and still holds a head that was noted down. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../../shared/audit/in-words.ts';
import { formatMoment } from '../../shared/year.ts';
import { ageOf } from '../db/migrate.ts';
import { openToRead, type Database } from '../db/open.ts';
import { ServerStop } from '../server-stop.ts';
import { verifyAudit, type AuditHead } from '../store/audit-chain.ts';
import { restores } from '../store/restores.ts';
import { fileNamed, presentDatabase, UsageError, type Command, type Tool } from './tool.ts';

const usage = `estate audit verify [FILE] [--head NUMBER:HASH]
  Follows the audit from its first event and says where it was changed, if it was. The server may be running.
  FILE     a backup whose audit is meant, instead of the register's
  --head   what a backup or an earlier check said that the audit ended with`;

function noted(text: string | undefined): AuditHead | undefined {
  if (text === undefined) return undefined;
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (number === undefined || hash === undefined) throw new UsageError('A head is a number, a colon and 64 letters and digits.');
  return { number: Number(number), hash: hash.toLowerCase() };
}

/** A head that was noted before a backup was put back is in what that took the place of. */
async function tellOfRestores(db: Database, head: AuditHead | undefined, { say, directory }: Tool): Promise<void> {
  if (!head) return;
  for (const { at, event } of await restores(db)) {
    const { keptAs, replacedHead } = event.after;
    if (keptAs === null || replacedHead === null || replacedHead.number < head.number) continue;
    say(`A backup was put back on ${formatMoment(at)}. If the head was noted before that, ask of what was there then:`);
    say(`  estate audit verify ${join(directory, keptAs)} --head ${head.number}:${head.hash}`);
  }
}

async function verify(file: string, head: AuditHead | undefined, tool: Tool): Promise<0 | 1> {
  const db = openToRead(file);
  try {
    if ((await ageOf(db)).due.length > 0)
      throw new ServerStop('The database is of an earlier version. Start the server once, which brings it up to date.');
    const verdict = await verifyAudit(db, head);
    if (verdict.ok) {
      tool.say(`The audit holds together: ${counted(verdict.events, 'event')}${head ? `, event ${head.number} as it was noted` : ''}.`);
      tool.say(`It ends with ${verdict.head.number}:${verdict.head.hash}`);
      return 0;
    }
    tool.say(`WRONG: ${verdict.sentence}`);
    await tellOfRestores(db, head, tool);
    tool.say('Find out who could write the file, and compare with the backups.');
    return 1;
  } finally {
    await db.destroy();
  }
}

export const auditCommand: Command = {
  usage,
  run: async (args, tool) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { head: { type: 'string' } } });
    const [deed, name, more] = positionals;
    if (deed !== 'verify' || more !== undefined) throw new UsageError('Say audit verify.');
    const head = noted(values.head);
    const file = name === undefined ? presentDatabase(tool) : fileNamed(name, tool);
    if (!existsSync(file)) throw new ServerStop(`There is no file ${file}.`);
    return verify(file, head, tool);
  },
};
