/** A disk that a test can fill and free: a small one of its own where this account may mount one, else a limit on how long a server's files may grow. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from './given-server.ts';

export type SmallDisk = {
  directory: string;
  /** Whether nothing at all fits once it is filled; else what is short may still do. */
  total: boolean;
  /** From now on the server of this process finds no room. */
  fill: (pid: number) => void;
  free: (pid: number) => void;
  remove: () => void;
};

const works = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Fills the disk to its last byte. */
function fillUp(file: string): void {
  const handle = openSync(file, 'a');
  for (let size = 1 << 16; size >= 1; size = size > 1 ? size >> 1 : 0) {
    const some = Buffer.alloc(size, 'x');
    try {
      for (;;) writeSync(handle, some);
    } catch {
      continue;
    }
  }
  closeSync(handle);
}

/** Null where this account may not mount. */
export function ownDisk(megabytes: number): SmallDisk | null {
  const mount = temporaryDirectory();
  if (!works('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mount)) {
    rmSync(mount, { recursive: true });
    return null;
  }
  const filler = join(mount, 'filler');
  const directory = join(mount, 'data');
  mkdirSync(directory);
  return {
    directory,
    total: true,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      works('umount', '-l', mount);
      rmSync(mount, { recursive: true, force: true });
    },
  };
}

/** Null where limits of a running process cannot be set. */
export function limitedFiles(): SmallDisk | null {
  if (!works('prlimit', '--version')) return null;
  const directory = temporaryDirectory();
  const longest = () => Math.max(...readdirSync(directory).map((name) => statSync(join(directory, name)).size));
  return {
    directory,
    total: false,
    fill: (pid) => void works('prlimit', '--pid', String(pid), `--fsize=${longest()}:unlimited`),
    free: (pid) => void works('prlimit', '--pid', String(pid), '--fsize=unlimited:unlimited'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
