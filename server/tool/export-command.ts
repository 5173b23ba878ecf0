/** estate export LIST: the disposal list or the register as a file, as a scheduled job takes it, whether or not the server is running. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../../shared/audit/in-words.ts';
import { exportFormats } from '../../shared/export/export-format.ts';
import { exportLists } from '../../shared/export/layout.ts';
import type { Answer } from '../../shared/problem.ts';
import { moment } from '../clock.ts';
import { readConfig } from '../config.ts';
import { ageOf } from '../db/migrate.ts';
import { openFile } from '../db/open.ts';
import { exportForKeeper, type CommandedExport, type Written } from '../export/keepers-export.ts';
import { geographyOf } from '../geography.ts';
import { askServer } from '../keeping/control.ts';
import { inMegabytes } from '../keeping/disk-room.ts';
import { ServerStop } from '../server-stop.ts';
import { openServices } from '../services.ts';
import { fileNamed, presentDatabase, UsageError, withDirectory, type Command, type Outcome, type Tool } from './tool.ts';

const usage = `estate export ${exportLists.join('|')} --format ${exportFormats.join('|')} [--filter QUERY] [--layout NAME] [--sensitive] --out FILE
  Writes a list to FILE, whether or not the server is running. FILE is replaced only when the list is whole.
  --filter     which rows, as the address of the map or the register has them after its question mark, such as "dis=Swale&ten=freehold"
  --layout     the columns: a layout by its name, of those that are shipped or kept for everybody
  --sensitive  with sensitive properties, which are left out else
  Ends with 0 where FILE was written, 1 where it was not.`;

const options = {
  format: { type: 'string' },
  filter: { type: 'string', default: '' },
  layout: { type: 'string' },
  sensitive: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;

function read(args: string[], tool: Tool): CommandedExport {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [name, more] = positionals;
  const list = exportLists.find((one) => one === name);
  if (!list || more !== undefined) throw new UsageError(`Say which list: ${exportLists.join(' or ')}.`);
  const format = exportFormats.find((one) => one === values.format);
  if (!format) throw new UsageError(`Say --format ${exportFormats.join(', ')}.`);
  if (values.out === undefined) throw new UsageError('Name the file with --out.');
  return {
    list,
    format,
    filter: values.filter,
    layout: values.layout ?? null,
    sensitive: values.sensitive,
    file: fileNamed(values.out, tool),
  };
}

async function here(directory: string, database: string, commanded: CommandedExport): Promise<Answer<Written>> {
  const { imports, boundariesFile } = readConfig({ ...process.env, DATA_DIR: directory });
  const db = openFile(database);
  try {
    if ((await ageOf(db)).due.length > 0)
      throw new ServerStop('The database is of an earlier version. Start the server once, which brings it up to date.');
    const geography = geographyOf(boundariesFile);
    const services = await openServices({ db, geography, basemap: { kind: 'drawn' }, now: moment, importSettings: imports });
    try {
      return await exportForKeeper(services, commanded);
    } finally {
      await Promise.all([services.imports.close(), services.exports.close()]);
    }
  } finally {
    await db.destroy();
  }
}

async function atServer(directory: string, commanded: CommandedExport): Promise<Answer<Written>> {
  const reply = await askServer(directory, { ask: 'export', commanded });
  if (typeof reply === 'string')
    throw new ServerStop('The server that is running did not answer; it may be starting or stopping. Try again in a moment.');
  const [first = '', ...files] = reply.lines;
  return reply.done
    ? { ok: true, value: { rows: Number(first), files } }
    : { ok: false, problem: { kind: 'refused', message: reply.lines.join(' ') } };
}

/** Tells once a second how much of the file is written; of work that takes less it says nothing. */
async function withProgress<T>(file: string, work: () => Promise<T>): Promise<T> {
  const start = `${basename(file)}.unfinished-`;
  let last = 0;
  const telling = setInterval(() => {
    try {
      const name = readdirSync(dirname(file)).find((one) => one.startsWith(start));
      const size = name ? statSync(join(dirname(file), name)).size : 0;
      if (size > last) process.stderr.write(`${inMegabytes(size)} written.\n`);
      last = size;
    } catch {
      last = 0;
    }
  }, 1000);
  try {
    return await work();
  } finally {
    clearInterval(telling);
  }
}

export const exportCommand: Command = {
  usage,
  run: async (args, tool): Promise<Outcome> => {
    const commanded = read(args, tool);
    const database = presentDatabase(tool);
    const { directory } = tool;
    const answer = await withProgress(commanded.file, () =>
      withDirectory(directory, (lock) => (lock ? here(directory, database, commanded) : atServer(directory, commanded))),
    );
    if (!answer.ok) {
      tool.say(`Nothing was exported. ${answer.problem.message.replace(/^Nothing was exported\. /, '')}`);
      return 1;
    }
    const { rows, files } = answer.value;
    tool.say(`Exported ${counted(rows, 'row')} to ${files.join(', ')}.`);
    return 0;
  },
};
