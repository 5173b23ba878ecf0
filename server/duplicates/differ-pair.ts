/** Telling two properties apart that seemed to be one: remembered while both stand. */
import type { PairEvent } from '../../shared/audit/pair-event.ts';
import { pairId, type Two } from '../../shared/match/pair-id.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import type { PairState } from '../../shared/quality/quality-answer.ts';
import { isSensitive } from '../../shared/role.ts';
import { change } from '../change.ts';
import type { Asking } from '../services.ts';
import { decide } from '../store/duplicates.ts';
import { notOpen, theTwo, whyAlike } from './the-two.ts';

export type Decided = { id: string; state: PairState };

/** What is told of a pair with a sensitive member is told of that member, and so to the cleared alone. */
export function pairEvent(kind: PairEvent['kind'], [one, other]: readonly [Property, Property]): PairEvent {
  const [about, beside] = isSensitive(other) ? [other, one] : [one, other];
  return { kind, property: about.id, version: about.version, before: null, after: { other: beside.id } };
}

export function differPair(ctx: Asking, { two }: { two: Two }): Promise<Answer<Decided>> {
  return change(ctx, async (db) => {
    const found = await theTwo(ctx, db, two);
    if (!found.ok) return found;
    const because = whyAlike(ctx, two);
    if (because === null) return notOpen(found.value);
    await decide(db, { ...two, state: 'different', because, by: ctx.person.name, at: ctx.now() });
    return {
      ok: true,
      value: { result: { id: pairId(two), state: 'different' }, event: pairEvent('pair.told-apart', found.value) },
    };
  });
}
