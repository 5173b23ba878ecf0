/** Where a running server listens for the commands of whoever keeps it: a socket in its data directory, which nobody else may open. */
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerStop } from '../server-stop.ts';

/** The shortest limit of the systems that this runs on: 104 bytes with the closing zero on macOS, 108 on Linux. */
const longest = 100;

const owner = (): number => process.getuid?.() ?? 0;

/** A folder in the temporary one that is ours alone; somebody else's under that name is never used. */
function privateFolder(): string {
  const folder = join(tmpdir(), `common-ground-${owner()}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const about = lstatSync(folder);
  if (!about.isDirectory() || about.uid !== owner()) throw new ServerStop(`${folder} is in the way: remove it, or set TMPDIR.`);
  chmodSync(folder, 0o700);
  return folder;
}

/** The socket's path; where the data directory's own is too long for a socket, one in the temporary folder named after it. */
export function controlPath(directory: string): string {
  const path = join(directory, 'control.sock');
  if (Buffer.byteLength(path) <= longest) return path;
  return join(privateFolder(), `${createHash('sha256').update(directory).digest('hex').slice(0, 24)}.sock`);
}
