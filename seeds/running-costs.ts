/** A generated running cost: by line where its holder keeps lines, else one total; the lines of a building add up to the penny. */
import { unknown } from '../shared/figure.ts';
import { pencePerYear, share } from '../shared/money.ts';
import type { CostLine, RunningCost } from '../shared/running-cost.ts';
import { chanceOf } from './chance.ts';
import { illustrative } from './illustrate.ts';
import type { Sketch } from './sketch.ts';

const owned: readonly (readonly [CostLine, number])[] = [
  ['rates', 21],
  ['energy', 22],
  ['water', 4],
  ['cleaning', 15],
  ['security', 4],
  ['facilities-management', 11],
  ['maintenance', 18],
  ['other', 5],
];

/** `rent` is pence a year, included in the cost; without one the line is nil, so that all lines are recorded. */
export function runningCostOfSketch(sketch: Sketch, rent: number | null): RunningCost {
  const chance = chanceOf(`${sketch.key} cost lines`);
  if (sketch.cost === null || !sketch.costKnown) return { lines: {}, total: unknown };
  if (chance.happens(0.42)) return { lines: {}, total: illustrative(pencePerYear(sketch.cost), 'property cost return 2009-10, one total') };
  const weights = owned.map(([, weight]) => weight * chance.between(0.6, 1.5));
  const amounts = share(pencePerYear(sketch.cost - (rent ?? 0)), weights);
  const line = (amount: number) => illustrative(pencePerYear(amount), 'property cost return 2009-10');
  const lines: RunningCost['lines'] = {};
  lines.rent = line(rent ?? 0);
  for (const [index, [name]] of owned.entries()) lines[name] = line(amounts[index] ?? 0);
  return { lines, total: unknown };
}
