/** The thread of an export: reads the lines that it is given, writes them in the format asked for, and sends the bytes as they are taken. */
import { parentPort, workerData } from 'node:worker_threads';
import { plannedProperty } from '../../shared/disposal-entry.ts';
import { aboutList, noTally } from '../../shared/export/about-list.ts';
import { tellsSources } from '../../shared/export/layout.ts';
import { columnsOfChanges } from '../../shared/export/list-of-changes.ts';
import type { ListColumn, ListRow } from '../../shared/export/export-cell.ts';
import { may } from '../../shared/role.ts';
import { openPropertyPages } from '../db/property-pages.ts';
import { byteBlocks } from './byte-blocks.ts';
import { zippedCsv } from './csv/zipped-csv.ts';
import { listBytes, saveList } from './export-list.ts';
import type { Ended, ExportJob, FromThread, ToThread } from './export-job.ts';
import { changedRows, countChanges, keptRows } from './list-snapshot.ts';
import type { ListToWrite } from './list-to-write.ts';
import { columnsOfJob, readLines } from './read-lines.ts';
import { talliedRows } from './tallied-rows.ts';

const job = workerData as ExportJob;
const port = parentPort;
if (port === null) throw new Error('An export runs in a thread of its own.');

const tell = (message: FromThread, own: ArrayBuffer[] = []): void => {
  port.postMessage(message, own);
};

type Answer<Says extends ToThread['says']> = Extract<ToThread, { says: Says }>;

/** What was said and has not been asked for, and who waits for what has not been said: no two wait for the same. */
const said: ToThread[] = [];
const waiting = new Map<ToThread['says'], (answer: ToThread) => void>();

port.on('message', (message: ToThread) => {
  const answered = waiting.get(message.says);
  waiting.delete(message.says);
  if (answered) answered(message);
  else said.push(message);
});

async function answerOf<Says extends ToThread['says']>(says: Says): Promise<Answer<Says>> {
  const at = said.findIndex((message) => message.says === says);
  const message = at >= 0 ? said.splice(at, 1)[0] : await new Promise<ToThread>((resolve) => waiting.set(says, resolve));
  return message as Answer<Says>;
}

/** Waits until somebody takes more. */
async function send(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await answerOf('more');
  tell({ says: 'bytes', bytes }, [bytes.buffer]);
}

const pages = openPropertyPages(job.database, tellsSources(job.columns));
const versions: [first: number, last: number] = [0, 0];
const { columns: own, cells } = columnsOfJob(job);

const source = {
  pages,
  next: async () => {
    tell({ says: 'next' });
    const { lines, version } = await answerOf('lines');
    if (versions[0] === 0) versions[0] = version;
    versions[1] = version;
    return lines;
  },
  look: async (properties: Extract<FromThread, { says: 'look' }>['properties']) => {
    tell({ says: 'look', properties });
    const { problem } = await answerOf('looked');
    if (problem !== null) throw new Error(problem);
  },
};

/** Whose line it was; the line of a disposal bears its identifier. */
const propertyOf = (key: string): string => (job.list === 'register' ? key : (plannedProperty(key) ?? pages.ofDisposal(key) ?? key));

const cleared = may(job.person, 'sensitive.see');
const mayKnow = (key: string) => cleared || pages.isOpen(propertyOf(key));

function rowsUnder(): { columns: readonly ListColumn[]; rows: AsyncIterable<ListRow> } {
  const whole = readLines(job, source, cells);
  if (job.since !== null) return { columns: columnsOfChanges(own), rows: changedRows(job.since, own, whole, mayKnow) };
  return { columns: own, rows: job.keep === null ? whole : keptRows(own, whole, job.keep) };
}

async function write(): Promise<Ended> {
  const { columns, rows } = rowsUnder();
  const tally = noTally(columns.length);
  const { title, madeBy, madeAt } = job.about;
  const about = () => aboutList({ ...job.about, registerVersions: versions }, columns, tally);
  const list: ListToWrite = { title, madeBy, madeAt, columns, rows: talliedRows(rows, tally), about };
  if (job.file !== null) {
    const files = await saveList(job.format, list, job.file);
    return { rows: tally.rows, files, changes: null };
  }
  for await (const block of byteBlocks(job.zip === null ? listBytes(job.format, list, job.folder) : zippedCsv(list, job.zip)))
    await send(block);
  return { rows: tally.rows, files: [], changes: null };
}

async function count(since: string): Promise<Ended> {
  const silent = { ...source, look: async () => undefined };
  return { rows: 0, files: [], changes: await countChanges(since, own, readLines(job, silent, cells), mayKnow) };
}

tell({ says: 'done', end: await (job.counting && job.since !== null ? count(job.since) : write()) });
pages.close();
port.close();
