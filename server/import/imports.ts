/** Imports as the server holds them: their files, the thread that works on one of them at a time, and what its ending does to the log and to the estate. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { ImportProgress } from '../../shared/import/import-answer.ts';
import type { ImportId } from '../../shared/ids.ts';
import type { Person } from '../../shared/role.ts';
import { formatMoment, type IsoMoment } from '../../shared/year.ts';
import { holdWriting, releaseWriting } from '../db/held-writing.ts';
import { fileOf, type Database } from '../db/open.ts';
import { openStaging, type Staging } from '../db/staging.ts';
import { recent } from '../estate/recent.ts';
import { rememberMapping } from '../store/import-mappings.ts';
import { changeImport, importById, importsIn, savedBefore, type CheckedAs, type ImportChange } from '../store/imports.ts';
import type { Checked, Ending, ImportJob } from './import-job.ts';
import { openThreads } from './import-threads.ts';
import type { ImportSettings } from './import-settings.ts';

export type Imports = {
  settings: ImportSettings;
  /** The folder of one import; it need not be there. */
  folderOf: (id: ImportId) => string;
  uploadOf: (id: ImportId) => string;
  progress: (id: ImportId) => ImportProgress | null;
  /** Resolves once the job and all that follows from it is done. */
  run: (job: ImportJob) => Promise<void>;
  cancel: (id: ImportId) => boolean;
  /** The dry run, null where there is none (any more). */
  staging: (id: ImportId) => Staging | null;
  /** Nothing more is begun, as the server is about to end. */
  closing: () => boolean;
  close: () => Promise<void>;
};

export type ImportsGround = {
  db: Database;
  settings: ImportSettings;
  now: () => IsoMoment;
  /** Takes what an import changed up into what is held in memory. */
  takeUp: (id: ImportId, version: number) => Promise<void>;
  report: (reference: string, error: unknown) => void;
};

/** What a person may see and change, as a text that is the same as long as that is. */
export const rightsOf = ({ role, cleared, keeps }: Person): string => JSON.stringify([role, cleared, keeps]);

const checkedAs = (person: Person): CheckedAs => ({ person: person.id, cleared: person.cleared, rights: rightsOf(person) });

const stopped = {
  check: 'This was stopped before it was through. Check it again; the file is kept.',
  save: 'Saving was stopped, so nothing of it is in the register. It can be saved again.',
  undo: 'Undoing was stopped, so everything of it is still in the register. It can be undone again.',
};

/** What an ending makes of the entry in the log; null where the thread has written it itself. */
function changeBy(job: ImportJob, ending: Ending): ImportChange | null {
  switch (ending.end) {
    case 'choosing':
      return { state: 'choosing', question: ending.question, notes: ending.notes, problem: null };
    case 'checked':
      return { state: 'checked', problem: null, question: ending.question, ...ending.checked, checked: checkedAs(job.person) };
    case 'done':
      return null;
    case 'refused':
    case 'cancelled': {
      const problem = ending.end === 'refused' ? ending.problem : stopped[job.kind];
      if (job.kind === 'save') return { state: 'checked', problem };
      if (job.kind === 'undo') return { state: 'saved', problem };
      return { state: ending.end, problem };
    }
  }
}

const interrupted: [from: 'reading' | 'checking' | 'saving' | 'undoing', to: ImportChange][] = [
  ['reading', { state: 'cancelled', problem: 'The server stopped while this file was being read. Check it again; the file is kept.' }],
  ['checking', { state: 'cancelled', problem: 'The server stopped while this was being checked. Check it again; the file is kept.' }],
  [
    'saving',
    {
      state: 'checked',
      problem: 'The server stopped while this was being saved, so nothing of it is in the register. It can be saved again.',
    },
  ],
  [
    'undoing',
    {
      state: 'saved',
      problem: 'The server stopped while this was being undone, so all of it is still in the register. It can be undone again.',
    },
  ],
];

/** Those that were under way when the server ended are told so; what a thread had committed stands in the log as saved. */
async function tellInterrupted(db: Database): Promise<void> {
  for (const [from, to] of interrupted) for (const { id } of await importsIn(db, [from])) await changeImport(db, id, to);
}

/** A list whose columns were understood is understood so again. */
async function remember(db: Database, job: ImportJob, { mapping }: Checked): Promise<void> {
  if (job.kind !== 'check') return;
  await rememberMapping(db, job.organisation, mapping.headings ?? [], { mapping, at: job.at, by: job.person.name });
}

async function savedBeforeNote(db: Database, id: ImportId): Promise<string[]> {
  const own = await importById(db, id);
  const before = own && (await savedBefore(db, own));
  if (!before?.savedAt) return [];
  return [`This very file was saved before, on ${formatMoment(before.savedAt)} by ${before.savedBy ?? 'somebody'}.`];
}

const day = 86_400_000;

/** Does away with files of long ago, and with those that no import has; the log of it all stays. */
async function sweep(db: Database, root: string, keepDays: number, now: IsoMoment): Promise<void> {
  if (!existsSync(root)) return;
  for (const name of readdirSync(root)) {
    const folder = join(root, name);
    const age = Date.parse(now) - statSync(folder).mtimeMs;
    const known = await importById(db, name as ImportId);
    if (age > (known ? keepDays : 1) * day) rmSync(folder, { recursive: true, force: true });
  }
}

/** As many dry runs are kept open as are looked through at once. */
const mostOpen = 8;

export async function openImports({ db, settings, now, takeUp, report }: ImportsGround): Promise<Imports> {
  const database = await fileOf(db);
  const root = join(dirname(database), 'imports');
  const folderOf = (id: ImportId) => join(root, id);
  const uploadOf = (id: ImportId) => join(folderOf(id), 'upload');
  const stagingOf = (id: ImportId) => join(folderOf(id), 'rows.db');
  const open = recent<Staging | null>(mostOpen, (staging) => void staging?.destroy());
  let closing = false;

  await tellInterrupted(db);
  await sweep(db, root, settings.keepDays, now());

  const ended = async (job: ImportJob, ending: Ending): Promise<void> => {
    try {
      if (closing && ending.end === 'cancelled') return;
      if (ending.end === 'done') await takeUp(job.id, ending.version);
    } finally {
      if (job.kind !== 'check') await releaseWriting(db);
    }
    const change = changeBy(job, ending);
    if (!change) return;
    if (ending.end === 'checked') await remember(db, job, ending.checked);
    const notes = ending.end === 'checked' ? { notes: [...(await savedBeforeNote(db, job.id)), ...ending.checked.notes] } : {};
    await changeImport(db, job.id, { ...change, ...notes });
  };

  const threads = openThreads({
    settings,
    data: ({ id }) => ({ database, upload: uploadOf(id), staging: stagingOf(id) }),
    starting: async (job) => {
      open.clear();
      if (job.kind === 'check') mkdirSync(folderOf(job.id), { recursive: true, mode: 0o700 });
      else await holdWriting(db);
    },
    ended,
    unexpected: (error) => {
      const reference = randomBytes(4).toString('hex');
      report(reference, error);
      return reference;
    },
  });

  return {
    settings,
    folderOf,
    uploadOf,
    progress: threads.progress,
    run: threads.run,
    cancel: threads.cancel,
    staging: (id) => open.get(id, () => openStaging(stagingOf(id))),
    closing: () => closing,
    close: async () => {
      closing = true;
      await threads.close();
      open.clear();
    },
  };
}
