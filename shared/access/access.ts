/** Access under a plan: how far its front-office services move, which places lose their counter, and, where small areas are given, whom that affects. */
import type { Metres } from '../units.ts';
import {
  countersAfter,
  countersBefore,
  frontOffices,
  serviceKey,
  type Counter,
  type FrontOffice,
  type PlanInHand,
} from './front-offices.ts';
import { placesReached, settlementsOf, type PlaceReach } from './places-left.ts';
import { isFurther, reachOf, tallyOf, type Deprived, type Reach, type Tally } from './reach.ts';
import { movesByTown, serviceMoves, type ServiceMove, type TownMoves } from './service-moves.ts';
import type { Settlement, SmallArea } from './small-area.ts';

/** What is known of the ground besides the register; either may be empty. */
export type AccessGround = { areas: readonly SmallArea[]; settlements: readonly Settlement[] };

export type PlaceTally = { place: string; tally: Tally };

/** What becomes of the way to one service, or to any counter at all (`key` null). */
export type ServiceReach = { key: string | null; label: string; before: number; after: number; total: Tally; places: PlaceTally[] };

export type Access = {
  /** Front offices looked at, and those among them whose place is not known. */
  counters: { known: number; unplaced: number; properties: number };
  moves: ServiceMove[];
  towns: TownMoves[];
  places: PlaceReach[];
  /** Any counter first, then each service of which a counter moves or closes, by name; empty without small areas. */
  services: ServiceReach[];
  /** People who have further to go for at least one of those services. */
  affected: Deprived | null;
};

export const anyCounter = 'Any public counter';
const noPlace = 'Place not given';

function byPlace(reaches: readonly Reach[], limit: Metres): PlaceTally[] {
  const groups = new Map<string, Reach[]>();
  for (const reach of reaches) {
    const place = reach.area.place ?? reach.area.district ?? noPlace;
    const group = groups.get(place);
    if (group) group.push(reach);
    else groups.set(place, [reach]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en-GB')).map(([place, own]) => ({ place, tally: tallyOf(own, limit) }));
}

/** The services of which a counter moves or closes, each by the first words it goes by. */
function touchedServices(moves: readonly ServiceMove[]): { key: string; label: string }[] {
  const found = new Map<string, string>();
  for (const { office } of moves) if (!found.has(serviceKey(office.service))) found.set(serviceKey(office.service), office.service);
  return [...found].map(([key, label]) => ({ key, label })).sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

type Reached = { service: ServiceReach; reaches: Reach[] };

function reached(offices: readonly FrontOffice[], moves: readonly ServiceMove[], areas: readonly SmallArea[], limit: Metres): Reached[] {
  const [before, after] = [countersBefore(offices), countersAfter(offices)];
  return [{ key: null, label: anyCounter }, ...touchedServices(moves)].map(({ key, label }) => {
    const of = (counters: readonly Counter[]) =>
      counters.filter(({ service }) => key === null || serviceKey(service) === key).map(({ position }) => position);
    const [was, is] = [of(before), of(after)];
    const reaches = reachOf(areas, was, is);
    const service = { key, label, before: was.length, after: is.length, total: tallyOf(reaches, limit), places: byPlace(reaches, limit) };
    return { service, reaches };
  });
}

/** Areas that have further to go for at least one service, each counted once. */
function affectedBy(services: readonly Reached[], areas: readonly SmallArea[], limit: Metres): Deprived {
  const further = new Set(
    services.flatMap(({ service, reaches }) => (service.key === null ? [] : reaches.filter(isFurther).map(({ area }) => area.code))),
  );
  return tallyOf(
    areas.filter(({ code }) => further.has(code)).map((area) => ({ area, before: null, after: null })),
    limit,
  ).all;
}

/** `ground` is what lies in the plan's area; the plan's limit and detour are its own assumptions. */
export function accessOf(plan: PlanInHand, { areas, settlements }: AccessGround): Access {
  const { assumptions } = plan.scenario;
  const limit = assumptions.frontOfficeLimit;
  const offices = frontOffices(plan);
  const moves = serviceMoves(offices, assumptions);
  const services = areas.length === 0 ? [] : reached(offices, moves, areas, limit);
  return {
    counters: {
      known: offices.length,
      unplaced: offices.filter(({ from }) => from === null).length,
      properties: new Set(offices.map(({ property }) => property)).size,
    },
    moves,
    towns: movesByTown(moves),
    places: placesReached(offices, settlements.length === 0 ? settlementsOf(areas) : settlements, limit),
    services: services.map(({ service }) => service),
    affected: areas.length === 0 ? null : affectedBy(services, areas, limit),
  };
}
