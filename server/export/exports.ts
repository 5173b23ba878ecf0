/** The exports that a server has under way, so many at once, each with a folder of its own that goes when it ends; and the lists that are kept as they went out. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Answer } from '../../shared/problem.ts';
import type { IsoMoment } from '../../shared/year.ts';
import { fileOf, type Database } from '../db/open.ts';
import { allExports } from '../store/list-exports.ts';
import type { ExportJob } from './export-job.ts';
import { runExport, type RunningExport, type Source } from './run-export.ts';

/** What an export is asked for; `keep` is the identifier under which its rows are kept. */
export type Job = Omit<ExportJob, 'database' | 'folder'>;

export type Exports = {
  /** Runs an export at once; a problem where as many run as may. */
  run: (job: Job, source: Source) => Answer<RunningExport>;
  /** Where the rows of an export are kept; null where they are not, since it never ended or is long ago. */
  keptAt: (id: string) => string | null;
  /** Does away with what was kept of exports. */
  forget: (ids: readonly string[]) => void;
  /** Stops all that run, and resolves once none is left. */
  close: () => Promise<void>;
};

/** Each takes up a processor for as long as somebody takes its bytes. */
const mostAtOnce = 4;

const busy = {
  kind: 'storage',
  message: `The server is making ${mostAtOnce} lists already. Try again in a minute.`,
} as const;

const working = 'working-';
const ending = '.list';

/** What somebody took out longer ago than that is compared with no more. */
const keepDays = 100;
const day = 86_400_000;

/** Does away with what was being made when the server last ended, and with what was kept for long enough or belongs to no export. */
async function sweep(db: Database, root: string, now: IsoMoment): Promise<void> {
  if (!existsSync(root)) return;
  const known = new Set((await allExports(db)).map(({ id }) => id + ending));
  for (const name of readdirSync(root)) {
    const path = join(root, name);
    const old = Date.parse(now) - statSync(path).mtimeMs > keepDays * day;
    if (name.startsWith(working) || old || !known.has(name)) rmSync(path, { recursive: true, force: true });
  }
}

export async function openExports(db: Database, now: IsoMoment): Promise<Exports> {
  const database = await fileOf(db);
  const root = join(dirname(database), 'exports');
  const keptFile = (id: string) => join(root, id + ending);
  const running = new Set<RunningExport>();
  await sweep(db, root, now);
  return {
    run: (job, source) => {
      if (running.size >= mostAtOnce) return { ok: false, problem: busy };
      const folder = join(root, working + randomBytes(8).toString('hex'));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const { keep } = job;
      const keeping = keep === null ? null : join(folder, 'kept');
      const done = () => {
        if (keep !== null && keeping !== null) renameSync(keeping, keptFile(keep));
      };
      const one = runExport({ ...job, keep: keeping, database, folder }, source, done);
      running.add(one);
      one.bytes.once('close', () => {
        running.delete(one);
        rmSync(folder, { recursive: true, force: true });
      });
      return { ok: true, value: one };
    },
    keptAt: (id) => (existsSync(keptFile(id)) ? keptFile(id) : null),
    forget: (ids) => {
      for (const id of ids) rmSync(keptFile(id), { force: true });
    },
    close: async () => {
      const all = [...running];
      for (const { stop } of all) stop();
      await Promise.all(all.map(({ ended }) => ended.catch(() => undefined)));
    },
  };
}
