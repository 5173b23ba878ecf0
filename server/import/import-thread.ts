/** The thread of an import: it does one job, tells now and then how far it is, and says how it ended. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportProgress } from '../../shared/import/import-answer.ts';
import { diskProblem } from './disk-problem.ts';
import type { Ending, ThreadData, ThreadMessage } from './import-job.ts';
import { StoppedWork } from './save/work.ts';

const data = workerData as ThreadData;
const { job } = data;

const tell = (message: ThreadMessage): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
};

const stopped = () => Atomics.load(data.stop, 0) === 1;

const everyMilliseconds = 100;
let told = 0;
let doing = '';

/** Often enough for whoever watches, and no oftener. */
function tellProgress(progress: ImportProgress): void {
  const now = performance.now();
  if (progress.doing === doing && now - told < everyMilliseconds) return;
  told = now;
  doing = progress.doing;
  tell({ progress });
}

/** Each kind of work brings its own parts along, since starting is most of what a short list waits for. */
async function work(): Promise<Ending> {
  switch (job.kind) {
    case 'check':
      return (await import('./check/check-file.ts')).checkFile(job, data, tellProgress);
    case 'save':
      return (await import('./save/save-import.ts')).saveImport(job, { data, tell: tellProgress, stopped });
    case 'undo':
      return (await import('./save/undo-import.ts')).undoImport(job, { data, tell: tellProgress, stopped });
  }
}

/** What a disk says, or a database, that takes no more is for whoever saves; anything else is a bug and ends the thread. */
function endingOf(error: unknown): Ending {
  if (error instanceof StoppedWork) return { end: 'cancelled' };
  const problem = diskProblem(error);
  if (problem !== null) return { end: 'refused', problem };
  throw error;
}

tell({ ending: await work().catch(endingOf) });
