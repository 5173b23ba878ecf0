/** One field of a selection set to one value: what it would do first, then done, then undone where nobody has changed the properties since. */
import type { PropertyId } from '../../shared/ids.ts';
import { changesBetween, fieldsBetween } from '../../shared/property-changes.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import type { BulkChange } from '../../shared/quality/bulk-change.ts';
import type { BulkDone, BulkPreview } from '../../shared/quality/quality-answer.ts';
import { withBulkChange } from '../../shared/quality/with-bulk-change.ts';
import { may } from '../../shared/role.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { editOf } from '../store/record-history.ts';
import { changeMany, nextVersion, planOf, planOfItems, type Item, type Verdict } from './change-many.ts';
import { draftProblem } from './draft-check.ts';
import { asToday } from './earlier-property.ts';
import { handoverProblem } from './record-problem.ts';

const uncleared: Problem = {
  kind: 'not-allowed',
  message: 'Only somebody who is cleared to see sensitive properties may mark many of them as sensitive or not.',
};

const mayNot = ({ person }: Asking, change: BulkChange): Problem | null =>
  change.field === 'sensitive' && !may(person, 'sensitive.see') ? uncleared : null;

const judge =
  (ctx: Asking, change: BulkChange) =>
  (before: Property): Verdict => {
    const set = withBulkChange(before, change);
    if ('because' in set) return set;
    if (fieldsBetween(before, set.draft).length === 0) return null;
    const problem = handoverProblem(ctx, before, set.draft.holder) ?? draftProblem(ctx, set.draft);
    return problem ? { because: problem.message } : { before, after: nextVersion(before, set.draft), kind: 'property.edited' };
  };

export async function previewBulk(ctx: Asking, ids: readonly PropertyId[], change: BulkChange): Promise<Answer<BulkPreview>> {
  const denied = mayNot(ctx, change);
  if (denied) return { ok: false, problem: denied };
  const { planned, unchanged, refused, sensitive } = await planOf(ctx, [...new Set(ids)], judge(ctx, change));
  const problem = await looked(ctx, sensitive, 'selection');
  if (problem) return { ok: false, problem };
  const changed = planned.map(({ before, after }) => ({
    id: before.id,
    version: before.version,
    name: before.name,
    changes: changesBetween(before, after, ctx.estate.organisations),
  }));
  return { ok: true, value: { changed, total: changed.length, unchanged, refused } };
}

export async function editBulk(ctx: Asking, items: readonly Item[], change: BulkChange): Promise<Answer<BulkDone>> {
  const denied = mayNot(ctx, change);
  if (denied) return { ok: false, problem: denied };
  return changeMany(ctx, await planOfItems(ctx, items, judge(ctx, change)));
}

const nothingToUndo = 'What it was before that change is not in its history.';

/** Puts back what stood before the version that each item names, which a change of many properties made. */
export async function undoBulk(ctx: Asking, items: readonly Item[]): Promise<Answer<BulkDone>> {
  const plan = await planOfItems(ctx, items, async (before): Promise<Verdict> => {
    const made = await editOf(ctx.db, before.id, before.version);
    if (made === null) return { because: nothingToUndo };
    const earlier = asToday(made.before, before);
    if (!earlier.ok) return { because: earlier.problem.message };
    const after = nextVersion(before, { ...earlier.value, id: before.id, archived: before.archived, disposalStage: before.disposalStage });
    const problem = handoverProblem(ctx, before, after.holder) ?? draftProblem(ctx, after);
    return problem ? { because: problem.message } : { before, after, kind: 'property.edited' };
  });
  return changeMany(ctx, plan);
}
