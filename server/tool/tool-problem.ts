/** What stopped a command, as a sentence for whoever gave it. */
import { ServerStop } from '../server-stop.ts';

const matching: [code: RegExp, sentence: string][] = [
  [
    /^(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT|EFBIG|EIO)/,
    'The disk is full or cannot be written. Nothing was replaced; free some space and try again.',
  ],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|EPERM|EROFS)/,
    'A file may not be read or written by this account. Use the one that runs the server.',
  ],
  [/^SQLITE_BUSY/, 'Another program is holding the database. Try again in a moment.'],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    'The database is damaged. Put back the last backup that is whole (estate restore FILE); what is here now is kept.',
  ],
];

export function toolProblem(error: unknown): string {
  if (error instanceof ServerStop) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = matching.find(([pattern]) => pattern.test(code));
  return known ? known[1] : `This did not work: ${error instanceof Error ? error.message : String(error)}`;
}
