/** What stopped the server from starting, as a sentence where it is something that the person who started it can put right. */
import type { Config } from './config.ts';
import { ServerStop, StorageStop } from './server-stop.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const diskSentence = (dataDirectory: string) =>
  `The disk that holds the data directory ${dataDirectory} is full or cannot be written. Free some space, or set DATA_DIR to a directory on another disk, and start again; nothing was lost.`;

const matching: [code: RegExp, sentence: (config: Config) => string][] = [
  [/^EADDRINUSE$/, ({ port }) => `Port ${port} is already in use by another program. Stop it, or set PORT to another number.`],
  [/^EADDRNOTAVAIL$/, ({ host }) => `HOST is ${host}, which is not an address of this machine. Leave it out, or set it to 127.0.0.1.`],
  [
    /^SQLITE_(NOTADB|CORRUPT)/,
    ({ dataDirectory }) =>
      `The database in ${dataDirectory} is damaged or is not one of Common Ground's. Put back a copy, or set DATA_DIR to another directory.`,
  ],
  [/^(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT|EFBIG|EIO)/, ({ dataDirectory }) => diskSentence(dataDirectory)],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS|ENOTDIR|EEXIST)/,
    ({ dataDirectory }) => `The data directory ${dataDirectory} cannot be written. Make it writable, or set DATA_DIR to another directory.`,
  ],
];

/** The sentence; an unforeseen error gives its own words. */
export function startProblem(error: unknown, config: Config | null): string {
  if (error instanceof ServerStop) return error.message;
  if (config && error instanceof StorageStop) return diskSentence(config.dataDirectory);
  const code = codeOf(error);
  if (config && code === 'EACCES') {
    const listening = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
    return listening
      ? `Port ${config.port} may not be used by this account. Set PORT to a number from 1024 up.`
      : `The data directory ${config.dataDirectory} may not be written by this account. Make it writable, or set DATA_DIR to another directory.`;
  }
  const known = matching.find(([pattern]) => pattern.test(code));
  if (config && known) return known[1](config);
  return `Common Ground could not start: ${error instanceof Error ? error.message : String(error)}`;
}
