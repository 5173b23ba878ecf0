/** What of a plan waits while barriers stand: the decisions and hubs that each stops, and all that follows from those. */
import type { Decision } from '../decision.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { stands } from './barrier-words.ts';
import type { PlacedBarrier } from './placed-barrier.ts';

/** Each property and hub once, however many barriers hold it up. */
export type Waiting = { properties: ReadonlySet<PropertyId>; hubs: ReadonlySet<HubId> };

type Plan = Pick<ScenarioDraft, 'hubs' | 'decisions'>;

/** A decision that only makes room for a hub: it waits when the hub does. */
export const makesRoom = ({ action }: Pick<Decision, 'action'>): boolean => action === 'host' || action === 'redevelop';

type Waits = { property: PropertyId } | { hub: HubId };

/**
 * Works out what waits for any of a plan's barriers. A barrier of a property holds up the decision on it and the hubs that are at home
 * there; one of a hub holds up the hub, what makes room for it and every property that sends a service to it; one of the plan everything.
 * A property that stays as it is waits for nothing, and a resolved barrier holds nothing up.
 */
export function waitingIn({ hubs, decisions }: Plan): (barriers: Iterable<PlacedBarrier>) => Waiting {
  const changed = new Set<PropertyId>();
  const known = new Set<HubId>(hubs.map(({ id }) => id));
  const homeOf = new Map<PropertyId, HubId[]>();
  const sendingTo = new Map<HubId, PropertyId[]>();
  const add = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  const room = new Set<PropertyId>();
  for (const decision of decisions) {
    if (decision.action === 'retain') continue;
    changed.add(decision.property);
    if (makesRoom(decision)) room.add(decision.property);
    for (const hub of new Set(Object.values(decision.destinations))) add(sendingTo, hub, decision.property);
  }
  for (const { id, site } of hubs)
    if (site.property !== null) {
      add(homeOf, site.property, id);
      if (room.has(site.property)) add(sendingTo, id, site.property);
    }

  const startOf = ({ place }: PlacedBarrier): Waits[] => {
    if (place.kind === 'property') return [{ property: place.property }];
    if (place.kind === 'hub') return known.has(place.hub) ? [{ hub: place.hub }] : [];
    return [...[...changed].map((property) => ({ property })), ...hubs.map(({ id }) => ({ hub: id }))];
  };
  return (barriers) => {
    const waiting = { properties: new Set<PropertyId>(), hubs: new Set<HubId>() };
    const next: Waits[] = [...barriers].filter(({ barrier }) => stands(barrier)).flatMap(startOf);
    const seen = new Set<PropertyId>();
    for (let one = next.pop(); one !== undefined; one = next.pop()) {
      if ('hub' in one) {
        if (waiting.hubs.has(one.hub)) continue;
        waiting.hubs.add(one.hub);
        for (const property of sendingTo.get(one.hub) ?? []) next.push({ property });
      } else if (!seen.has(one.property)) {
        seen.add(one.property);
        if (changed.has(one.property)) waiting.properties.add(one.property);
        for (const hub of homeOf.get(one.property) ?? []) next.push({ hub });
      }
    }
    return waiting;
  };
}
