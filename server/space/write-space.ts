/** Writing space wanted: entered, changed, closed and opened again by whoever keeps the records of the body that wants it. */
import type { RequirementId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import { closeRequirement } from '../../shared/space/close-requirement.ts';
import type { ClosingHow, Requirement, RequirementDraft } from '../../shared/space/requirement.ts';
import { mayWant } from '../../shared/space/space-rights.ts';
import { change } from '../change.ts';
import { newId } from '../new-id.ts';
import type { Asking } from '../services.ts';
import { insertRequirements, replaceRequirement } from '../store/requirements.ts';
import { countMatches } from './matches-for.ts';
import { dayOf } from './read-space.ts';
import { requirementFor, storedRequirement } from './seen-requirement.ts';

type Named = { id: RequirementId; version: number };

const refused = (problem: Problem) => ({ ok: false, problem }) as const;

const field = (path: string, message: string): Problem => ({ kind: 'invalid', message, fields: [{ path, message }] });

/** Why somebody may not write a requirement of a body; null where they may. */
function bodyProblem({ person, estate }: Asking, wanted: Pick<Requirement, 'body' | 'sensitive'>): Problem | null {
  const body = estate.organisations.find(({ id }) => id === wanted.body);
  if (body === undefined) return field('body', 'Choose the body that wants the space from those of the register.');
  if (mayWant(person, wanted)) return null;
  if (wanted.sensitive && !may(person, 'sensitive.see'))
    return { kind: 'not-allowed', message: 'Only somebody who is cleared for sensitive properties enters a requirement as sensitive.' };
  return { kind: 'not-allowed', message: `You do not keep the records of ${body.name}, so you may not record what it wants.` };
}

export const conflict = (current: Requirement): Problem => ({
  kind: 'conflict',
  message: `Somebody else has changed ${current.name} since you opened it. Look at it as it is now before you save; what you typed is still on the screen.`,
  current,
});

/** The requirement as it is stored, at the version that the person read, with the right to write it where `own`. */
export async function asRead(ctx: Asking, { id, version }: Named, own = true): Promise<Answer<Requirement>> {
  const stored = await storedRequirement(ctx, ctx.db, id);
  if (!stored.ok) return stored;
  const problem = own ? bodyProblem(ctx, stored.value) : null;
  if (problem) return refused(problem);
  return stored.value.version === version ? stored : refused(conflict(requirementFor(ctx, stored.value)));
}

export function enterRequirement(ctx: Asking, draft: RequirementDraft): Promise<Answer<Requirement>> {
  return change(ctx, async (db) => {
    const problem = bodyProblem(ctx, draft);
    if (problem) return refused(problem);
    const after: Requirement = { ...draft, id: newId('r') as RequirementId, closing: null, responses: [], version: 1 };
    await insertRequirements(db, [after]);
    return { ok: true, value: { result: after, event: { kind: 'space.wanted', requirement: after.id, version: 1, before: null, after } } };
  });
}

type Told = 'space.edited' | 'space.closed' | 'space.reopened';

/** Changes a requirement in one transaction; what `make` gives is stored with the next version. */
function changed(
  ctx: Asking,
  named: Named,
  kind: Told,
  make: (before: Requirement, ctx: Asking) => Promise<Answer<Requirement>> | Answer<Requirement>,
): Promise<Answer<Requirement>> {
  return change(ctx, async (db) => {
    const within = { ...ctx, db };
    const read = await asRead(within, named);
    if (!read.ok) return read;
    const before = read.value;
    const made = await make(before, within);
    if (!made.ok) return made;
    const after: Requirement = { ...made.value, version: before.version + 1 };
    await replaceRequirement(db, after);
    const event = { kind, requirement: after.id, version: after.version, before, after };
    return { ok: true, value: { result: requirementFor(ctx, after), event } };
  });
}

export const editRequirement = (ctx: Asking, { draft, ...named }: Named & { draft: RequirementDraft }): Promise<Answer<Requirement>> =>
  changed(ctx, named, 'space.edited', (before, within) => {
    if (draft.sensitive !== before.sensitive)
      return refused(field('sensitive', 'Whether it is sensitive is said when it is entered. Withdraw this one and enter another.'));
    if (before.closing !== null) return refused({ kind: 'refused', message: 'This is closed. Open it again before you change it.' });
    const problem = bodyProblem(within, draft);
    return problem ? refused(problem) : { ok: true, value: { ...before, ...draft } };
  });

export const endRequirement = (
  ctx: Asking,
  { how, because, ...named }: Named & { how: ClosingHow; because: string },
): Promise<Answer<Requirement>> =>
  changed(ctx, named, 'space.closed', async (before, within) => {
    const { fits } = await countMatches(within, before);
    return closeRequirement(before, { how, because }, { by: ctx.person.name, today: dayOf(ctx), fits });
  });

export const reopenRequirement = (ctx: Asking, named: Named): Promise<Answer<Requirement>> =>
  changed(ctx, named, 'space.reopened', (before) =>
    before.closing === null
      ? refused({ kind: 'refused', message: 'This is open already.' })
      : { ok: true, value: { ...before, closing: null } },
  );
