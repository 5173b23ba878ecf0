/** A plan as marks and lines on a map: its hubs, its decisions and its moves; what has no position is left out, never guessed. */
import type { Decision } from './decision.ts';
import type { PropertyFacts } from './facts.ts';
import type { Hub } from './hub.ts';
import type { HubId, PropertyId } from './ids.ts';
import type { ScenarioDraft } from './scenario.ts';
import { distance } from './measure.ts';
import type { Position } from './units.ts';
import type { FinancialYear } from './year.ts';

export type PlanMark = 'host' | 'vacated' | 'reduced' | 'changed';

export type DecisionMark = { id: PropertyId; name: string; mark: PlanMark; area: number; due: boolean; position: Position };

export type HubMark = { id: HubId; name: string; rank: number; label: number; due: boolean; slot: number; position: Position };

export type MoveLine = { id: PropertyId; hub: HubId; area: number; due: boolean; line: [number, number][] };

export type PlanOnMap = {
  scenario: Pick<ScenarioDraft, 'hubs' | 'decisions'>;
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  /** Show the programme as it stands at the end of this year; null shows it complete. */
  year: FinancialYear | null;
  /** Hubs carry the number of their place in the plan, as a table beside the map does, instead of how many properties they take in. */
  numbered?: boolean;
};

const markOf: Record<Decision['action'], PlanMark | null> = {
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

/** The decisions' marks, one for each property that the plan changes; `area` is m², -1 where it is unknown. */
export function decisionMarks({ scenario, facts, year }: PlanOnMap): DecisionMark[] {
  return scenario.decisions.flatMap((decision) => {
    const property = facts.get(decision.property);
    const mark = markOf[decision.action];
    if (!property?.position || property.archived || !mark) return [];
    const due = year === null || decision.year <= year;
    return [{ id: property.id, name: property.name, mark, area: areaOf(property), due, position: property.position }];
  });
}

/** The hubs, each with how many properties send something to it, or with its number. */
export function hubMarks({ scenario, facts, year, numbered = false }: PlanOnMap): HubMark[] {
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
  return placed.map(({ hub, rank, position }, at) => ({
    id: hub.id,
    name: hub.name,
    rank,
    label: numbered ? rank + 1 : (members.get(hub.id) ?? 0),
    due: year === null || hub.opens <= year,
    slot: slots[at] ?? 0,
    position,
  }));
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
export function moveLines({ scenario, facts, year }: PlanOnMap): MoveLine[] {
  const hubs = new Map(scenario.hubs.map((hub) => [hub.id, positionOfHub(hub, facts)]));
  return scenario.decisions.flatMap((decision) => {
    const property = facts.get(decision.property);
    const from = property?.position;
    if (!from || property.archived) return [];
    return [...new Set(Object.values(decision.destinations))].flatMap((hub): MoveLine[] => {
      const to = hubs.get(hub);
      if (!to || (to.longitude === from.longitude && to.latitude === from.latitude)) return [];
      return [{ id: property.id, hub, area: areaOf(property), due: year === null || decision.year <= year, line: curve(from, to) }];
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

/** Every position that a map of the plan has to show. */
export const positionsOf = ({ scenario, facts }: PlanOnMap): Position[] => [
  ...scenario.hubs.flatMap((hub) => positionOfHub(hub, facts) ?? []),
  ...scenario.decisions.flatMap((decision) => facts.get(decision.property)?.position ?? []),
];
