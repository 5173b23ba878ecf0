/** Adding and changing the bodies that hold and occupy property; no two go by one name, and none is ever removed, since records name them. */
import type { OrganisationId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { change } from '../change.ts';
import { newId } from '../new-id.ts';
import type { Asking } from '../services.ts';
import { allOrganisations, insertOrganisations, replaceOrganisation } from '../store/organisations.ts';

type Entered = Omit<Organisation, 'id'>;

const alike = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

function nameProblem(others: readonly Organisation[], { name, shortName }: Entered): Problem | null {
  const taken = (path: 'name' | 'shortName', value: string): Problem | null => {
    if (!others.some((other) => alike(other[path], value))) return null;
    const message = `The register already has a body called ${value}.`;
    return { kind: 'invalid', message, fields: [{ path, message }] };
  };
  return taken('name', name) ?? taken('shortName', shortName);
}

export function addOrganisation(ctx: Asking, { name, shortName, sector }: Entered): Promise<Answer<Organisation>> {
  return change(ctx, async (db) => {
    const after: Organisation = { id: newId('o') as OrganisationId, name, shortName, sector };
    const problem = nameProblem(await allOrganisations(db), after);
    if (problem) return { ok: false, problem };
    await insertOrganisations(db, [after]);
    const event = { kind: 'organisation.added', organisation: after.id, before: null, after } as const;
    return { ok: true, value: { result: after, event } };
  });
}

export function changeOrganisation(ctx: Asking, { id, name, shortName, sector }: Organisation): Promise<Answer<Organisation>> {
  return change(ctx, async (db) => {
    const all = await allOrganisations(db);
    const before = all.find((one) => one.id === id);
    if (before === undefined)
      return { ok: false, problem: { kind: 'not-found', message: 'The register has no such body; reload the page to see those it has.' } };
    const after: Organisation = { id, name, shortName, sector };
    const others = all.filter((one) => one.id !== id);
    const problem = nameProblem(others, after);
    if (problem) return { ok: false, problem };
    await replaceOrganisation(db, after);
    const event = { kind: 'organisation.changed', organisation: id, before, after } as const;
    return { ok: true, value: { result: after, event } };
  });
}
