/** Estimates for figures that are not recorded: running cost from the register's own averages, energy from TM46; each states its method. */
import { energyBenchmarks } from './energy-benchmarks.ts';
import { recordedValueOf, unknown, valueOf, type Figure } from './figure.ts';
import { costOfArea, formatCount } from './measure.ts';
import { formatPoundsPerSquareMetre } from './money.ts';
import type { Property } from './property.ts';
import { isFromPeers } from './quality/peer-method.ts';
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

/** Recorded running cost, pence a year, and floor area, m², of so many properties. */
export type CostSums = { cost: number; area: number; properties: number };

function gather<K extends string>(sums: Map<K, CostSums>, key: K, more: CostSums): void {
  const sum = sums.get(key) ?? { cost: 0, area: 0, properties: 0 };
  sum.cost += more.cost;
  sum.area += more.area;
  sum.properties += more.properties;
  sums.set(key, sum);
}

function average<K extends string>(sums: ReadonlyMap<K, CostSums>, plural: (key: K) => string): Partial<Record<K, CostBenchmark>> {
  const averages: Partial<Record<K, CostBenchmark>> = {};
  for (const [key, { cost, area, properties }] of sums) {
    if (properties < fewest) continue;
    const rate = Math.round(cost / area) as PencePerSquareMetreYear;
    const method = `${formatPoundsPerSquareMetre(rate)}, the average of ${formatCount(properties)} ${plural(key)} whose cost is recorded`;
    averages[key] = { rate, properties, method };
  }
  return averages;
}

/** Whether a property is land without a building: no floor area from which to reckon, and no space for anybody. */
export const isLand = (property: Pick<Property, 'holding' | 'use'>) => property.holding === 'land' || isLandUse(property.use);

export const isLandUse = (use: Use): boolean => factsOfUses[use].group === 'Land';

/** Whether a property's recorded figures may tell what others are likely to be; one that is sensitive would be told of by them. */
export const tellsOfOthers = (property: Pick<Property, 'archived' | 'sensitive' | 'holding' | 'use'>): boolean =>
  !property.archived && !isSensitive(property) && !isLand(property);

/** The averages from the sums of each use; those of a group of uses are over all its uses. */
export function benchmarksFrom(byUse: ReadonlyMap<Use, CostSums>): Benchmarks {
  const byGroup = new Map<UseGroup, CostSums>();
  for (const [use, sums] of byUse) gather(byGroup, factsOfUses[use].group, sums);
  return {
    byUse: average(byUse, (use) => usePlural[use]),
    byGroup: average(byGroup, (group) => `properties of the kind “${group}”`),
  };
}

/**
 * The register's own averages, in pence a year for each m²: of each use, and of each group of uses, the recorded cost of the properties in
 * it over their floor area, unless that was estimated from costs. Archived properties and land do not count, nor do sensitive ones, since
 * an average over them would tell of them.
 */
export function benchmarksOf(
  properties: Iterable<Pick<Property, 'archived' | 'sensitive' | 'holding' | 'use' | 'runningCost' | 'floorArea'>>,
): Benchmarks {
  const byUse = new Map<Use, CostSums>();
  for (const property of properties) {
    const area = isFromPeers(property.floorArea) ? null : valueOf(property.floorArea);
    const cost = recordedValueOf(runningCostTotal(property.runningCost));
    if (!tellsOfOthers(property) || area === null || area <= 0 || cost === null) continue;
    gather(byUse, property.use, { cost, area, properties: 1 });
  }
  return benchmarksFrom(byUse);
}

/** The average that stands for the running cost of a use, where there is one. */
export const benchmarkFor = ({ byUse, byGroup }: Benchmarks, use: Use): CostBenchmark | undefined =>
  byUse[use] ?? byGroup[factsOfUses[use].group];

/** The running cost as the register has it, else its floor area at the average of its use, else of its group; unknown where neither serves. */
export function runningCostOf(
  property: Pick<Property, 'holding' | 'use' | 'runningCost' | 'floorArea'>,
  benchmarks: Benchmarks,
): Figure<PencePerYear> {
  const cost = runningCostTotal(property.runningCost);
  if (cost.basis !== 'unknown') return cost;
  const area = valueOf(property.floorArea);
  if (area === null || isLand(property)) return unknown;
  const benchmark = benchmarkFor(benchmarks, property.use);
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
