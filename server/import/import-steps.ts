/** The steps of an import that a person takes: say what the columns mean, check again, save, let go, undo. Each starts its work and answers at once. */
import type { ImportEntry, ImportState } from '../../shared/import/import-answer.ts';
import type { Mapping } from '../../shared/import/mapping.ts';
import type { ProfileKey } from '../../shared/import/profile-keys.ts';
import type { ImportId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { existsSync } from 'node:fs';
import { storageProblem } from '../change.ts';
import type { Asking } from '../services.ts';
import { changeImport, type ImportChange, type StoredImport } from '../store/imports.ts';
import { rememberMapping } from '../store/import-mappings.ts';
import { keptImport, openImport, ownCheck } from './import-access.ts';
import type { ImportJob } from './import-job.ts';
import { readImport } from './list-imports.ts';
import { whyNotUndone } from './undo-reason.ts';

const refused = (message: string) => ({ ok: false, problem: { kind: 'refused', message } }) as const;

const underWay: readonly ImportState[] = ['reading', 'checking', 'saving', 'undoing'];
const inRegister: readonly ImportState[] = ['saving', 'saved', 'undoing', 'undone'];

const busy = 'This import is being worked on. Wait until that is done, or cancel it first.';
const done = 'This import has been saved, so it cannot be checked again. Take the file in again instead.';
const gone = 'The file of this import is no longer kept. Take it in again.';

/** Writes down what an import is now; a disk or a database that does not take it is a sentence. */
async function note(ctx: Asking, id: ImportId, change: ImportChange): Promise<Answer<null>> {
  try {
    await changeImport(ctx.db, id, change);
    return { ok: true, value: null };
  } catch (error) {
    const problem = storageProblem(error, ctx.db);
    if (problem) return { ok: false, problem };
    throw error;
  }
}

/** Notes the change, starts the job, and says what the import is now. */
async function start(ctx: Asking, change: ImportChange, job: ImportJob): Promise<Answer<ImportEntry>> {
  const noted = await note(ctx, job.id, change);
  if (!noted.ok) return noted;
  void ctx.imports.run(job);
  return readImport(ctx, job.id);
}

const common = ({ person, from, now }: Asking, { id }: StoredImport) => ({ id, person, from, at: now() });

/** Has a file that was taken in read and checked with the rights of the person. */
export function check(
  ctx: Asking,
  stored: StoredImport,
  { mapping, profile = null }: { mapping: Mapping | null; profile?: ProfileKey | null },
): Promise<Answer<ImportEntry>> {
  const state = mapping === null ? 'reading' : 'checking';
  const { fileName, organisation } = stored;
  return start(
    ctx,
    { state, mapping, problem: null, counts: null, checked: null },
    { kind: 'check', fileName, organisation, mapping, profile, ...common(ctx, stored) },
  );
}

async function checkable(ctx: Asking, id: ImportId): Promise<Answer<StoredImport>> {
  const found = await keptImport(ctx, id);
  if (!found.ok) return found;
  if (inRegister.includes(found.value.state)) return refused(done);
  if (underWay.includes(found.value.state)) return refused(busy);
  return existsSync(ctx.imports.uploadOf(id)) ? found : refused(gone);
}

const headingsOf = ({ question }: StoredImport): string[] => question?.columns.map(({ heading }) => heading) ?? [];

/** What a person says of the columns is remembered for the next list of the organisation that has the same ones. */
export async function mapColumns(ctx: Asking, { id, mapping }: { id: ImportId; mapping: Mapping }): Promise<Answer<ImportEntry>> {
  const found = await checkable(ctx, id);
  if (!found.ok) return found;
  const { organisation } = found.value;
  const known = { ...mapping, headings: headingsOf(found.value) };
  await rememberMapping(ctx.db, organisation, known.headings, { mapping: known, at: ctx.now(), by: ctx.person.name });
  return check(ctx, found.value, { mapping: known });
}

/** Checks once more with what is known of the columns, as after the register has changed or somebody else is to save it. */
export async function checkAgain(ctx: Asking, id: ImportId): Promise<Answer<ImportEntry>> {
  const found = await checkable(ctx, id);
  return found.ok ? check(ctx, found.value, { mapping: found.value.mapping }) : found;
}

/** One that is being saved or is saved already is left as it is, so that a request sent twice does no harm. */
export async function saveImport(ctx: Asking, id: ImportId): Promise<Answer<ImportEntry>> {
  const kept = await keptImport(ctx, id);
  if (kept.ok && (kept.value.state === 'saving' || kept.value.state === 'saved')) return readImport(ctx, id);
  const found = await ownCheck(ctx, id);
  if (!found.ok) return found;
  const { state, counts } = found.value;
  if (underWay.includes(state)) return refused(busy);
  if (state !== 'checked' || counts === null) return refused('Only an import that has been checked can be saved.');
  if (ctx.imports.staging(id) === null) return refused('What was worked out of this file is no longer kept. Check it again.');
  return start(ctx, { state: 'saving', problem: null }, { kind: 'save', ...common(ctx, found.value) });
}

export async function undoImport(ctx: Asking, id: ImportId): Promise<Answer<ImportEntry>> {
  const found = await openImport(ctx, id);
  if (!found.ok) return found;
  const { state } = found.value;
  if (state === 'undoing' || state === 'undone') return readImport(ctx, id);
  if (state !== 'saved') return refused('Only an import that has been saved can be undone.');
  const why = await whyNotUndone(ctx, found.value);
  if (why !== null) return refused(why);
  return start(ctx, { state: 'undoing', problem: null }, { kind: 'undo', ...common(ctx, found.value) });
}

/** Stops what is under way; an import that waits for a person is let go. */
export async function cancelImport(ctx: Asking, id: ImportId): Promise<Answer<ImportEntry>> {
  const found = await keptImport(ctx, id);
  if (!found.ok) return found;
  const waits = found.value.state === 'choosing' || found.value.state === 'checked';
  if (!ctx.imports.cancel(id) && waits) {
    const noted = await note(ctx, id, { state: 'cancelled', problem: null });
    if (!noted.ok) return noted;
  }
  return readImport(ctx, id);
}
