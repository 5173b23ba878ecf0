/** estate import FILE: a list into the register from a command, as a scheduled load does it, whether or not the server is running. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../../shared/audit/in-words.ts';
import { mappingSchema, type Mapping } from '../../shared/import/mapping.ts';
import { profileKeys, type ProfileKey } from '../../shared/import/profile-keys.ts';
import type { ImportId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { moment } from '../clock.ts';
import { readConfig } from '../config.ts';
import { ageOf } from '../db/migrate.ts';
import { openFile } from '../db/open.ts';
import { geographyOf } from '../geography.ts';
import { importForKeeper, type Commanded } from '../import/keepers-import.ts';
import { askServer } from '../keeping/control.ts';
import { ServerStop } from '../server-stop.ts';
import { openServices } from '../services.ts';
import { refusedReport, reportOf, type ImportReport } from './import-report.ts';
import { fileNamed, presentDatabase, UsageError, withDirectory, type Command, type Outcome, type Tool } from './tool.ts';

const usage = `estate import FILE --organisation NAME [--profile P] [--mapping FILE] [--doubtful add|skip] [--dry-run] [--json]
  Imports a list for an organisation (its name, short name or identifier), whether or not the server is running.
  --profile    what kind of list it is (${profileKeys.join(', ')}), instead of recognising it by its headings
  --mapping    a JSON file that says which column holds which field
  --doubtful   add rows that are like a property of the register and flag the pairs, or skip them; without it they need a choice
  --dry-run    only says what would become of each row, with the records as they would be
  --json       prints the whole report as JSON instead of sentences
  Ends with 0 where the list is accepted, 2 where it is refused, 3 where somebody must choose.`;

const options = {
  organisation: { type: 'string' },
  profile: { type: 'string' },
  mapping: { type: 'string' },
  doubtful: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

function profileOf(text: string | undefined): ProfileKey | null {
  if (text === undefined) return null;
  const found = profileKeys.find((key) => key === text);
  if (found) return found;
  throw new UsageError(`There is no profile ${text}. There are ${profileKeys.join(', ')}.`);
}

function mappingOf(name: string | undefined, tool: Tool): Mapping | null {
  if (name === undefined) return null;
  const file = fileNamed(name, tool);
  const wrong = new ServerStop(
    `${file} is not a mapping of columns: a JSON object with profile, sheet, headingRows, columns and everywhere.`,
  );
  try {
    const read = mappingSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (read.success) return read.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new ServerStop(`${file} cannot be read.`);
  }
  throw wrong;
}

function doubtfulOf(text: string | undefined): Commanded['doubtful'] {
  if (text === undefined || text === 'add' || text === 'skip') return text ?? null;
  throw new UsageError('--doubtful is add or skip.');
}

type Asked = { commanded: Commanded; json: boolean };

function read(args: string[], tool: Tool): Asked {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [name, more] = positionals;
  if (name === undefined || more !== undefined) throw new UsageError('Name one file to import.');
  if (values.organisation === undefined) throw new UsageError('Say whose list it is with --organisation.');
  const file = fileNamed(name, tool);
  const commanded: Commanded = {
    file,
    name: basename(file),
    organisation: values.organisation,
    profile: profileOf(values.profile),
    mapping: mappingOf(values.mapping, tool),
    dryRun: values['dry-run'],
    doubtful: doubtfulOf(values.doubtful),
  };
  return { commanded, json: values.json };
}

async function here(directory: string, database: string, commanded: Commanded): Promise<Answer<{ id: ImportId }>> {
  const { imports, boundariesFile } = readConfig({ ...process.env, DATA_DIR: directory });
  const db = openFile(database);
  try {
    if ((await ageOf(db)).due.length > 0)
      throw new ServerStop('The database is of an earlier version. Start the server once, which brings it up to date.');
    const ground = {
      db,
      geography: geographyOf(boundariesFile),
      basemap: { kind: 'drawn' } as const,
      now: moment,
      importSettings: imports,
    };
    const services = await openServices(ground);
    try {
      return await importForKeeper(services, commanded);
    } finally {
      await services.imports.close();
    }
  } finally {
    await db.destroy();
  }
}

async function atServer(directory: string, commanded: Commanded): Promise<Answer<{ id: ImportId }>> {
  const reply = await askServer(directory, { ask: 'import', commanded });
  if (typeof reply === 'string')
    throw new ServerStop('The server that is running did not answer; it may be starting or stopping. Try again in a moment.');
  const [line = ''] = reply.lines;
  return reply.done ? { ok: true, value: { id: line as ImportId } } : { ok: false, problem: { kind: 'refused', message: line } };
}

const mostSaid = 20;

function say({ status, rows, accepted, refused, warnings, problems }: ImportReport, { dryRun }: Commanded, tool: Tool): void {
  const done = {
    accepted: 'Accepted',
    'accepted-with-warnings': 'Accepted, with things to know',
    'needs-choice': 'Somebody must choose',
    refused: 'Refused',
  };
  tool.say(`${done[status]}: ${counted(rows, 'row')}, ${accepted} accepted and ${refused} refused.${dryRun ? ' Nothing was saved.' : ''}`);
  for (const [what, messages] of [
    ['REFUSED', problems],
    ['NOTE', warnings],
  ] as const) {
    for (const { row, column, message } of messages.slice(0, mostSaid))
      tool.say(`${what}: ${row === 0 ? '' : `Row ${row}${column === null ? '' : `, ${column}`}: `}${message}`);
    if (messages.length > mostSaid) tool.say(`… and ${messages.length - mostSaid} more; --json tells them all.`);
  }
}

const outcomes: Record<ImportReport['status'], Outcome> = { accepted: 0, 'accepted-with-warnings': 0, 'needs-choice': 3, refused: 2 };

/** A program that reads the report is told in one what it asked wrongly; null where it was. */
function readOrReport(args: string[], tool: Tool): Asked | null {
  try {
    return read(args, tool);
  } catch (error) {
    const told = error instanceof UsageError || error instanceof ServerStop;
    if (!told || !args.includes('--json')) throw error;
    tool.say(JSON.stringify(refusedReport(error.message)));
    return null;
  }
}

export const importCommand: Command = {
  usage,
  run: async (args, tool) => {
    const asked = readOrReport(args, tool);
    if (asked === null) return outcomes.refused;
    const { commanded, json } = asked;
    const database = presentDatabase(tool);
    const { directory } = tool;
    const answer = await withDirectory(directory, (lock) => (lock ? here(directory, database, commanded) : atServer(directory, commanded)));
    const report = answer.ok ? await reportOf(directory, answer.value.id, commanded) : refusedReport(answer.problem.message);
    if (json) tool.say(JSON.stringify(report));
    else say(report, commanded, tool);
    return outcomes[report.status];
  },
};
