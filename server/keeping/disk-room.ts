/** How much room is left on the disk of a folder, and how much a database takes. */
import { existsSync, statfsSync, statSync } from 'node:fs';

export function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

/** With its write-ahead log. */
export const bytesOf = (file: string): number =>
  [file, `${file}-wal`].reduce((sum, part) => sum + (existsSync(part) ? statSync(part).size : 0), 0);

/** "812 MB", "1.4 GB". */
export const inMegabytes = (bytes: number): string =>
  bytes < 1e9 ? `${Math.max(1, Math.round(bytes / 1e6))} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
