/** Files that are there after a power cut: a name is on the disk only once its folder has been synchronised too. */
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until what a file or folder holds is on the disk. */
export function synchronise(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a file under a name in the place of what had it, at one stroke and for good; both lie on one disk. */
export function putInPlace(file: string, name: string): void {
  synchronise(file);
  renameSync(file, name);
  synchronise(dirname(name));
  if (dirname(file) !== dirname(name)) synchronise(dirname(file));
}
