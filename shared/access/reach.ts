/** How far people live from the nearest counter before and after a plan, area by area, and what that comes to for any group of areas. */
import type { Metres, People, Position } from '../units.ts';
import { nearestAmong } from './nearest.ts';
import type { SmallArea } from './small-area.ts';

/** Straight lines from the middle of an area; null where there is no counter at all. */
export type Reach = { area: SmallArea; before: Metres | null; after: Metres | null };

/** The reach of every area, in their order. */
export function reachOf(areas: readonly SmallArea[], before: readonly Position[], after: readonly Position[]): Reach[] {
  const placed = (positions: readonly Position[]) => nearestAmong(positions.map((position) => ({ position })));
  const [was, is] = [placed(before), placed(after)];
  return areas.map((area) => ({ area, before: was(area.position)?.far ?? null, after: is(area.position)?.far ?? null }));
}

/** Of people, those in the most deprived fifth and three tenths of areas; `known` are those of whose area the deprivation is known. */
export type Deprived = { people: People; known: People; fifth: People; threeTenths: People };

export type Tally = {
  areas: number;
  people: People;
  /** Those who have further to go, by a metre or more, or no counter left. */
  further: Deprived;
  /** All of them, to compare with. */
  all: Deprived;
  nearer: People;
  /** Those who had a counter of this service and have none left. */
  without: People;
  /** Means over people who have one before and after; null where there are none. */
  meanBefore: Metres | null;
  meanAfter: Metres | null;
  /** How much further, over those who have further to go and still have a counter. */
  meanExtra: Metres | null;
  worst: { extra: Metres; area: string } | null;
  withinBefore: People;
  withinAfter: People;
};

const peopleIn = (reaches: readonly Reach[]): People => reaches.reduce((sum, { area }) => sum + area.population, 0) as People;

const deprivedAmong = (reaches: readonly Reach[]): Deprived => {
  const upTo = (decile: number) => peopleIn(reaches.filter(({ area }) => area.decile !== null && area.decile <= decile));
  return { people: peopleIn(reaches), known: upTo(10), fifth: upTo(2), threeTenths: upTo(3) };
};

function meanOver(reaches: readonly Reach[], of: (reach: Reach) => number): Metres | null {
  const people = peopleIn(reaches);
  return people === 0 ? null : ((reaches.reduce((sum, reach) => sum + of(reach) * reach.area.population, 0) / people) as Metres);
}

/** How much further in whole metres, less than nought where it is nearer; null where there is no counter before or after. */
export const extraOf = ({ before, after }: Reach): Metres | null =>
  before === null || after === null ? null : ((Math.round(after) - Math.round(before)) as Metres);

const isWithout = ({ before, after }: Reach) => before !== null && after === null;

/** Whether its people have further to go, or no counter left. */
export const isFurther = (reach: Reach): boolean => isWithout(reach) || (extraOf(reach) ?? 0) > 0;

/** What the reach of several areas comes to; `limit` is in a straight line. The order of the areas does not matter. */
export function tallyOf(reaches: readonly Reach[], limit: Metres): Tally {
  const further = reaches.filter(isFurther);
  const both = reaches.filter((reach) => extraOf(reach) !== null);
  const still = further.filter((reach) => extraOf(reach) !== null);
  const within = (far: Metres | null) => far !== null && far <= limit;
  const [worst] = still.toSorted((a, b) => (extraOf(b) ?? 0) - (extraOf(a) ?? 0) || (a.area.code < b.area.code ? -1 : 1));
  return {
    areas: reaches.length,
    people: peopleIn(reaches),
    further: deprivedAmong(further),
    all: deprivedAmong(reaches),
    nearer: peopleIn(reaches.filter((reach) => (extraOf(reach) ?? 0) < 0 || (reach.before === null && reach.after !== null))),
    without: peopleIn(reaches.filter(isWithout)),
    meanBefore: meanOver(both, ({ before }) => before ?? 0),
    meanAfter: meanOver(both, ({ after }) => after ?? 0),
    meanExtra: meanOver(still, (reach) => extraOf(reach) ?? 0),
    worst: worst ? { extra: extraOf(worst) as Metres, area: worst.area.name } : null,
    withinBefore: peopleIn(reaches.filter(({ before }) => within(before))),
    withinAfter: peopleIn(reaches.filter(({ after }) => within(after))),
  };
}
