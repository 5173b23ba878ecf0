/** The thread of an import: it does one job, tells now and then how far it is, and says how it ended. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportProgress } from '../../shared/import/import-answer.ts';
import { checkFile } from './check/check-file.ts';
import type { Ending, ThreadData, ThreadMessage } from './import-job.ts';

const data = workerData as ThreadData;
const { job } = data;

const tell = (message: ThreadMessage): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
};

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

function work(): Promise<Ending> {
  switch (job.kind) {
    case 'check':
      return checkFile(job, data, tellProgress);
    case 'save':
    case 'undo':
      return Promise.resolve({ end: 'refused', problem: `Nothing can ${job.kind} yet.` });
  }
}

tell({ ending: await work() });
