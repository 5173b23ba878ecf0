/** What stood in the way of an import that no person did: a disk that is full or cannot be written, a database that is held; null for any other error. */

const sentences: [code: RegExp, sentence: string][] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/,
    'The disk is full, so nothing of this import is in the register. Free some space and try again; the file is kept.',
  ],
  [
    /^(SQLITE_IOERR|SQLITE_READONLY|SQLITE_CANTOPEN|EIO|EROFS|EACCES)/,
    'The disk could not be written, so nothing of this import is in the register. Check the disk and try again; the file is kept.',
  ],
  [/^SQLITE_BUSY/, 'Another program is holding the database, so nothing of this import is in the register. Try again in a moment.'],
];

export function diskProblem(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return sentences.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}
