/** That somebody looked at a sensitive property is recorded before they are shown it, once for each person, property and hour. */
import type { PropertyId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Sight } from '../../shared/audit/sensitive-event.ts';
import { isSensitive, type Guarded } from '../../shared/role.ts';
import { change } from '../change.ts';
import type { Asking } from '../services.ts';

type Looked = Pick<Guarded, 'sensitive'> & { id: PropertyId; version: number };

/** For each server, the looks of the latest hour that are stored or are about to be. */
const looks = new WeakMap<object, { hour: string; kept: Map<string, Promise<Problem | null>> }>();

function looksOf({ estate }: Asking, hour: string): Map<string, Promise<Problem | null>> {
  const known = looks.get(estate);
  if (known?.hour === hour) return known.kept;
  const fresh = { hour, kept: new Map<string, Promise<Problem | null>>() };
  looks.set(estate, fresh);
  return fresh.kept;
}

const unrecorded: Problem = {
  kind: 'storage',
  message: 'Looking at a sensitive property is recorded, and just now it cannot be, so it is not shown. Try again in a moment.',
};

async function record(ctx: Asking, properties: readonly Looked[], where: Sight): Promise<Problem | null> {
  const event = properties.map(
    ({ id, version }) => ({ kind: 'sensitive.seen', property: id, version, before: null, after: { where } }) as const,
  );
  const answer = await change({ ...ctx, request: null }, async () => ({ ok: true, value: { result: null, event } }));
  return answer.ok ? null : unrecorded;
}

/** To be settled before the properties are shown; a problem means that they may not be. Those that are not sensitive are nobody's business. */
export async function looked(ctx: Asking, properties: readonly Looked[], where: Sight): Promise<Problem | null> {
  const sensitive = properties.filter(isSensitive);
  if (sensitive.length === 0) return null;
  const kept = looksOf(ctx, ctx.now().slice(0, 13));
  const keyOf = ({ id }: Looked) => `${ctx.person.id} ${id}`;
  const fresh = sensitive.filter((one) => !kept.has(keyOf(one)));
  if (fresh.length > 0) {
    const recorded = record(ctx, fresh, where).catch(() => unrecorded);
    for (const one of fresh) kept.set(keyOf(one), recorded);
    if ((await recorded) !== null) for (const one of fresh) kept.delete(keyOf(one));
  }
  const outcomes = await Promise.all(sensitive.map((one) => kept.get(keyOf(one)) ?? Promise.resolve(unrecorded)));
  return outcomes.find((problem) => problem !== null) ?? null;
}
