/** What the product's own functions make of sketches: averages by use and the running cost of a whole register, estimates included. */
import { benchmarksOf, runningCostOf, type Benchmarks } from '../shared/estimate.ts';
import { valueOf } from '../shared/figure.ts';
import { pencePerYear } from '../shared/money.ts';
import { squareMetres } from '../shared/measure.ts';
import type { Property } from '../shared/property.ts';
import { gapUnless, illustrative } from './illustrate.ts';
import type { Sketch } from './sketch.ts';

/** The part of a property from which its running cost is told or estimated. */
export function costingOf(sketch: Sketch): Pick<Property, 'archived' | 'sensitive' | 'holding' | 'use' | 'runningCost' | 'floorArea'> {
  const { area, cost } = sketch;
  return {
    archived: false,
    sensitive: sketch.sensitive,
    holding: holdingOf(sketch),
    use: sketch.use,
    runningCost: {
      lines: {},
      total: gapUnless(sketch.costKnown && cost !== null, () => illustrative(pencePerYear(cost ?? 0), 'running cost')),
    },
    floorArea: gapUnless(sketch.areaKnown && area !== null, () => illustrative(squareMetres(area ?? 0), 'floor area')),
  };
}

export function holdingOf(sketch: Sketch): Property['holding'] {
  if (sketch.area === null) return 'land';
  return sketch.tenure === 'freehold' || sketch.site > 0.3 ? 'land-and-building' : 'building';
}

export const averagesOf = (sketches: readonly Sketch[]): Benchmarks => benchmarksOf(sketches.map(costingOf));

/** Pence a year, recorded and estimated together. */
export const runningCostOfAll = (sketches: readonly Sketch[], averages: Benchmarks): number =>
  sketches.reduce((sum, sketch) => sum + (valueOf(runningCostOf(costingOf(sketch), averages)) ?? 0), 0);
