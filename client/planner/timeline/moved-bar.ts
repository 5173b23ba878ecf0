/** A bar of the timeline that may be moved: what its move does to the plan, and by what name it is undone. */
import type { Hub } from '../../../shared/hub.ts';
import type { HubId, PropertyId } from '../../../shared/ids.ts';
import { moveDecision, moveHub, moveReceipt } from '../../../shared/phasing/move.ts';
import type { Retiming } from '../../../shared/phasing/retiming.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import { formatFinancialYear, type FinancialYear } from '../../../shared/year.ts';
import type { Edit } from '../edit.ts';

export type MovedBar =
  | { kind: 'hub'; hub: HubId; name: string }
  | { kind: 'property'; property: PropertyId; name: string }
  | { kind: 'receipt'; property: PropertyId; name: string };

export const hubBar = ({ id, name }: Hub): MovedBar => ({ kind: 'hub', hub: id, name });

/** A key that no other bar has. */
export const keyOf = (bar: MovedBar): string => (bar.kind === 'hub' ? `hub ${bar.hub}` : `${bar.kind} ${bar.property}`);

/** The new years that moving a bar to a year comes to. */
export function retimingBy(draft: ScenarioDraft, bar: MovedBar, year: FinancialYear, held: ReadonlySet<PropertyId>): Retiming {
  switch (bar.kind) {
    case 'hub':
      return moveHub(draft, bar.hub, year, held);
    case 'property':
      return moveDecision(draft, bar.property, year);
    case 'receipt':
      return moveReceipt(draft, bar.property, year);
  }
}

const verb: Record<MovedBar['kind'], string> = { hub: 'open', property: 'leave', receipt: 'complete the receipt of' };

/** The move as an edit of the plan; steps of one bar in a row are one step to undo. */
export const editOf = (bar: MovedBar, year: FinancialYear, retiming: Retiming): Edit => ({
  kind: 'retime',
  about: keyOf(bar),
  phrase: `${verb[bar.kind]} ${bar.name} in ${formatFinancialYear(year)}`,
  retiming,
});
