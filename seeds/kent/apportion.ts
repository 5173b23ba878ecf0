/** Shares a number of properties out over places by their size, one after another to whichever is worst served (Sainte-Laguë); bigger places have fewer a head. */
import type { Place } from '../../geodata/place.ts';
import { chanceOf } from '../chance.ts';

const usualPopulation = { city: 40_000, town: 7000, suburb: 4500, village: 900 } as const;

/** Thousands of people, 2011 census. */
const districtPopulation: Record<string, number> = {
  Ashford: 118,
  Canterbury: 151,
  Dartford: 97,
  Dover: 112,
  'Folkestone and Hythe': 108,
  Gravesham: 102,
  Maidstone: 155,
  Sevenoaks: 115,
  Swale: 136,
  Thanet: 134,
  'Tonbridge and Malling': 121,
  'Tunbridge Wells': 115,
};

/** Each place's part of its district's people, shaken so that villages of one size are not served all or none. */
function weightsOf(candidates: readonly Place[], what: string): number[] {
  const sizeOf = (place: Place) => {
    const shaken = place.kind === 'village' ? chanceOf(`${place.district} ${place.name} ${what}`).between(0.4, 2.2) : 1;
    return shaken * (place.population ?? usualPopulation[place.kind]) ** 0.5;
  };
  const sizes = new Map<string, number>();
  for (const place of candidates) sizes.set(place.district, (sizes.get(place.district) ?? 0) + sizeOf(place));
  return candidates.map((place) => (sizeOf(place) / (sizes.get(place.district) ?? 1)) * (districtPopulation[place.district] ?? 100));
}

/** For each place in turn, how many of `count` it gets; ties go to the place that stands first. */
export function apportion(count: number, candidates: readonly Place[], what: string): number[] {
  const weights = weightsOf(candidates, what);
  const given = candidates.map(() => 0);
  for (let seat = 0; seat < count; seat++) {
    let best = 0;
    let claim = -1;
    for (const [index, weight] of weights.entries()) {
      const quotient = weight / (2 * (given[index] ?? 0) + 1);
      if (quotient > claim) [best, claim] = [index, quotient];
    }
    given[best] = (given[best] ?? 0) + 1;
  }
  return given;
}
