/** Entering, editing and archiving a property: each names the version it read, and a colleague's later version is shown, never overwritten. */
import type { AuditEvent } from '../../shared/audit.ts';
import { takenOverDisposal } from '../../shared/begin-disposal.ts';
import type { DisposalId, PropertyId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { Property, PropertyDraft } from '../../shared/property.ts';
import { isSensitive, may } from '../../shared/role.ts';
import { isThereFor, seenBy, type SeenProperty } from '../../shared/seen-property.ts';
import type { IsoDate } from '../../shared/year.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import { newId } from '../new-id.ts';
import type { Asking } from '../services.ts';
import { insertDisposals } from '../store/disposals.ts';
import { insertProperties, propertyById, replaceProperty } from '../store/properties.ts';
import { liftFlag, setFlag } from '../store/sensitive-flags.ts';
import { draftProblem } from './draft-check.ts';
import { handoverProblem, recordProblem } from './record-problem.ts';

export const noProperty: Problem = { kind: 'not-found', message: 'The register has no such property.' };

const refused = (problem: Problem) => ({ ok: false, problem }) as const;

export const conflictOf = ({ person }: Asking, current: Property): Problem => ({
  kind: 'conflict',
  message: `Somebody else has changed ${current.name} since you opened it. Both versions are shown: keep theirs or yours, field by field.`,
  current: seenBy(person, current),
});

/** The stored property, where the person may see and change it and it still is what they read. What they may not see is not there, whatever else is wrong. */
export async function asRead(ctx: Asking, db: Database, id: PropertyId, version: number): Promise<Answer<Property>> {
  const stored = await propertyById(db, id);
  if (stored === null || !isThereFor(ctx.person, stored)) return refused(noProperty);
  const problem = recordProblem(ctx, stored);
  if (problem) return refused(problem);
  return stored.version === version ? { ok: true, value: stored } : refused(conflictOf(ctx, stored));
}

/** A district that was not entered is that of the position. */
const withDistrict = (ctx: Asking, draft: PropertyDraft): PropertyDraft =>
  draft.district === null && draft.position !== null ? { ...draft, district: ctx.geography.districtOf(draft.position) } : draft;

/** Notes that a person may not read are not theirs to write either: what is stored stands. */
const withNotes = ({ person }: Asking, before: Property, draft: PropertyDraft): PropertyDraft =>
  may(person, 'notes.read', before) ? draft : { ...draft, notes: before.notes };

/** A property that is entered at a stage of disposal is in a disposal from then on. */
async function takeOverDisposal(ctx: Asking, db: Database, property: Property): Promise<AuditEvent[]> {
  if (property.disposalStage === null) return [];
  const on = ctx.now().slice(0, 10) as IsoDate;
  const beginning = { id: newId('d') as DisposalId, property, by: ctx.person.name, on, plan: null };
  const after = takenOverDisposal(beginning, property.disposalStage, 'The property was entered at this stage.');
  await insertDisposals(db, [after]);
  return [{ kind: 'disposal.proposed', property: property.id, version: property.version, before: null, after }];
}

/** Keeps the review of sensitive properties in step with a change, and tells of it beside the event of the change itself. */
export async function flagEvents(ctx: Asking, db: Database, before: Property | null, after: Property): Promise<AuditEvent[]> {
  const [was, is] = [before !== null && isSensitive(before), isSensitive(after)];
  if (was === is) return [];
  await (is ? setFlag(db, after.id, ctx.now()) : liftFlag(db, after.id));
  const kind = is ? 'sensitive.set' : 'sensitive.lifted';
  return [{ kind, property: after.id, version: after.version, before: null, after: null }];
}

export function addProperty(ctx: Asking, draft: PropertyDraft): Promise<Answer<SeenProperty>> {
  return change(ctx, async (db) => {
    const problem = recordProblem(ctx, draft) ?? draftProblem(ctx, draft);
    if (problem) return refused(problem);
    const property: Property = { ...withDistrict(ctx, draft), id: newId('p') as PropertyId, archived: false, version: 1 };
    await insertProperties(db, [property]);
    const added = { kind: 'property.added', property: property.id, version: 1, before: null, after: property } as const;
    const event = [added, ...(await takeOverDisposal(ctx, db, property)), ...(await flagEvents(ctx, db, null, property))];
    return { ok: true, value: { result: property, event } };
  });
}

export function editProperty(ctx: Asking, asked: { id: PropertyId; version: number; draft: PropertyDraft }): Promise<Answer<SeenProperty>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked.id, asked.version);
    if (!read.ok) return read;
    const before = read.value;
    const problem = handoverProblem(ctx, before, asked.draft.holder) ?? draftProblem(ctx, asked.draft);
    if (problem) return refused(problem);
    const entered = { ...withDistrict(ctx, withNotes(ctx, before, asked.draft)), disposalStage: before.disposalStage };
    const after: Property = { ...before, ...entered, version: before.version + 1 };
    await replaceProperty(db, after);
    const edited = { kind: 'property.edited', property: after.id, version: after.version, before, after } as const;
    return { ok: true, value: { result: after, event: [edited, ...(await flagEvents(ctx, db, before, after))] } };
  });
}

export function archiveProperty(ctx: Asking, asked: { id: PropertyId; version: number; archived: boolean }): Promise<Answer<SeenProperty>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked.id, asked.version);
    if (!read.ok) return read;
    const before = read.value;
    const after: Property = { ...before, archived: asked.archived, version: before.version + 1 };
    await replaceProperty(db, after);
    const kind = asked.archived ? 'property.archived' : 'property.restored';
    const event = { kind, property: after.id, version: after.version, before, after } as const;
    return { ok: true, value: { result: after, event } };
  });
}
