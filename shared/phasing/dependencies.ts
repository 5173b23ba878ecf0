/** Who waits for which hub: a property is left on 31 March of its year and a hub opens on 1 April of its own, so that one may follow on the other to the day. */
import { planOf } from '../appraisal/plan.ts';
import type { Decision } from '../decision.ts';
import type { Hub } from '../hub.ts';
import type { HubId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { addYears, type FinancialYear } from '../year.ts';

/** The hubs of a scenario by id; of several with one id, the one that is counted. */
export const hubsById = (scenario: ScenarioDraft): Map<HubId, Hub> => new Map(planOf(scenario).hubs.map((hub) => [hub.id, hub]));

/** The hubs of the plan to which a decision sends services from elsewhere, each once; none for one that retains, or for a hub in the property itself. */
export function hubsAwaited(decision: Decision, hubs: ReadonlyMap<HubId, Hub>): Hub[] {
  if (decision.action === 'retain') return [];
  return [...new Set(Object.values(decision.destinations))].flatMap((id) => {
    const hub = hubs.get(id);
    return hub === undefined || (hub.site.type === 'host' && hub.site.property === decision.property) ? [] : [hub];
  });
}

/** The first financial year in which a property may be left for a hub: the one that ends the day before the hub opens. */
export const firstLeavingFor = ({ opens }: Pick<Hub, 'opens'>): FinancialYear => addYears(opens, -1);

/** The hubs that are not open when a decision leaves for them. */
export const notYetOpen = (decision: Decision, hubs: ReadonlyMap<HubId, Hub>): Hub[] =>
  hubsAwaited(decision, hubs).filter((hub) => decision.year < firstLeavingFor(hub));

/** Whether a property is left as a hub opens: in the year before, to the day, or within the hub's first year. */
export const leavesAsItOpens = ({ year }: Pick<Decision, 'year'>, hub: Pick<Hub, 'opens'>): boolean =>
  year === hub.opens || year === firstLeavingFor(hub);
