/** Taking back what was decided of a pair: properties that were told apart may be one again, and a merge is undone while both are as it left them. */
import type { AuditEvent } from '../../shared/audit.ts';
import { pairId, type Two } from '../../shared/match/pair-id.ts';
import type { Answer } from '../../shared/problem.ts';
import { propertySchema, type Property } from '../../shared/property.ts';
import { outdated } from '../audit/versions.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import { flagEvents } from '../register/enter-property.ts';
import type { Asking } from '../services.ts';
import { decisionOn, undecide, type Decision } from '../store/duplicates.ts';
import { replaceProperty } from '../store/properties.ts';
import { eventsOf } from '../store/record-history.ts';
import { pairEvent } from '../../shared/audit/pair-told.ts';
import type { Decided } from './differ-pair.ts';
import { refused, theTwo } from './the-two.ts';

/** The property as it was before the merge, as its next version. */
async function beforeMerge(db: Database, current: Property): Promise<Answer<Property>> {
  const events = (await eventsOf(db, { property: current.id })).map(({ event }) => event);
  const merge = events.find(
    (event) => (event.kind === 'property.merged' || event.kind === 'property.merged-away') && event.version === current.version,
  );
  const { success, data } = propertySchema.safeParse({ ...current, ...merge?.before, disposalStage: current.disposalStage });
  return merge && success ? { ok: true, value: { ...data, version: current.version + 1 } } : outdated(undefined);
}

type Merge = Extract<Decision, { state: 'merged' }>;

async function unmerge(ctx: Asking, db: Database, merge: Merge, two: readonly Property[]): Promise<Answer<AuditEvent[]>> {
  const changed = two.find(({ id, version }) => version !== (id === merge.kept ? merge.keptVersion : merge.mergedVersion));
  if (changed)
    return refused(
      `${changed.name} (${changed.reference}) was changed after the merge, so the merge cannot be undone as a whole. Bring the archived record back from its own page, and put an earlier version of the other back from its history.`,
    );
  const events: AuditEvent[] = [];
  for (const current of two) {
    const before = await beforeMerge(db, current);
    if (!before.ok) return before;
    const after = before.value;
    await replaceProperty(db, after);
    events.push({ kind: 'property.unmerged', property: after.id, version: after.version, before: current, after });
    events.push(...(await flagEvents(ctx, db, current, after)));
  }
  return { ok: true, value: events };
}

export function undoPair(ctx: Asking, { two }: { two: Two }): Promise<Answer<Decided>> {
  return change(ctx, async (db) => {
    const found = await theTwo(ctx, db, two);
    if (!found.ok) return found;
    const decision = await decisionOn(db, two);
    if (decision === null) return refused('Nothing is decided of these two properties, so there is nothing to undo.');
    const undone: Answer<AuditEvent[]> =
      decision.state === 'merged'
        ? await unmerge(ctx, db, decision, found.value)
        : { ok: true, value: [pairEvent('pair.reopened', found.value)] };
    if (!undone.ok) return undone;
    await undecide(db, two);
    return { ok: true, value: { result: { id: pairId(two), state: 'open' }, event: undone.value } };
  });
}
