/** Tells once a second how far a copy has come, from a thread of its own, since the copying itself holds the first. */
import { Worker } from 'node:worker_threads';

const telling = `
const { statSync, writeSync } = require('node:fs');
const { workerData: { verb, folder, start, total } } = require('node:worker_threads');
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
setInterval(() => {
  try {
    const name = readdirSync(folder).find((one) => one.startsWith(start));
    const done = name ? statSync(join(folder, name)).size : 0;
    writeSync(2, verb + ': ' + Math.round(done / 1e6) + ' of about ' + Math.round(total / 1e6) + ' MB.\\n');
  } catch {}
}, 1000);
`;

export type Copying = { verb: string; folder: string /** How the name of the growing file begins. */; start: string; total: number };

/** Says nothing of work that takes less than a second. */
export async function withProgress<T>(copying: Copying, work: () => Promise<T>): Promise<T> {
  const teller = new Worker(telling, { eval: true, workerData: copying });
  teller.unref();
  try {
    return await work();
  } finally {
    await teller.terminate();
  }
}
