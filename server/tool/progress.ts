/** Tells once a second how far a copy has come, from a thread of its own, since the copying itself holds the first. */
import { Worker } from 'node:worker_threads';

const telling = `
const { readdirSync, statSync, writeSync } = require('node:fs');
const { join } = require('node:path');
const { workerData: { folder, start, total } } = require('node:worker_threads');
const tell = (sentence) => writeSync(2, sentence + '\\n');
let [last, looking] = [0, false];
setInterval(() => {
  try {
    const name = readdirSync(folder).find((one) => one.startsWith(start));
    const size = name ? statSync(join(folder, name)).size : 0;
    if (size > last) tell('Copied ' + Math.round(size / 1e6) + ' of about ' + Math.round(total / 1e6) + ' MB.');
    else if (size > 0 && !looking) {
      looking = true;
      tell('Looking through the copy.');
    }
    last = Math.max(size, last);
  } catch {}
}, 1000);
`;

export type Copying = {
  folder: string;
  /** How the name of the growing file begins. */
  start: string;
  total: number;
};

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
