/** What stood in the way of a file that no person did: a disk that is full or cannot be written; null for any other error. */

const sentences: [code: RegExp, sentence: string][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/, 'The disk is full, so nothing was exported. Free some space and try again.'],
  [
    /^(SQLITE_IOERR|SQLITE_READONLY|SQLITE_CANTOPEN|EIO|EROFS|EACCES|EPERM)/,
    'The folder cannot be written, so nothing was exported. Choose another, or have it made writable for the server.',
  ],
];

export function diskProblem(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return sentences.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}
