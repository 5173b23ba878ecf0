/** Writing estimates for a county: a colleague's later version is shown, never overwritten, and what is removed can be brought back. */
import type { CountyDraft, CountyEstimate } from '../../shared/county/estimate.ts';
import type { CountyEvent } from '../../shared/audit/county-event.ts';
import type { CountyEstimateId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { change } from '../change.ts';
import { newId } from '../new-id.ts';
import type { Asking } from '../services.ts';
import { countyEstimateById, putCountyEstimate } from '../store/county-estimates.ts';

type Named = { id: CountyEstimateId; version: number };

const refused = (problem: Problem) => ({ ok: false, problem }) as const;

export const noEstimate: Problem = { kind: 'not-found', message: 'There is no such estimate; it may have been removed.' };

const conflict = (current: CountyEstimate): Problem => ({
  kind: 'conflict',
  message: `Somebody else has saved ${current.name} since you opened it. Your changes are kept here; look at both before you save.`,
  current,
});

export function addEstimate(ctx: Asking, draft: CountyDraft): Promise<Answer<CountyEstimate>> {
  return change(ctx, async (db) => {
    const after: CountyEstimate = { ...draft, id: newId('k') as CountyEstimateId, version: 1 };
    await putCountyEstimate(db, { estimate: after, saved: { at: ctx.now(), by: ctx.person.name }, removed: false });
    return { ok: true, value: { result: after, event: { kind: 'county.added', county: after.id, version: 1, before: null, after } } };
  });
}

type Told = Exclude<CountyEvent['kind'], 'county.added'>;

/** `removed` is what it must be before; it is the other after a removal or its undoing. */
function changed(ctx: Asking, { id, version }: Named, kind: Told, draft: CountyDraft | null): Promise<Answer<CountyEstimate>> {
  return change(ctx, async (db) => {
    const stored = await countyEstimateById(db, id);
    if (stored === null || stored.removed !== (kind === 'county.restored')) return refused(noEstimate);
    const before = stored.estimate;
    if (before.version !== version) return refused(conflict(before));
    const after: CountyEstimate = { ...before, ...draft, version: version + 1 };
    await putCountyEstimate(db, {
      estimate: after,
      saved: { at: ctx.now(), by: ctx.person.name },
      removed: kind === 'county.removed',
    });
    return { ok: true, value: { result: after, event: { kind, county: id, version: after.version, before, after } } };
  });
}

export const saveEstimate = (ctx: Asking, { draft, ...named }: Named & { draft: CountyDraft }): Promise<Answer<CountyEstimate>> =>
  changed(ctx, named, 'county.saved', draft);
export const removeEstimate = (ctx: Asking, named: Named): Promise<Answer<CountyEstimate>> => changed(ctx, named, 'county.removed', null);
export const restoreEstimate = (ctx: Asking, named: Named): Promise<Answer<CountyEstimate>> => changed(ctx, named, 'county.restored', null);
