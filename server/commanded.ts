/** What commands of the keeper of this machine have in common: who asks, and the file that they write. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { keeper } from '../shared/audit.ts';
import type { Person } from '../shared/role.ts';

/** Files are handed on, so that sensitive properties are in one only where the command says so. */
export const commander = (sensitive: boolean): Person => ({
  ...keeper,
  role: 'administrator',
  cleared: sensitive,
  keeps: 'every',
  secondFactorDue: false,
});

/** Why nothing can be written there, as a sentence; null where it can. */
export function fileProblem(file: string): string | null {
  if (!existsSync(dirname(file))) return `There is no folder ${dirname(file)}.`;
  if (existsSync(file) && !statSync(file).isFile()) return `${file} is not a file. Give the name of one.`;
  return null;
}
