/** Runs the jobs of imports one after another, each in a thread of its own with a limit to its memory; whatever becomes of the thread, the job has an ending. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ImportProgress } from '../../shared/import/import-answer.ts';
import type { ImportId } from '../../shared/ids.ts';
import type { Ending, ImportJob, ThreadData, ThreadMessage } from './import-job.ts';
import type { ImportSettings } from './import-settings.ts';

export type Threads = {
  /** Null where the import neither runs nor waits. */
  progress: (id: ImportId) => ImportProgress | null;
  /** Runs when its turn comes; resolves once all that follows from its ending is done. */
  run: (job: ImportJob) => Promise<void>;
  /** Whether there was something to stop. */
  cancel: (id: ImportId) => boolean;
  /** Stops what runs, lets go of what waits, and resolves once no thread is left. */
  close: () => Promise<void>;
};

export type ThreadsGround = {
  settings: ImportSettings;
  /** What a thread needs besides the job. */
  data: (job: ImportJob) => Omit<ThreadData, 'job' | 'settings' | 'stop'>;
  starting: (job: ImportJob) => Promise<void>;
  ended: (job: ImportJob, ending: Ending) => Promise<void>;
  /** Told of what no sentence says, and gives the reference for it. */
  unexpected: (error: unknown) => string;
};

/** Beside the source in development; in production beside the built server, of which this may be a part in a folder of its own. */
function threadUrl(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('./import-thread-source.mjs', import.meta.url);
  const beside = new URL('./import-thread.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../import-thread.js', import.meta.url);
}

const second = 1000;
/** A thread that was asked to stop may take so long to roll back what it wrote. */
const patience = 20 * second;

const waiting: ImportProgress = { doing: 'Waiting for another import', done: 0, of: null };

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

type Running = { id: ImportId; progress: ImportProgress; stop: () => void; ended: Promise<void> };

/** What became of a thread that ended without saying so. */
function endingOf(error: unknown, { settings, unexpected }: ThreadsGround): Ending {
  if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY')
    return {
      end: 'refused',
      problem: `This needs more memory than an import may take (${settings.memoryMegabytes} MB). Split the file into smaller ones, or have IMPORT_MEMORY_MB raised.`,
    };
  return {
    end: 'refused',
    problem: `Something went wrong with this import. Quote reference ${unexpected(error)} to whoever looks after the server.`,
  };
}

const hung: Ending = {
  end: 'refused',
  problem:
    'This went on for too long without getting anywhere, so it was stopped. Nothing of it is in the register; try a smaller part of the file.',
};

/** One thread from its start to its end. */
function thread(
  job: ImportJob,
  ground: ThreadsGround,
  tell: (progress: ImportProgress) => void,
): { stop: () => void; ending: Promise<Ending> } {
  const { settings } = ground;
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const workerData: ThreadData = { job, ...ground.data(job), settings, stop };
  const worker = new Worker(threadUrl(), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMegabytes, maxYoungGenerationSizeMb: 32 },
  });
  let silence: NodeJS.Timeout | undefined;
  const ending = new Promise<Ending>((resolve) => {
    let said: Ending | null = null;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        said ??= hung;
        void worker.terminate();
      }, settings.silenceSeconds * second);
    };
    heard();
    worker.on('message', (message: ThreadMessage) => {
      heard();
      if ('progress' in message) tell(message.progress);
      else said = message.ending;
    });
    worker.on('error', (error) => (said ??= endingOf(error, ground)));
    worker.on('exit', () => {
      clearTimeout(silence);
      const stopped: Ending = { end: 'cancelled' };
      resolve(
        said ?? (Atomics.load(stop, 0) === 1 ? stopped : endingOf(new Error('The thread of an import ended without a word.'), ground)),
      );
    });
  });
  return {
    ending,
    stop: () => {
      Atomics.store(stop, 0, 1);
      if (job.kind === 'check') void worker.terminate();
      else setTimeout(() => void worker.terminate(), patience).unref();
    },
  };
}

export function openThreads(ground: ThreadsGround): Threads {
  const queue = new Map<ImportId, () => void>();
  let latest = Promise.resolve();
  let running: Running | null = null;
  let closing = false;

  const carryOut = async (job: ImportJob): Promise<void> => {
    await ground.starting(job);
    const { stop, ending } = thread(job, ground, (progress) => {
      if (running) running.progress = progress;
    });
    const ended = ending.then((one) => ground.ended(job, one));
    running = { id: job.id, progress: { doing: 'Starting', done: 0, of: null }, stop, ended };
    if (closing) stop();
    await ended.finally(() => (running = null));
  };

  return {
    progress: (id) => (running?.id === id ? running.progress : queue.has(id) ? waiting : null),
    run: (job) => {
      let dropped = closing;
      queue.set(job.id, () => (dropped = true));
      const takeTurn = async (before: Promise<void>): Promise<void> => {
        await before;
        queue.delete(job.id);
        try {
          await (dropped ? ground.ended(job, { end: 'cancelled' }) : carryOut(job));
        } catch (error) {
          ground.unexpected(error);
        }
      };
      latest = takeTurn(latest);
      return latest;
    },
    cancel: (id) => {
      const drop = queue.get(id);
      drop?.();
      if (running?.id !== id) return drop !== undefined;
      running.stop();
      return true;
    },
    close: async () => {
      closing = true;
      for (const drop of queue.values()) drop();
      running?.stop();
      await latest;
    },
  };
}
