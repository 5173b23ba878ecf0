/** A tile index in a thread of its own: tiles are asked for by message, and closing it ends the thread once it has answered what it was asked. */
import { Worker } from 'node:worker_threads';
import type { TileContent } from './cluster-index.ts';
import type { TilePoints } from './tile-points.ts';
import type { TileQuestion, TileReply } from './tile-worker.ts';

export type WorkerIndex = { tile: (z: number, x: number, y: number) => Promise<TileContent>; close: () => void };

type Waiting = { resolve: (content: TileContent) => void; reject: (error: Error) => void };

/** Beside the source in development, beside the built server in production. */
const workerUrl = () => new URL(import.meta.url.endsWith('.ts') ? './tile-worker-source.mjs' : './tile-worker.js', import.meta.url);

export function workerIndex(points: TilePoints): WorkerIndex {
  const worker = new Worker(workerUrl(), { workerData: points });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let closing = false;
  let failed: Error | null = null;
  const fail = (error: Error) => {
    failed = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.unref();
  worker.on('message', ({ number, content }: TileReply) => {
    waiting.get(number)?.resolve(content);
    waiting.delete(number);
    if (waiting.size > 0) return;
    worker.unref();
    if (closing) void worker.terminate();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread of a tile index has ended.')));
  return {
    tile: (z, x, y) =>
      new Promise((resolve, reject) => {
        if (failed) return reject(failed);
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.ref();
        const question: TileQuestion = { number: asked, z, x, y };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage(question);
      }),
    close: () => {
      closing = true;
      if (waiting.size === 0) void worker.terminate();
    },
  };
}
