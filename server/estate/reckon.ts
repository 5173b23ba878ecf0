/** The register's own averages, and the running costs reckoned from them, worked out from the columns alone. */
import { benchmarkFor, benchmarksFrom, isLandUse, type Benchmarks, type CostSums } from '../../shared/estimate.ts';
import { costOfArea } from '../../shared/measure.ts';
import type { SquareMetres } from '../../shared/units.ts';
import type { Use } from '../../shared/use.ts';
import { basisCode, type EstateColumns } from './estate-columns.ts';

/** The uses in the order of their codes. */
const usesOf = (columns: EstateColumns) => columns.dictionaries.uses.keys as Use[];

/** One number for each use by its code; `Number.NaN` for those that are land, which has no floor area from which to reckon. */
function byUseCode(columns: EstateColumns, numberOf: (use: Use) => number): Float64Array {
  return Float64Array.from(usesOf(columns), (use, code) => (code === 0 || isLandUse(use) ? Number.NaN : numberOf(use)));
}

/** The averages of the columns as they stand: those of the same rows that shared/estimate.ts takes. */
export function columnBenchmarks(columns: EstateColumns): Benchmarks {
  const { runningCost, floorArea } = columns.figures;
  const [costs, costBasis] = [runningCost.values.data, runningCost.basis.data];
  const [areas, areaFromPeers] = [floorArea.values.data, columns.areaFromPeers.data];
  const [archived, sensitive, land, uses] = [columns.archived.data, columns.sensitive.data, columns.land.data, columns.facets.uses.data];
  const { recorded } = basisCode;
  const keys = usesOf(columns);
  const sums = [new Float64Array(keys.length), new Float64Array(keys.length), new Float64Array(keys.length)] as const;
  for (let row = 0; row < columns.size; row += 1) {
    if (costBasis[row] !== recorded || areaFromPeers[row] !== 0 || (areas[row] as number) <= 0) continue;
    if (archived[row] !== 0 || sensitive[row] !== 0 || land[row] !== 0) continue;
    const use = uses[row] as number;
    sums[0][use]! += costs[row] as number;
    sums[1][use]! += areas[row] as number;
    sums[2][use]! += 1;
  }
  const counted = keys.flatMap((use, code): [Use, CostSums][] =>
    sums[2][code] === 0 || isLandUse(use)
      ? []
      : [[use, { cost: sums[0][code] as number, area: sums[1][code] as number, properties: sums[2][code] as number }]],
  );
  return benchmarksFrom(new Map(counted));
}

/** Puts the reckoned running cost into every row whose register entry has none. */
export function reckonCosts(columns: EstateColumns, benchmarks: Benchmarks): void {
  const { runningCost, floorArea } = columns.figures;
  const rates = byUseCode(columns, (use) => benchmarkFor(benchmarks, use)?.rate ?? Number.NaN);
  const [missing, land, uses] = [columns.costMissing.data, columns.land.data, columns.facets.uses.data];
  const [values, basis] = [runningCost.values.data, runningCost.basis.data];
  const [areas, areaBasis] = [floorArea.values.data, floorArea.basis.data];
  const { unknown, estimated } = basisCode;
  for (let row = 0; row < columns.size; row += 1) {
    if (missing[row] !== 1) continue;
    const rate = rates[uses[row] as number] as number;
    const reckoned = areaBasis[row] !== unknown && land[row] === 0 && rate === rate;
    values[row] = reckoned ? costOfArea(areas[row] as SquareMetres, rate as never) : 0;
    basis[row] = reckoned ? estimated : unknown;
  }
}
