/** What every command of the keeper works with: the data directory, where to speak, and whether a server is running. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DirectoryInUse, lockDirectory, type Lock } from '../db/lock.ts';
import { databaseFile } from '../db/open.ts';
import { ServerStop } from '../server-stop.ts';

export type Tool = {
  directory: string;
  /** The folder in which the command was typed, which npm leaves. */
  typedIn: string;
  say: (line: string) => void;
};

/** 0 where all is well, 1 where something is not, 2 where the command cannot be read; an import is 2 where it is refused and 3 where it needs a choice. */
export type Outcome = 0 | 1 | 2 | 3;

export type Command = { usage: string; run: (args: string[], tool: Tool) => Promise<Outcome> };

/** The command cannot be read. */
export class UsageError extends Error {}

export const fileNamed = (name: string, { typedIn }: Tool): string => resolve(typedIn, name);

/** Stops where the data directory has no database. */
export function presentDatabase({ directory }: Tool): string {
  const file = databaseFile(directory);
  if (!existsSync(file)) throw new ServerStop(`There is no database in ${directory}. Set DATA_DIR to the data directory of the server.`);
  return file;
}

/** Holds the data directory for as long as the work lasts; the work gets null where a server has it. */
export async function withDirectory<T>(directory: string, work: (lock: Lock | null) => Promise<T>): Promise<T> {
  let lock: Lock | null = null;
  try {
    lock = lockDirectory(directory);
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
  }
  try {
    return await work(lock);
  } finally {
    lock?.release();
  }
}
