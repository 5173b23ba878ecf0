/** Telling two properties apart that seemed to be one: remembered while both stand. */
import { pairEvent } from '../../shared/audit/pair-told.ts';
import { pairId, type Two } from '../../shared/match/pair-id.ts';
import type { Answer } from '../../shared/problem.ts';
import type { PairState } from '../../shared/quality/quality-answer.ts';
import { change } from '../change.ts';
import type { Asking } from '../services.ts';
import { decide } from '../store/duplicates.ts';
import { notOpen, theTwo, whyAlike } from './the-two.ts';

export type Decided = { id: string; state: PairState };

export function differPair(ctx: Asking, { two }: { two: Two }): Promise<Answer<Decided>> {
  return change(ctx, async (db) => {
    const found = await theTwo(ctx, db, two);
    if (!found.ok) return found;
    const because = await whyAlike(ctx, db, found.value);
    if (because === null) return notOpen(found.value);
    await decide(db, { ...two, state: 'different', because, by: ctx.person.name, at: ctx.now() });
    return {
      ok: true,
      value: { result: { id: pairId(two), state: 'different' }, event: pairEvent('pair.told-apart', found.value) },
    };
  });
}
