/** What a plan is worth with what stands in its way and without: whole, if nothing is resolved, and what resolving each kind brings back. */
import type { Appraisal } from '../appraisal/appraisal.ts';
import { heldUpBy, type HeldUp } from '../appraisal/held-up.ts';
import { barrierKinds, type Barrier } from '../barrier.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { stands } from './barrier-words.ts';
import type { PlacedBarrier } from './placed-barrier.ts';
import { planWithout } from './plan-without.ts';
import { waitingIn, type Waiting } from './waiting.ts';

/** Barriers that share something, those that still stand among them, and what they hold up together. */
export type BarrierGroup<K extends string = string> = { key: K; all: number; standing: number; waiting: Waiting; held: HeldUp };

export type KindEffect = BarrierGroup<Barrier['kind']> & {
  /** The plan if this kind is resolved and every other barrier stays. */
  resolved: Appraisal;
};

export type WithAndWithout = {
  whole: Appraisal;
  /** The plan if nothing in the way of it is resolved. */
  nothing: Appraisal;
  together: BarrierGroup<'all'>;
  /** The kinds of which some still stand, in the order of `barrierKinds`. */
  kinds: KindEffect[];
};

/** Barriers grouped by what they share, each group with what it holds up; the same property may wait for several groups, so groups do not add up. */
export function barrierGroups<K extends string>(
  plan: ScenarioDraft,
  appraisal: Appraisal,
  barriers: readonly PlacedBarrier[],
  keyOf: (barrier: PlacedBarrier) => K,
): BarrierGroup<K>[] {
  const waitingFor = waitingIn(plan);
  const groups = new Map<K, PlacedBarrier[]>();
  for (const barrier of barriers) {
    const group = groups.get(keyOf(barrier));
    if (group) group.push(barrier);
    else groups.set(keyOf(barrier), [barrier]);
  }
  return [...groups].map(([key, own]) => {
    const waiting = waitingFor(own);
    const held = heldUpBy(waiting.properties, appraisal, waiting.hubs);
    return { key, all: own.length, standing: own.filter(({ barrier }) => stands(barrier)).length, waiting, held };
  });
}

/** Compares the plan as it is with what is left of it while barriers stand; `appraise` gives the appraisal of any draft over the same facts. */
export function withAndWithout(
  plan: ScenarioDraft,
  barriers: readonly PlacedBarrier[],
  appraise: (plan: ScenarioDraft) => Appraisal,
): WithAndWithout {
  const whole = appraise(plan);
  const waitingFor = waitingIn(plan);
  const standing = barriers.filter(({ barrier }) => stands(barrier));
  const nothing = appraise(planWithout(plan, waitingFor(standing)));
  const byKind = new Map(barrierGroups(plan, whole, standing, ({ barrier }) => barrier.kind).map((group) => [group.key, group]));
  const kinds = barrierKinds.flatMap((kind): KindEffect[] => {
    const group = byKind.get(kind);
    if (!group) return [];
    const others = standing.filter(({ barrier }) => barrier.kind !== kind);
    return [{ ...group, resolved: appraise(planWithout(plan, waitingFor(others))) }];
  });
  const waiting = waitingFor(standing);
  const held = heldUpBy(waiting.properties, whole, waiting.hubs);
  return { whole, nothing, together: { key: 'all', all: barriers.length, standing: standing.length, waiting, held }, kinds };
}
