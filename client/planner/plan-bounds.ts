/** The box in which a plan lies: its area's properties, its decisions and its hubs. */
import type { PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import type { Position } from '../../shared/units.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

/** West, south, east, north; what moves decides where the map opens, and only without moves the whole area; null where nothing has a place. */
export function boundsOfPlan(draft: ScenarioDraft, facts: ReadonlyMap<PropertyId, PropertyFacts>): Box | null {
  const moving = draft.decisions
    .filter((decision) => decision.action !== 'retain')
    .flatMap((each) => facts.get(each.property)?.position ?? []);
  const built = draft.hubs.flatMap((hub) =>
    hub.site.type === 'new-build' ? [hub.site.position] : (facts.get(hub.site.property)?.position ?? []),
  );
  const places: Position[] = [...moving, ...built];
  const shown = places.length > 0 ? places : [...facts.values()].flatMap((each) => each.position ?? []);
  if (shown.length === 0) return null;
  const longitudes = shown.map((place) => Number(place.longitude));
  const latitudes = shown.map((place) => Number(place.latitude));
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
