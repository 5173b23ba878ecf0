/** Edits of what stands in the way of a plan's hubs or of the whole of it; a barrier of a property is edited with the property. */
import type { PlanBarrier } from '../../shared/barrier.ts';
import type { BarrierId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';

export type BarrierChange = Partial<Omit<PlanBarrier, 'id'>>;

export type BarrierEdit =
  | { kind: 'add-barrier'; barrier: PlanBarrier }
  | { kind: 'change-barrier'; barrier: BarrierId; change: BarrierChange }
  | { kind: 'remove-barrier'; barrier: BarrierId };

const most = 500;

/** Why such an edit cannot be made, as a sentence; null where it can. */
export function barrierRefusal({ barriers, hubs }: ScenarioDraft, edit: BarrierEdit): string | null {
  const lacksHub = (hub: PlanBarrier['hub'] | undefined) => hub != null && hubs.every(({ id }) => id !== hub);
  const isThere = (id: string) => barriers.some((barrier) => barrier.id === id);
  if (edit.kind === 'add-barrier') {
    if (isThere(edit.barrier.id)) return 'That barrier is already in the plan.';
    if (barriers.length >= most) return `A plan holds up to ${most} barriers of its own. Remove those that are long resolved first.`;
    return lacksHub(edit.barrier.hub) ? 'That hub is no longer in the plan.' : null;
  }
  if (!isThere(edit.barrier)) return 'That barrier is no longer in the plan.';
  return edit.kind === 'change-barrier' && lacksHub(edit.change.hub) ? 'That hub is no longer in the plan.' : null;
}

/** The barriers after an edit; the very same list where it changes nothing. */
export function barriersAfter(barriers: ScenarioDraft['barriers'], edit: BarrierEdit): ScenarioDraft['barriers'] {
  if (edit.kind === 'add-barrier') return [...barriers, edit.barrier];
  if (edit.kind === 'remove-barrier') return barriers.filter(({ id }) => id !== edit.barrier);
  let changed = false;
  const after = barriers.map((barrier) => {
    if (barrier.id !== edit.barrier) return barrier;
    const next = { ...barrier, ...edit.change };
    changed = JSON.stringify(next) !== JSON.stringify(barrier);
    return changed ? next : barrier;
  });
  return changed ? after : barriers;
}
