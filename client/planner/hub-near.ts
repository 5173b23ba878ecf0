/** Which hub a drop on the map is meant for: the nearest within reach of the pointer, on a north-up Mercator map. */
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Hub } from '../../shared/hub.ts';
import type { PropertyId } from '../../shared/ids.ts';

type Pointer = { clientX: number; clientY: number };
type Frame = { left: number; top: number; width: number; height: number };
type Box = readonly [west: number, south: number, east: number, north: number];

const reach = 44;
const mercator = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

/** The hub nearest to a place on the screen, or null where none is within reach. */
export function hubNear(
  pointer: Pointer,
  frame: Frame,
  [west, south, east, north]: Box,
  hubs: readonly Hub[],
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
): Hub | null {
  let best: { hub: Hub; away: number } | null = null;
  for (const hub of hubs) {
    const place = hub.site.type === 'new-build' ? hub.site.position : facts.get(hub.site.property)?.position;
    if (!place) continue;
    const x = frame.left + ((place.longitude - west) / (east - west)) * frame.width;
    const y = frame.top + ((mercator(north) - mercator(place.latitude)) / (mercator(north) - mercator(south))) * frame.height;
    const away = Math.hypot(pointer.clientX - x, pointer.clientY - y);
    if (away <= reach && (best === null || away < best.away)) best = { hub, away };
  }
  return best?.hub ?? null;
}
