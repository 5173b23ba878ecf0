/** Estimates for figures that are not recorded: running cost from the register's own averages, energy from TM46; each states its method. */
import { energyBenchmarks } from './energy-benchmarks.ts';
import { unknown, valueOf, type Figure } from './figure.ts';
import { costOfArea, formatCount } from './measure.ts';
import { formatPoundsPerSquareMetre } from './money.ts';
import type { Property } from './property.ts';
import { isSensitive } from './role.ts';
import { runningCostTotal } from './running-cost.ts';
import type { EnergyIntensity, KilowattHoursPerYear, PencePerSquareMetreYear, PencePerYear, SquareMetres } from './units.ts';
import { factsOfUses, usePlural, type Use, type UseGroup } from './use.ts';

/** An average running cost, from how many properties it comes, and the sentence that says so. */
export type CostBenchmark = { rate: PencePerSquareMetreYear; properties: number; method: string };

export type Benchmarks = { byUse: Partial<Record<Use, CostBenchmark>>; byGroup: Partial<Record<UseGroup, CostBenchmark>> };

export const noBenchmarks: Benchmarks = { byUse: {}, byGroup: {} };

/** An average of fewer properties than this says more about them than about the rest. */
const fewest = 3;

type Sums = { cost: number; area: number; properties: number };

function gather<K extends string>(sums: Map<K, Sums>, key: K, cost: number, area: number): void {
  const sum = sums.get(key) ?? { cost: 0, area: 0, properties: 0 };
  sum.cost += cost;
  sum.area += area;
  sum.properties += 1;
  sums.set(key, sum);
}

function average<K extends string>(sums: Map<K, Sums>, plural: (key: K) => string): Partial<Record<K, CostBenchmark>> {
  const averages: Partial<Record<K, CostBenchmark>> = {};
  for (const [key, { cost, area, properties }] of sums) {
    if (properties < fewest) continue;
    const rate = Math.round(cost / area) as PencePerSquareMetreYear;
    const method = `${formatPoundsPerSquareMetre(rate)}, the average of ${formatCount(properties)} ${plural(key)} whose cost is recorded`;
    averages[key] = { rate, properties, method };
  }
  return averages;
}

/** Whether the estimates leave a property alone: land has no floor area from which to reckon. */
const isLand = (property: Pick<Property, 'holding' | 'use'>) => property.holding === 'land' || factsOfUses[property.use].group === 'Land';

/**
 * The register's own averages, in pence a year for each m²: of each use, and of each group of uses, the recorded cost of the properties in
 * it over their floor area. Only properties whose cost is recorded and whose floor area is known count; archived ones and land do not, nor
 * do sensitive ones, since an average over them would tell of them.
 */
export function benchmarksOf(
  properties: Iterable<Pick<Property, 'archived' | 'sensitive' | 'holding' | 'use' | 'runningCost' | 'floorArea'>>,
): Benchmarks {
  const byUse = new Map<Use, Sums>();
  const byGroup = new Map<UseGroup, Sums>();
  for (const property of properties) {
    const area = valueOf(property.floorArea);
    if (property.archived || isSensitive(property) || isLand(property) || area === null || area <= 0) continue;
    const cost = runningCostTotal(property.runningCost);
    if (cost.basis !== 'recorded') continue;
    gather(byUse, property.use, cost.value, area);
    gather(byGroup, factsOfUses[property.use].group, cost.value, area);
  }
  return {
    byUse: average(byUse, (use) => usePlural[use]),
    byGroup: average(byGroup, (group) => `properties of the kind “${group}”`),
  };
}

/** The running cost as the register has it, else its floor area at the average of its use, else of its group; unknown where neither serves. */
export function runningCostOf(
  property: Pick<Property, 'holding' | 'use' | 'runningCost' | 'floorArea'>,
  benchmarks: Benchmarks,
): Figure<PencePerYear> {
  const cost = runningCostTotal(property.runningCost);
  if (cost.basis !== 'unknown') return cost;
  const area = valueOf(property.floorArea);
  if (area === null || isLand(property)) return unknown;
  const benchmark = benchmarks.byUse[property.use] ?? benchmarks.byGroup[factsOfUses[property.use].group];
  if (benchmark === undefined) return unknown;
  return { basis: 'estimated', value: costOfArea(area, benchmark.rate), method: benchmark.method, asAt: null };
}

const byBenchmark = (area: SquareMetres, intensity: EnergyIntensity, category: string): Figure<KilowattHoursPerYear> => ({
  basis: 'estimated',
  value: Math.round(area * intensity) as KilowattHoursPerYear,
  method: `${intensity} kWh a m² for ${category} (CIBSE TM46, 2008)`,
  asAt: null,
});

/** Electricity and fossil fuel as the register has them, else by TM46 where the use has a category there and the floor area is known. */
export function energyOf(property: Pick<Property, 'holding' | 'use' | 'floorArea' | 'electricity' | 'fossilFuel'>): {
  electricity: Figure<KilowattHoursPerYear>;
  fossilFuel: Figure<KilowattHoursPerYear>;
} {
  const { electricity, fossilFuel } = property;
  const category = factsOfUses[property.use].energy;
  const area = valueOf(property.floorArea);
  if (category === null || area === null || property.holding === 'land') return { electricity, fossilFuel };
  const benchmark = energyBenchmarks[category];
  return {
    electricity: electricity.basis === 'unknown' ? byBenchmark(area, benchmark.electricity, benchmark.name) : electricity,
    fossilFuel: fossilFuel.basis === 'unknown' ? byBenchmark(area, benchmark.fossilFuel, benchmark.name) : fossilFuel,
  };
}
