/** The log of imports as a person may see it, and what is asked about the columns of one. */
import type { ImportEntry, ImportState } from '../../shared/import/import-answer.ts';
import type { MappingQuestion } from '../../shared/import/mapping.ts';
import { profileLabel } from '../../shared/import/profile-keys.ts';
import type { ImportId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Asking } from '../services.ts';
import { allImports, type StoredImport } from '../store/imports.ts';
import { isOpenTo, keepsRecordsOf, keptImport } from './import-access.ts';
import { keptReason } from './kept-reasons.ts';

const mostListed = 200;

/** What is in the tables and not yet in what everybody reads is still being saved, or undone. */
function stateTold(state: ImportState, underWay: boolean): ImportState {
  if (!underWay) return state;
  return state === 'saved' ? 'saving' : state === 'undone' ? 'undoing' : state;
}

/** An entry as the person may see it. */
export async function entryOf(ctx: Asking, one: StoredImport): Promise<ImportEntry> {
  const { id, fileName, bytes, sha256, organisation, by, at, state, problem, profile, counts, notes, savedAt, savedBy } = one;
  const open = isOpenTo(ctx, one);
  const progress = ctx.imports.progress(id);
  return {
    id,
    fileName,
    bytes,
    sha256,
    organisation,
    by,
    at,
    state: stateTold(state, progress !== null),
    progress,
    problem,
    profile: profile && profileLabel[profile],
    counts: open ? counts : null,
    notes: open ? notes : [],
    savedAt,
    savedBy,
    cannotUndo: await keptReason(ctx, one),
  };
}

/** The latest first. */
export async function listImports(ctx: Asking): Promise<ImportEntry[]> {
  const kept = (await allImports(ctx.db, mostListed)).filter(({ organisation }) => keepsRecordsOf(ctx, organisation));
  const entries: ImportEntry[] = [];
  for (const one of kept) entries.push(await entryOf(ctx, one));
  return entries;
}

export async function readImport(ctx: Asking, id: ImportId): Promise<Answer<ImportEntry>> {
  const found = await keptImport(ctx, id);
  return found.ok ? { ok: true, value: await entryOf(ctx, found.value) } : found;
}

/** What the columns may mean, once the file has been read. */
export async function askAboutColumns(ctx: Asking, id: ImportId): Promise<Answer<MappingQuestion>> {
  const found = await keptImport(ctx, id);
  if (!found.ok) return found;
  const { question } = found.value;
  if (question) return { ok: true, value: question };
  return { ok: false, problem: { kind: 'refused', message: 'The columns of this file have not been read yet.' } };
}
