/** One export in a thread of its own: answers what the thread asks, hands on its bytes no faster than they are taken, and ends it when nobody takes them. */
import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { PropertyId } from '../../shared/ids.ts';
import type { Ended, ExportJob, FromThread, SettledLines, ToThread } from './export-job.ts';

/** Beside the source in development; in production beside the built server, of which this may be a part in a folder of its own. */
function threadUrl(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('./export-thread-source.mjs', import.meta.url);
  const beside = new URL('./export-thread.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../export-thread.js', import.meta.url);
}

/** No list of any length needs more, since its rows pass one after another. */
const memoryMegabytes = 512;
/** Answered in a millisecond, and read in some ten. */
const pageLength = 500;
const bufferedBytes = 512 * 1024;
/** Whoever takes nothing for so long has gone, whatever their connection says. */
const patienceMs = 10 * 60_000;

export type RunningExport = {
  /** Nothing flows where the job writes a file; ends with an error where the export fails. */
  bytes: Readable;
  /** Once the first bytes are there; rejects where none come. */
  begun: Promise<void>;
  /** Once the last row has gone out; rejects where it never does. */
  ended: Promise<Ended>;
  stop: () => void;
};

export type Source = {
  lines: SettledLines;
  version: () => number;
  /** A sentence where sensitive properties may not be shown, since that cannot be recorded. */
  look: (properties: readonly { id: PropertyId; version: number }[]) => Promise<string | null>;
};

const stopped = () => new Error('The export was stopped before its end.');

/** `done` is told before the last of the bytes is given out. */
export function runExport(job: ExportJob, { lines, version, look }: Source, done: () => void): RunningExport {
  const worker = new Worker(threadUrl(), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 64 },
  });
  const silent = job.file !== null || job.counting;
  const tell = (message: ToThread): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(message);
  };
  let [given, gone, end]: [number, boolean, Ended | null] = [0, false, null];
  const heard = () => silence.refresh();
  const bytes = new Readable({
    highWaterMark: bufferedBytes,
    read: () => {
      heard();
      tell({ says: 'more' });
    },
    destroy: (error, done) => {
      worker.once('exit', () => done(error));
      if (gone) done(error);
      else void worker.terminate();
    },
  });
  const silence = setTimeout(() => bytes.destroy(stopped()), patienceMs);
  silence.unref();
  const ended = new Promise<Ended>((resolve, reject) => {
    worker.on('error', (error) => {
      reject(error);
      bytes.destroy(error);
    });
    worker.on('exit', () => {
      gone = true;
      clearTimeout(silence);
      if (end === null) reject(stopped());
      else resolve(end);
      if (end === null) bytes.destroy(stopped());
      else if (silent) bytes.destroy();
    });
  });
  const begun = new Promise<void>((resolve, reject) => {
    bytes
      .once('readable', resolve)
      .once('error', reject)
      .once('close', () => reject(stopped()));
  });
  for (const promise of [ended, begun]) promise.catch(() => undefined);
  worker.on('message', (message: FromThread) => {
    heard();
    switch (message.says) {
      case 'next': {
        const page = lines.page(given, pageLength);
        given += page.length;
        tell({ says: 'lines', lines: page, version: version() });
        return;
      }
      case 'look':
        void look(message.properties).then((problem) => tell({ says: 'looked', problem }));
        return;
      case 'bytes':
        bytes.push(message.bytes);
        return;
      case 'done':
        end = message.end;
        done();
        bytes.push(null);
    }
  });
  return { bytes, begun, ended, stop: () => bytes.destroy() };
}
