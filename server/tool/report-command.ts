/** estate report SCENARIO: the deep-dive report of a scenario as a file, whether or not the server is running. */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Answer } from '../../shared/problem.ts';
import { reportFormats } from '../../shared/report/report-answer.ts';
import { moment } from '../clock.ts';
import { readConfig } from '../config.ts';
import { ageOf } from '../db/migrate.ts';
import { openFile } from '../db/open.ts';
import { geographyOf } from '../geography.ts';
import { askServer } from '../keeping/control.ts';
import { inMegabytes } from '../keeping/disk-room.ts';
import { reportForKeeper, type CommandedReport } from '../report/keepers-report.ts';
import { ServerStop } from '../server-stop.ts';
import { openServices } from '../services.ts';
import { fileNamed, presentDatabase, UsageError, withDirectory, type Command, type Outcome, type Tool } from './tool.ts';

const usage = `estate report SCENARIO --format ${reportFormats.join('|')} [--sensitive] --out FILE
  Writes the deep-dive report of a scenario (its identifier or its exact name) to FILE, whether or not the server is running.
  --sensitive  with sensitive properties, which are left out else
  A PDF needs Chromium on this machine. Ends with 0 where FILE was written, 1 where it was not.`;

const options = {
  format: { type: 'string' },
  sensitive: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;

function read(args: string[], tool: Tool): CommandedReport {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [scenario, more] = positionals;
  if (scenario === undefined || more !== undefined) throw new UsageError('Name one scenario; put a name of several words in quotes.');
  const format = reportFormats.find((one) => one === values.format);
  if (!format) throw new UsageError(`Say --format ${reportFormats.join(' or ')}.`);
  if (values.out === undefined) throw new UsageError('Name the file with --out.');
  return { scenario, format, sensitive: values.sensitive, file: fileNamed(values.out, tool) };
}

async function here(directory: string, database: string, commanded: CommandedReport): Promise<Answer<string>> {
  const { imports, boundariesFile, printer } = readConfig({ ...process.env, DATA_DIR: directory });
  const db = openFile(database);
  try {
    if ((await ageOf(db)).due.length > 0)
      throw new ServerStop('The database is of an earlier version. Start the server once, which brings it up to date.');
    const geography = geographyOf(boundariesFile);
    const ground = { db, geography, basemap: { kind: 'drawn' } as const, now: moment, importSettings: imports, printer };
    const services = await openServices(ground);
    try {
      return await reportForKeeper(services, commanded);
    } finally {
      await Promise.all([services.imports.close(), services.exports.close(), services.reports.close()]);
    }
  } finally {
    await db.destroy();
  }
}

async function atServer(directory: string, commanded: CommandedReport): Promise<Answer<string>> {
  const reply = await askServer(directory, { ask: 'report', commanded });
  if (typeof reply === 'string')
    throw new ServerStop('The server that is running did not answer; it may be starting or stopping. Try again in a moment.');
  const line = reply.lines.join(' ');
  return reply.done ? { ok: true, value: line } : { ok: false, problem: { kind: 'refused', message: line } };
}

export const reportCommand: Command = {
  usage,
  run: async (args, tool): Promise<Outcome> => {
    const commanded = read(args, tool);
    const database = presentDatabase(tool);
    const { directory } = tool;
    const answer = await withDirectory(directory, (lock) => (lock ? here(directory, database, commanded) : atServer(directory, commanded)));
    if (!answer.ok) {
      tool.say(`No report was written. ${answer.problem.message}`);
      return 1;
    }
    tool.say(`Wrote the report to ${answer.value} (${inMegabytes(statSync(answer.value).size)}).`);
    return 0;
  },
};
