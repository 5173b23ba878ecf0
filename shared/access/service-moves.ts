/** How far each front-office service moves: from its old counter to its new one, in a straight line and on foot; all of them by town. */
import { distance } from '../measure.ts';
import type { Assumptions } from '../assumptions.ts';
import type { Metres, Minutes } from '../units.ts';
import { countersAfter, serviceKey, type FrontOffice } from './front-offices.ts';
import { nearestAmong } from './nearest.ts';
import { minutesOf, walkOf } from './walk.ts';

export type ServiceMove = {
  office: FrontOffice;
  /** Where its users go after the plan; for one that closes the nearest counter left of the same service, or else of any. Null where there is none or its place is not known. */
  to: { name: string; sameService: boolean } | null;
  straight: Metres | null;
  walk: Metres | null;
  minutes: Minutes | null;
  /** Further, in a straight line, than the plan lets a front office move; null where it is not known how far. */
  beyond: boolean | null;
};

type Limits = Pick<Assumptions, 'walkingDetour' | 'frontOfficeLimit'>;

/** Every front office that moves or closes, those that go furthest first and those of which it is not known how far last. */
export function serviceMoves(offices: readonly FrontOffice[], { walkingDetour, frontOfficeLimit }: Limits): ServiceMove[] {
  const after = countersAfter(offices);
  const anyLeft = nearestAmong(after);
  const left = new Map<string, ReturnType<typeof nearestAmong<(typeof after)[number]>>>();
  const leftOf = (service: string) => {
    const key = serviceKey(service);
    const found = left.get(key) ?? nearestAmong(after.filter((counter) => serviceKey(counter.service) === key));
    left.set(key, found);
    return found;
  };
  const destination = ({ from, hub, service }: FrontOffice): { name: string; sameService: boolean; far: Metres | null } | null => {
    if (hub !== null) return { name: hub.name, sameService: true, far: from && hub.position && distance(from, hub.position) };
    if (from === null) return null;
    const same = leftOf(service)(from);
    const other = same ?? anyLeft(from);
    return other && { name: other.what.name, sameService: same !== null, far: other.far };
  };
  return offices
    .filter(({ becomes }) => becomes !== 'stays')
    .map((office): ServiceMove => {
      const to = destination(office);
      const straight = to?.far ?? null;
      const walk = straight === null ? null : walkOf(straight, walkingDetour);
      return {
        office,
        to: to && { name: to.name, sameService: to.sameService },
        straight,
        walk,
        minutes: walk === null ? null : minutesOf(walk),
        beyond: straight === null ? null : straight > frontOfficeLimit,
      };
    })
    .sort((a, b) => (b.straight ?? -1) - (a.straight ?? -1) || named(a).localeCompare(named(b), 'en-GB', { numeric: true }));
}

const named = ({ office }: ServiceMove) => `${office.name} ${office.service} ${office.organisation} ${office.property}`;

export type TownMoves = {
  town: string;
  moves: number;
  closes: number;
  /** The plain mean over the services of which it is known; null where it is of none. */
  mean: Metres | null;
  furthest: Metres | null;
  beyond: number;
  /** Services of which it is not known how far they move. */
  unplaced: number;
};

/** The moves by the town of the counter that is left, by name. */
export function movesByTown(moves: readonly ServiceMove[]): TownMoves[] {
  const towns = new Map<string, ServiceMove[]>();
  for (const move of moves) towns.set(move.office.town, [...(towns.get(move.office.town) ?? []), move]);
  return [...towns]
    .sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([town, all]) => {
      const far = all.flatMap(({ straight }) => (straight === null ? [] : [straight]));
      return {
        town,
        moves: all.filter(({ office }) => office.becomes === 'moves').length,
        closes: all.filter(({ office }) => office.becomes === 'closes').length,
        mean: far.length === 0 ? null : ((far.reduce<number>((sum, one) => sum + one, 0) / far.length) as Metres),
        furthest: far.length === 0 ? null : (Math.max(...far) as Metres),
        beyond: all.filter(({ beyond }) => beyond === true).length,
        unplaced: all.length - far.length,
      };
    });
}
