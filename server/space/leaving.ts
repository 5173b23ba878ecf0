/** When properties are to be left: by their disposals first, else by a plan. */
import type { DisposalStage } from '../../shared/disposal.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { onItsWay, type Leaving } from '../../shared/space/offer.ts';
import type { PlannedSpace } from './planned-space.ts';

export function leavingOf(id: PropertyId, stage: DisposalStage | null, { leaving, dates }: PlannedSpace): Leaving | null {
  if (stage !== null && onItsWay.includes(stage)) return { on: dates.get(id) ?? null, plan: null, stage };
  return leaving.get(id) ?? null;
}
