/** estate audit verify: whether the audit is the one that was written, event by event, and still holds a head that was noted down. */
import { parseArgs } from 'node:util';
import { counted } from '../../shared/audit/in-words.ts';
import { ageOf } from '../db/migrate.ts';
import { openToRead } from '../db/open.ts';
import { ServerStop } from '../server-stop.ts';
import { verifyAudit, type AuditHead } from '../store/audit-chain.ts';
import { presentDatabase, UsageError, type Command, type Tool } from './tool.ts';

const usage = `estate audit verify [--head NUMBER:HASH]
  Follows the audit from its first event and says where it was changed, if it was. The server may be running.
  --head   what a backup or an earlier check said that the audit ended with`;

function noted(text: string | undefined): AuditHead | undefined {
  if (text === undefined) return undefined;
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (number === undefined || hash === undefined) throw new UsageError('A head is a number, a colon and 64 letters and digits.');
  return { number: Number(number), hash: hash.toLowerCase() };
}

async function verify(head: AuditHead | undefined, tool: Tool): Promise<0 | 1> {
  const db = openToRead(presentDatabase(tool));
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
    if (positionals.length !== 1 || positionals[0] !== 'verify') throw new UsageError('Say audit verify.');
    return verify(noted(values.head), tool);
  },
};
