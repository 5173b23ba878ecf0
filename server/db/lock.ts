/** One server to a data directory: an exclusive SQLite lock that the operating system frees even when the server is killed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ServerStop } from '../server-stop.ts';
import { kept } from './kept-handles.ts';

/** The directory has its server, or a command of its keeper that needs it alone. */
export class DirectoryInUse extends ServerStop {}

export type Lock = { release: () => void };

function holder(pidFile: string): string {
  const pid = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').trim() : '';
  return pid ? ` (process ${pid})` : '';
}

/** Takes the lock of a data directory or stops with a sentence that names the server that has it. */
export function lockDirectory(directory: string): Lock {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const pidFile = join(directory, 'server.pid');
  const lock = kept(new Sqlite(join(directory, 'lock.db'), { timeout: 0 }));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    lock.close();
    if (!(error instanceof Sqlite.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    throw new DirectoryInUse(
      `Another Common Ground server${holder(pidFile)} is already using the data in ${directory}. Stop it first, or give this one a DATA_DIR of its own.`,
    );
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return {
    release: () => {
      rmSync(pidFile, { force: true });
      lock.close();
    },
  };
}
