/** A plan as features: its hubs, the marks of its decisions and the curves of its moves; what has no position is left out, never guessed. */
import type { Feature, LineString, Point } from 'geojson';
import type { Decision } from '../../shared/decision.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Hub } from '../../shared/hub.ts';
import type { HubId, PropertyId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { distance } from '../../shared/measure.ts';
import type { Position } from '../../shared/units.ts';
import type { FinancialYear } from '../../shared/year.ts';

export type PlanOnMap = {
  scenario: Pick<ScenarioDraft, 'hubs' | 'decisions'>;
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  /** Show the programme as it stands at the end of this year; null shows it complete. */
  year: FinancialYear | null;
  /** Hubs carry the number of their place in the plan, as a table beside the map does, instead of how many properties they take in. */
  numbered?: boolean;
};

const markOf: Record<Decision['action'], string | null> = {
  retain: null,
  host: 'host',
  'relocate-and-dispose': 'vacated',
  'reduce-space': 'reduced',
  redevelop: 'changed',
  transfer: 'changed',
};

const areaOf = (facts: PropertyFacts | undefined) => (facts && facts.floorArea.basis !== 'unknown' ? facts.floorArea.value : -1);

/** Where a hub is: its host's position or that of its new build; null where the host's is not known. */
export function positionOfHub(hub: Hub, facts: PlanOnMap['facts']): Position | null {
  return hub.site.type === 'new-build' ? hub.site.position : (facts.get(hub.site.property)?.position ?? null);
}

/** The decisions' marks, one for each property that the plan changes. */
export function decisionFeatures({ scenario, facts, year }: PlanOnMap): Feature<Point>[] {
  return scenario.decisions.flatMap((decision) => {
    const property = facts.get(decision.property);
    const mark = markOf[decision.action];
    if (!property?.position || property.archived || !mark) return [];
    const properties = { id: property.id, name: property.name, mark, area: areaOf(property), due: year === null || decision.year <= year };
    return [point(property.position, properties)];
  });
}

/** The hubs, each with how many properties send something to it, or with its number. */
export function hubFeatures({ scenario, facts, year, numbered = false }: PlanOnMap): Feature<Point>[] {
  const members = new Map<HubId, number>();
  for (const decision of scenario.decisions) {
    if (facts.get(decision.property)?.archived) continue;
    for (const hub of new Set(Object.values(decision.destinations))) members.set(hub, (members.get(hub) ?? 0) + 1);
  }
  const placed = scenario.hubs.flatMap((hub, rank) => {
    const position = positionOfHub(hub, facts);
    return position ? [{ hub, rank, position }] : [];
  });
  const slots = slotsOf(placed.map(({ position }) => position));
  return placed.map(({ hub, rank, position }, at) =>
    point(position, {
      id: hub.id,
      name: hub.name,
      rank,
      label: numbered ? rank + 1 : (members.get(hub.id) ?? 0),
      due: year === null || hub.opens <= year,
      slot: slots[at] ?? 0,
    }),
  );
}

/** Hubs nearer to one another than this are drawn side by side until the map is close enough to part them. */
const crowded = 2500;
export const mostSlots = 3;

/** How many half widths to the right (or left) of its place each hub is drawn, so that those on nearly the same spot do not hide one another. */
export function slotsOf(positions: readonly Position[]): number[] {
  const slots = positions.map(() => 0);
  const left = new Set(positions.keys());
  for (const first of positions.keys()) {
    if (!left.has(first)) continue;
    const near = [...left].filter((other) => away(positions[first], positions[other]) < crowded);
    for (const each of near) left.delete(each);
    near.sort((a, b) => (positions[a]?.longitude ?? 0) - (positions[b]?.longitude ?? 0) || a - b);
    near.forEach((each, place) => {
      slots[each] = Math.max(-mostSlots, Math.min(mostSlots, 2 * place - near.length + 1));
    });
  }
  return slots;
}

const away = (a: Position | undefined, b: Position | undefined) => (a && b ? distance(a, b) : Number.POSITIVE_INFINITY);

/** The moves, one line for each property and hub that it goes to. */
export function moveFeatures({ scenario, facts, year }: PlanOnMap): Feature<LineString>[] {
  const hubs = new Map(scenario.hubs.map((hub) => [hub.id, positionOfHub(hub, facts)]));
  return scenario.decisions.flatMap((decision) => {
    const property = facts.get(decision.property);
    const from = property?.position;
    if (!from || property.archived) return [];
    return [...new Set(Object.values(decision.destinations))].flatMap((hub): Feature<LineString>[] => {
      const to = hubs.get(hub);
      if (!to || (to.longitude === from.longitude && to.latitude === from.latitude)) return [];
      const properties = { id: property.id, hub, area: areaOf(property), due: year === null || decision.year <= year };
      return [{ type: 'Feature', properties, geometry: { type: 'LineString', coordinates: curve(from, to) } }];
    });
  });
}

const bend = 0.16;
const steps = 24;

/** A quadratic curve between two positions that bows to its right by a fixed share of its length. */
export function curve(from: Position, to: Position): [number, number][] {
  const narrow = Math.cos((((from.latitude + to.latitude) / 2) * Math.PI) / 180);
  const dx = (to.longitude - from.longitude) * narrow;
  const dy = to.latitude - from.latitude;
  const middle = {
    longitude: (from.longitude + to.longitude) / 2 + (dy * bend) / narrow,
    latitude: (from.latitude + to.latitude) / 2 - dx * bend,
  };
  return Array.from({ length: steps + 1 }, (_, at): [number, number] => {
    const t = at / steps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [a * from.longitude + b * middle.longitude + c * to.longitude, a * from.latitude + b * middle.latitude + c * to.latitude];
  });
}

const point = (position: Position, properties: Record<string, unknown>): Feature<Point> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [position.longitude, position.latitude] },
});
