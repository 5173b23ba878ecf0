/** How often a page asks how far an import is: often while the server works at one, and otherwise not at all. */
import type { ImportEntry } from '../../shared/import/import-answer.ts';
import { isUnderWay } from './import-words.ts';

const underWay = 700;

export const refreshEvery = (entries: readonly Pick<ImportEntry, 'state'>[]): number | false =>
  entries.some(({ state }) => isUnderWay(state)) ? underWay : false;
