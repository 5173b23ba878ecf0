/** Brings generated figures to a total without changing their proportions, to the penny. */
import { pencePerYear, share } from '../shared/money.ts';
import type { Sketch } from './sketch.ts';

/** The sketches among those given that `chosen` picks get running costs that add up to `total` pence a year. */
export function withCostsTotalling(sketches: readonly Sketch[], total: number, chosen: (sketch: Sketch) => boolean): Sketch[] {
  const weights = sketches.filter(chosen).map((sketch) => sketch.cost ?? 0);
  const shares = share(pencePerYear(total), weights);
  let next = 0;
  return sketches.map((sketch) => (chosen(sketch) ? { ...sketch, cost: shares[next++] ?? 0 } : sketch));
}

/** Every running cost multiplied by a factor and rounded to the pound. */
export const withCostsScaled = (sketches: readonly Sketch[], factor: number, chosen: (sketch: Sketch) => boolean): Sketch[] =>
  sketches.map((sketch) =>
    chosen(sketch) && sketch.cost !== null ? { ...sketch, cost: Math.round((sketch.cost * factor) / 100) * 100 } : sketch,
  );

/** The x at which a nearly linear function takes a value, by the secant rule from two guesses. */
export function solve(value: (x: number) => number, target: number, first: number, second: number): number {
  let [a, b] = [first, second];
  let atA = value(a) - target;
  for (let step = 0; step < 12; step++) {
    const atB = value(b) - target;
    if (atB === atA || Math.abs(atB) < Math.abs(target) * 1e-7) return b;
    [a, b, atA] = [b, b - (atB * (b - a)) / (atB - atA), atB];
  }
  return b;
}
