/** A variant of the Swale plan without its largest building: Sittingbourne stays as it is, and the other three towns go ahead. */
import type { Hub } from '../../shared/hub.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';

/** The plan without a hub: whatever was to move there, or to be built upon for it, stays undecided. */
export function swaleVariant(origin: ScenarioDraft, variantOf: ScenarioId, without: Hub['id']): ScenarioDraft {
  return {
    ...origin,
    name: 'Swale without the Sittingbourne building',
    purpose:
      'Illustrative. A variant to compare: the multi-agency office in Sittingbourne is not built, so what was to move into it stays where it is.',
    hubs: origin.hubs.filter(({ id }) => id !== without),
    decisions: origin.decisions.filter(({ destinations }) => !Object.values(destinations).includes(without)),
    barriers: origin.barriers.filter(({ hub }) => hub !== without),
    variantOf,
  };
}
