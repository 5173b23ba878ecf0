/** When properties are to be left: by their disposals first, else by a plan. */
import type { DisposalStage } from '../../shared/disposal.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Leaving } from '../../shared/space/offer.ts';
import type { PlannedSpace } from './planned-space.ts';

/** At these stages a property is on its way out and nobody has it yet. */
const onItsWay: readonly DisposalStage[] = ['identified', 'declared-surplus', 'circulated', 'on-market', 'on-hold'];

export function leavingOf(id: PropertyId, stage: DisposalStage | null, { leaving }: PlannedSpace): Leaving | null {
  if (stage !== null && onItsWay.includes(stage)) return { on: null, plan: null, stage };
  return leaving.get(id) ?? null;
}
