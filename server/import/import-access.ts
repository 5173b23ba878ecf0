/** Who may look at an import and work on it: whoever keeps the records of its organisation; and what somebody cleared has checked is for the cleared. */
import type { ImportId, OrganisationId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import type { Asking } from '../services.ts';
import { importById, type StoredImport } from '../store/imports.ts';
import { rightsOf } from './imports.ts';

const noImport: Problem = { kind: 'not-found', message: 'There is no such import.' };

export const keepsRecordsOf = ({ person }: Pick<Asking, 'person'>, organisation: OrganisationId): boolean =>
  may(person, 'register.edit', { holder: organisation, sensitive: false });

/** What somebody cleared has checked may tell of sensitive properties by its rows and its counts, and is closed to others whether it does or not. */
export const isOpenTo = ({ person }: Pick<Asking, 'person'>, { checked }: StoredImport): boolean =>
  checked === null || !checked.cleared || may(person, 'sensitive.see');

const ofTheCleared: Problem = {
  kind: 'not-allowed',
  message:
    'This was checked by somebody who is cleared for sensitive properties, so its rows are open to the cleared alone. Check it again to see it as your own.',
};

const ofAnother = (by: string): Problem => ({
  kind: 'refused',
  message: `This was checked with the rights of ${by}, which are not yours now. Check it again before you save it.`,
});

/** The import, where it is there for the person. */
export async function keptImport(ctx: Asking, id: ImportId): Promise<Answer<StoredImport>> {
  const found = await importById(ctx.db, id);
  return found && keepsRecordsOf(ctx, found.organisation) ? { ok: true, value: found } : { ok: false, problem: noImport };
}

/** The import, where its rows are open to the person. */
export async function openImport(ctx: Asking, id: ImportId): Promise<Answer<StoredImport>> {
  const found = await keptImport(ctx, id);
  return found.ok && !isOpenTo(ctx, found.value) ? { ok: false, problem: ofTheCleared } : found;
}

/** The import, where it was checked with the very rights that the person has now. */
export async function ownCheck(ctx: Asking, id: ImportId): Promise<Answer<StoredImport>> {
  const found = await openImport(ctx, id);
  if (!found.ok) return found;
  const { checked, by } = found.value;
  const own = checked !== null && checked.person === ctx.person.id && checked.rights === rightsOf(ctx.person);
  return own ? found : { ok: false, problem: ofAnother(by) };
}
