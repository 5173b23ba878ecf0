/** Entering, editing and archiving a property: each names the version it read, and a colleague's later version is shown, never overwritten. */
import type { PropertyId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { Property, PropertyDraft } from '../../shared/property.ts';
import { may } from '../../shared/role.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import { newId } from '../new-id.ts';
import type { Asking } from '../services.ts';
import { insertProperties, propertyById, replaceProperty } from '../store/properties.ts';
import { draftProblem } from './draft-check.ts';

export const noProperty: Problem = { kind: 'not-found', message: 'The register has no such property.' };

const refused = (problem: Problem) => ({ ok: false, problem }) as const;

const conflict = (current: Property): Problem => ({
  kind: 'conflict',
  message: `Somebody else has changed ${current.name} since you opened it. Both versions are shown: keep theirs or yours, field by field.`,
  current,
});

/** The stored property, where the person may see it and it still is what they read. */
async function asRead(ctx: Asking, db: Database, id: PropertyId, version: number): Promise<Answer<Property>> {
  const stored = await propertyById(db, id);
  if (stored === null || (stored.sensitive && !may(ctx.person, 'sensitive.see'))) return refused(noProperty);
  return stored.version === version ? { ok: true, value: stored } : refused(conflict(stored));
}

/** A district that was not entered is that of the position. */
const withDistrict = (ctx: Asking, draft: PropertyDraft): PropertyDraft =>
  draft.district === null && draft.position !== null ? { ...draft, district: ctx.geography.districtOf(draft.position) } : draft;

export function addProperty(ctx: Asking, draft: PropertyDraft): Promise<Answer<Property>> {
  return change(ctx, async (db) => {
    const problem = draftProblem(ctx, draft);
    if (problem) return refused(problem);
    const property: Property = { ...withDistrict(ctx, draft), id: newId('p') as PropertyId, archived: false, version: 1 };
    await insertProperties(db, [property]);
    const event = { kind: 'property.added', property: property.id, version: 1, before: null, after: property } as const;
    return { ok: true, value: { result: property, event } };
  });
}

export function editProperty(ctx: Asking, asked: { id: PropertyId; version: number; draft: PropertyDraft }): Promise<Answer<Property>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked.id, asked.version);
    if (!read.ok) return read;
    const problem = draftProblem(ctx, asked.draft);
    if (problem) return refused(problem);
    const before = read.value;
    const after: Property = { ...before, ...withDistrict(ctx, asked.draft), version: before.version + 1 };
    await replaceProperty(db, after);
    const event = { kind: 'property.edited', property: after.id, version: after.version, before, after } as const;
    return { ok: true, value: { result: after, event } };
  });
}

export function archiveProperty(ctx: Asking, asked: { id: PropertyId; version: number; archived: boolean }): Promise<Answer<Property>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked.id, asked.version);
    if (!read.ok) return read;
    const after: Property = { ...read.value, archived: asked.archived, version: read.value.version + 1 };
    await replaceProperty(db, after);
    const kind = asked.archived ? 'property.archived' : 'property.restored';
    const event = { kind, property: after.id, version: after.version, before: read.value, after } as const;
    return { ok: true, value: { result: after, event } };
  });
}
