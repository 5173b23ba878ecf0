/** The space that a hub being made will need, whether or not it has a name and a home yet, and for how many of its members that is known. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { demandKnown } from '../../shared/appraisal/gaps.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { position, squareMetres } from '../../shared/measure.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { applyEdit } from './edit.ts';
import { editOf, type GroupDraft } from './group-draft.ts';

export type Needed = { demand: number; known: number; of: number };

/** Stands in for a home that is not chosen yet; what moves in does not depend on where that is. */
const somewhere = { type: 'new-build' as const, position: position(0, 51), property: null, area: squareMetres(1) };

/** Square metres, and how many of the members that move have all their space known. */
export function neededBy(
  group: GroupDraft,
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  draft: ScenarioDraft,
  appraise: (draft: ScenarioDraft) => Appraisal,
): Needed {
  const trial = editOf({ ...group, name: 'Hub', site: group.site ?? somewhere }, facts, squareMetres(1));
  const appraisal = trial && appraise(applyEdit(draft, trial));
  const hub = appraisal?.hubs.find((each) => each.hub === group.id);
  return hub && appraisal ? { demand: hub.demand, ...demandKnown(hub, appraisal) } : { demand: 0, known: 0, of: 0 };
}
