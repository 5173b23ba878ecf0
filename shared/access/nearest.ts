/** The nearest of several places: sorted by latitude once, so that a search looks only at those that could still be nearer. */
import { distance, position } from '../measure.ts';
import type { Metres, Position } from '../units.ts';

export type Near<T> = { what: T; far: Metres };

/** How far apart two parallels are; no two places on them are nearer to each other. */
const betweenParallels = (a: number, b: number): Metres => distance(position(0, a), position(0, b));

/** A millimetre, more than rounding can make of a distance. */
const slack = 0.001;

/** Finds the nearest of things that have a place; of several equally near the first of them. Null where there are none. */
export function nearestAmong<T extends { position: Position }>(things: readonly T[]): (from: Position) => Near<T> | null {
  const sorted = things.map((what, turn) => ({ what, turn })).sort((a, b) => a.what.position.latitude - b.what.position.latitude);
  const firstNorthOf = (latitude: number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.what.position.latitude ?? 90) < latitude) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from) => {
    let best: { what: T; turn: number; far: Metres } | null = null;
    const look = (at: number): boolean => {
      const one = sorted[at];
      if (one === undefined) return false;
      if (best !== null && betweenParallels(from.latitude, one.what.position.latitude) > best.far + slack) return false;
      const far = distance(from, one.what.position);
      if (best === null || far < best.far || (far === best.far && one.turn < best.turn)) best = { ...one, far };
      return true;
    };
    const start = firstNorthOf(from.latitude);
    let [south, north] = [start - 1, start];
    let [southwards, northwards] = [true, true];
    while (southwards || northwards) {
      if (northwards) northwards = look(north++);
      if (southwards) southwards = look(south--);
    }
    const found = best as Near<T> | null;
    return found && { what: found.what, far: found.far };
  };
}
