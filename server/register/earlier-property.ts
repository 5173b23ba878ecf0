/** A property as it was after one of its events, and that version put back as a new one. */
import type { PropertyId } from '../../shared/ids.ts';
import { describeZodIssues, namingField } from '../../shared/issue-sentences.ts';
import type { Answer } from '../../shared/problem.ts';
import { fieldsBetween } from '../../shared/property-changes.ts';
import { propertySchema, type Property } from '../../shared/property.ts';
import { isSensitive, may } from '../../shared/role.ts';
import { isThereFor, seenBy, type SeenProperty } from '../../shared/seen-property.ts';
import { noSuchVersion, outdated, sameVersion, versionAt } from '../audit/versions.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import type { Asking } from '../services.ts';
import { replaceProperty } from '../store/properties.ts';
import { draftProblem } from './draft-check.ts';
import { asRead, flagEvents } from './enter-property.ts';
import { visibleProperty } from './read-property.ts';
import { handoverProblem } from './record-problem.ts';

/** In today's form: what was not recorded then is as it is now. */
export function asToday(stored: object, current: Property): Answer<Property> {
  const { success, data, error } = propertySchema.safeParse({ ...current, ...stored });
  if (success) return { ok: true, value: data };
  const [issue] = describeZodIssues(error);
  return outdated(issue && namingField(issue));
}

/** The version after an event, where the person may see it. */
async function versionOf({ person }: Asking, db: Database, current: Property, number: number): Promise<Answer<Property>> {
  const found = await versionAt(db, { property: current.id }, number);
  if (found === null || (found.sensitive && !may(person, 'sensitive.see'))) return noSuchVersion;
  const version = asToday(found.version ?? current, current);
  return version.ok && !isThereFor(person, version.value) ? noSuchVersion : version;
}

export async function propertyAtEvent(ctx: Asking, { id, number }: { id: PropertyId; number: number }): Promise<Answer<SeenProperty>> {
  const visible = await visibleProperty(ctx, id, 'history');
  if (!visible.ok) return visible;
  const version = await versionOf(ctx, ctx.db, visible.value, number);
  return version.ok ? { ok: true, value: seenBy(ctx.person, version.value) } : version;
}

/** What is entered goes back as it was; whether the property is archived and where it stands in disposal stay as they are, and a flag that hides it is never lifted this way. */
const restored = (before: Property, earlier: Property): Property => ({
  ...earlier,
  id: before.id,
  archived: before.archived,
  disposalStage: before.disposalStage,
  sensitive: isSensitive(before) || isSensitive(earlier),
  version: before.version + 1,
});

export function restoreProperty(ctx: Asking, asked: { id: PropertyId; version: number; number: number }): Promise<Answer<SeenProperty>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked.id, asked.version);
    if (!read.ok) return read;
    const before = read.value;
    const earlier = await versionOf(ctx, db, before, asked.number);
    if (!earlier.ok) return earlier;
    const after = restored(before, earlier.value);
    if (fieldsBetween(before, after).length === 0) return sameVersion;
    const problem = handoverProblem(ctx, before, after.holder) ?? draftProblem(ctx, after);
    if (problem) return { ok: false, problem };
    await replaceProperty(db, after);
    const reverted = { kind: 'property.reverted', property: after.id, version: after.version, before, after, of: asked.number } as const;
    return { ok: true, value: { result: seenBy(ctx.person, after), event: [reverted, ...(await flagEvents(ctx, db, before, after))] } };
  });
}
