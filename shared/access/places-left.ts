/** Towns and villages by whether a public counter lies within the limit before and after a plan; never had one is said apart from left without. */
import type { Metres } from '../units.ts';
import { countersAfter, countersBefore, type FrontOffice } from './front-offices.ts';
import { nearestAmong } from './nearest.ts';
import type { Settlement, SmallArea } from './small-area.ts';

export type Standing = 'left' | 'never' | 'keeps' | 'gains';

/** The nearest counter of any service, in a straight line; null where there is none at all. */
export type PlaceReach = {
  place: Settlement;
  standing: Standing;
  before: { name: string; far: Metres } | null;
  after: { name: string; far: Metres } | null;
};

const standingOf = (before: boolean, after: boolean): Standing => (before ? (after ? 'keeps' : 'left') : after ? 'gains' : 'never');

/** Each place with its nearest counter before and after, by name; `limit` is in a straight line. */
export function placesReached(offices: readonly FrontOffice[], places: readonly Settlement[], limit: Metres): PlaceReach[] {
  const [before, after] = [nearestAmong(countersBefore(offices)), nearestAmong(countersAfter(offices))];
  return places
    .map((place): PlaceReach => {
      const [was, is] = [before(place.position), after(place.position)];
      const within = (far: Metres | undefined) => far !== undefined && far <= limit;
      return {
        place,
        standing: standingOf(within(was?.far), within(is?.far)),
        before: was && { name: was.what.name, far: was.far },
        after: is && { name: is.what.name, far: is.far },
      };
    })
    .sort((a, b) => `${a.place.name} ${a.place.district}`.localeCompare(`${b.place.name} ${b.place.district}`, 'en-GB'));
}

/** Places made of the small areas that name one, each at the middle of its people: where no gazetteer knows the places. */
export function settlementsOf(areas: readonly SmallArea[]): Settlement[] {
  const groups = new Map<string, { name: string; district: string | null; areas: SmallArea[] }>();
  for (const area of areas) {
    if (area.place === null) continue;
    const key = `${area.place}\n${area.district ?? ''}`;
    const group = groups.get(key) ?? { name: area.place, district: area.district, areas: [] };
    group.areas.push(area);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ name, district, areas: own }) => {
    const weight = ({ population }: SmallArea) => Math.max(1, population);
    const all = own.reduce((sum, area) => sum + weight(area), 0);
    const middle = (of: (area: SmallArea) => number) => own.reduce((sum, area) => sum + of(area) * weight(area), 0) / all;
    const position = { longitude: middle((one) => one.position.longitude), latitude: middle((one) => one.position.latitude) };
    return { name, district, position: position as Settlement['position'] };
  });
}
