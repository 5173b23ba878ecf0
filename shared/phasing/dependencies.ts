/** Who waits for which hub: a property is left on 31 March of its year and a hub opens on 1 April of its own, so that one may follow on the other to the day. */
import { planOf } from '../appraisal/plan.ts';
import type { Decision } from '../decision.ts';
import type { Hub } from '../hub.ts';
import type { HubId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { addYears, type FinancialYear } from '../year.ts';

/** The hubs of a scenario by id; of several with one id, the one that is counted. */
export const hubsById = (scenario: ScenarioDraft): Map<HubId, Hub> => new Map(planOf(scenario).hubs.map((hub) => [hub.id, hub]));

const sentTo = new WeakMap<Decision['destinations'], readonly HubId[]>();

/** The hubs to which a decision sends services, each once, whether the plan has them or not; worked out once for the same destinations. */
export function destinationsOf({ destinations }: Pick<Decision, 'destinations'>): readonly HubId[] {
  const known = sentTo.get(destinations);
  if (known !== undefined) return known;
  const hubs = [...new Set(Object.values(destinations))];
  sentTo.set(destinations, hubs);
  return hubs;
}

/** The hubs of the plan to which a decision sends services from elsewhere, each once; none for one that retains, or for a hub in the property itself. */
export function hubsAwaited(decision: Decision, hubs: ReadonlyMap<HubId, Hub>): Hub[] {
  const awaited: Hub[] = [];
  if (decision.action === 'retain') return awaited;
  for (const id of destinationsOf(decision)) {
    const hub = hubs.get(id);
    if (hub !== undefined && (hub.site.type !== 'host' || hub.site.property !== decision.property)) awaited.push(hub);
  }
  return awaited;
}

/** The first financial year in which a property may be left for a hub: the one that ends the day before the hub opens. */
export const firstLeavingFor = ({ opens }: Pick<Hub, 'opens'>): FinancialYear => addYears(opens, -1);

/** The hubs that are not open when a decision leaves for them. */
export function notYetOpen(decision: Decision, hubs: ReadonlyMap<HubId, Hub>): readonly Hub[] {
  const isBefore = (id: HubId) => {
    const hub = hubs.get(id);
    return hub !== undefined && decision.year < firstLeavingFor(hub);
  };
  if (!destinationsOf(decision).some(isBefore)) return none;
  return hubsAwaited(decision, hubs).filter((hub) => decision.year < firstLeavingFor(hub));
}

const none: readonly Hub[] = [];

/** Whether a property is left as a hub opens: in the year before, to the day, or within the hub's first year. */
export const leavesAsItOpens = ({ year }: Pick<Decision, 'year'>, hub: Pick<Hub, 'opens'>): boolean =>
  year === hub.opens || year === firstLeavingFor(hub);
