/** The thread that holds one large tile index, so that building it never keeps a request waiting; it answers a tile for each message. */
import { parentPort, workerData } from 'node:worker_threads';
import { clusterIndex, type TileContent } from './cluster-index.ts';
import type { TilePoints } from './tile-points.ts';

export type TileQuestion = { number: number; z: number; x: number; y: number };
export type TileReply = { number: number; content: TileContent };

const index = clusterIndex(workerData as TilePoints);

parentPort?.on('message', ({ number, z, x, y }: TileQuestion) => {
  const reply: TileReply = { number, content: index.tile(z, x, y) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply);
});
