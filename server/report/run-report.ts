/** One report in a thread of its own with a limit to its memory; whatever becomes of the thread, it has an ending. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ReportWork, ThreadSays } from './report-work.ts';

/** Beside the source in development; in production beside the built server, of which this may be a part in a folder of its own. */
function threadUrl(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('./report-thread-source.mjs', import.meta.url);
  const beside = new URL('./report-thread.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../report-thread.js', import.meta.url);
}

/** A county of 5,000 properties takes a quarter of it. */
const memoryMegabytes = 1024;

/** Rejects where the thread fails or is stopped; what it had begun to write is then of no use. */
export function runReport(
  work: ReportWork,
  told: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<{ style: string | null }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadUrl(), {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 64 },
    });
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    let written: { style: string | null } | null = null;
    worker.on('message', (said: ThreadSays) => {
      if ('written' in said) written = said.written;
      else told(said.done, said.of);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      if (written === null) reject(new Error('The thread of a report ended without a word.'));
      else resolve(written);
    });
  });
}
