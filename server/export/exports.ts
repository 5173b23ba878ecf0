/** The exports that a server has under way: so many at once, each with a folder of its own that goes when it ends. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Answer } from '../../shared/problem.ts';
import { fileOf, type Database } from '../db/open.ts';
import type { ExportJob } from './export-job.ts';
import { runExport, type RunningExport } from './run-export.ts';

type Source = Parameters<typeof runExport>[1];

export type Exports = {
  /** Where lists are kept as they went out. */
  kept: string;
  /** Runs an export at once; a problem where as many run as may. */
  run: (job: Omit<ExportJob, 'database' | 'folder'>, source: Source) => Answer<RunningExport>;
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

/** Opens the folder of exports and does away with what was being made when the server last ended. */
export async function openExports(db: Database): Promise<Exports> {
  const database = await fileOf(db);
  const kept = join(dirname(database), 'exports');
  for (const name of existsSync(kept) ? readdirSync(kept) : [])
    if (name.startsWith(working)) rmSync(join(kept, name), { recursive: true, force: true });
  const running = new Set<RunningExport>();
  return {
    kept,
    run: (job, source) => {
      if (running.size >= mostAtOnce) return { ok: false, problem: busy };
      const folder = join(kept, working + randomBytes(8).toString('hex'));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const one = runExport({ ...job, database, folder }, source);
      running.add(one);
      const gone = () => {
        running.delete(one);
        rmSync(folder, { recursive: true, force: true });
      };
      one.bytes.once('close', gone);
      return { ok: true, value: one };
    },
    close: async () => {
      const all = [...running];
      for (const { stop } of all) stop();
      await Promise.all(all.map(({ ended }) => ended.catch(() => undefined)));
    },
  };
}
