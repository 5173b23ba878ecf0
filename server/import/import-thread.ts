/** The thread of an import: it does one job, tells how far it is, and says how it ended. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Ending, ThreadData, ThreadMessage } from './import-job.ts';

const { job } = workerData as ThreadData;

const tell = (message: ThreadMessage): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
};

const ending: Ending = { end: 'refused', problem: `Nothing can ${job.kind} yet.` };
tell({ ending });
