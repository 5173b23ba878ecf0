/** Merging two records of one property: one is kept, the other is archived and leads to it; nothing is lost, since both go on having their history. */
import { listed } from '../../shared/audit/in-words.ts';
import { isClosed } from '../../shared/disposal-steps.ts';
import { disposalStageLabel } from '../../shared/disposal.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { inSentence } from '../../shared/in-sentence.ts';
import { mergedProperty } from '../../shared/match/merge-properties.ts';
import { pairId, type Two } from '../../shared/match/pair-id.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { Property, PropertyDraft } from '../../shared/property.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import { draftProblem } from '../register/draft-check.ts';
import { conflictOf, flagEvents } from '../register/enter-property.ts';
import type { Asking } from '../services.ts';
import { decide } from '../store/duplicates.ts';
import { replaceProperty } from '../store/properties.ts';
import { scenariosNaming } from '../store/scenarios.ts';
import type { Decided } from './differ-pair.ts';
import { notOpen, refused, theTwo, whyAlike } from './the-two.ts';

/** `fill` fills what the kept record lacks from the other and unites their lists. The versions are those that the person read. */
export type MergeAsked = {
  two: Two;
  keep: PropertyId;
  take: readonly (keyof PropertyDraft)[];
  fill: boolean;
  versions: { kept: number; other: number };
};

/** A plan that rests on a record would come to something else without it, and silently moving its decision could give one property two. */
async function planProblem(db: Database, away: Property, kept: Property): Promise<Problem | null> {
  const plans = await scenariosNaming(db, away.id);
  if (plans.length === 0) return null;
  const message = `${plans.length === 1 ? 'The scenario' : 'The scenarios'} ${listed(plans.map(({ name }) => name))} ${plans.length === 1 ? 'rests' : 'rest'} on ${away.name} (${away.reference}). Keep that record instead, or first put ${kept.name} (${kept.reference}) in its place there.`;
  return { kind: 'refused', message };
}

/** A disposal that goes on would go on of an archived record, which nobody looks at. */
function disposalProblem({ name, reference, disposalStage }: Property): Problem | null {
  if (disposalStage === null || isClosed(disposalStage)) return null;
  const message = `${name} (${reference}) is on its way out, at the stage “${inSentence(disposalStageLabel[disposalStage])}”. Keep that record instead, or withdraw its disposal first.`;
  return { kind: 'refused', message };
}

/** Where one of the two is not as it was read. */
function conflict(ctx: Asking, kept: Property, away: Property, versions: MergeAsked['versions']): Problem | null {
  if (kept.version !== versions.kept) return conflictOf(ctx, kept);
  return away.version === versions.other ? null : conflictOf(ctx, away);
}

export function mergePair(ctx: Asking, asked: MergeAsked): Promise<Answer<Decided & { kept: PropertyId }>> {
  const { two, keep, take, fill, versions } = asked;
  return change(ctx, async (db) => {
    const found = await theTwo(ctx, db, two);
    if (!found.ok) return found;
    if (keep !== two.one && keep !== two.other) return refused('Keep one of the two properties of the pair.');
    const [one, other] = found.value;
    const [kept, away] = keep === one.id ? [one, other] : [other, one];
    const clash = conflict(ctx, kept, away, versions);
    if (clash) return { ok: false, problem: clash };
    const because = await whyAlike(ctx, db, found.value);
    if (because === null) return notOpen(found.value);
    const after = mergedProperty(kept, away, { take, fill });
    const problem = (await planProblem(db, away, kept)) ?? disposalProblem(away) ?? draftProblem(ctx, after);
    if (problem) return { ok: false, problem };
    const archived: Property = { ...away, archived: true, sensitive: after.sensitive, version: away.version + 1 };
    for (const property of [after, archived]) await replaceProperty(db, property);
    await decide(db, {
      ...two,
      state: 'merged',
      because,
      by: ctx.person.name,
      at: ctx.now(),
      kept: keep,
      keptVersion: after.version,
      mergedVersion: archived.version,
      taken: take,
    });
    const event = [
      { kind: 'property.merged', property: keep, version: after.version, before: kept, after } as const,
      { kind: 'property.merged-away', property: away.id, version: archived.version, before: away, after: archived } as const,
      ...(await flagEvents(ctx, db, kept, after)),
      ...(await flagEvents(ctx, db, away, archived)),
    ];
    return { ok: true, value: { result: { id: pairId(two), state: 'merged', kept: keep }, event } };
  });
}
