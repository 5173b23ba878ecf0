/** The register's own averages, and the running costs reckoned from them, worked out from the columns alone. */
import { benchmarksOf, runningCostOf, type Benchmarks } from '../../shared/estimate.ts';
import { unknown, type Figure } from '../../shared/figure.ts';
import type { Property } from '../../shared/property.ts';
import type { Use } from '../../shared/use.ts';
import { basisCode, setFigure, type EstateColumns, type FigureColumn } from './estate-columns.ts';

/** A figure as far as averages need it: its value and basis, without its source. */
function bareFigure<T extends number>({ values, basis }: FigureColumn, row: number): Figure<T> {
  const value = values.data[row] as T;
  const code = basis.data[row];
  if (code === basisCode.recorded) return { basis: 'recorded', value, source: '', asAt: null };
  return code === basisCode.estimated ? { basis: 'estimated', value, method: '', asAt: null } : unknown;
}

type Reckoned = Pick<Property, 'archived' | 'sensitive' | 'holding' | 'use' | 'runningCost' | 'floorArea'>;

function reckonedFrom(columns: EstateColumns, row: number): Reckoned {
  const missing = columns.costMissing.data[row] === 1;
  return {
    archived: columns.archived.data[row] === 1,
    sensitive: columns.sensitive.data[row] !== 0,
    holding: columns.land.data[row] === 1 ? 'land' : 'building',
    use: columns.dictionaries.uses.keys[columns.facets.uses.data[row] as number] as Use,
    runningCost: { lines: {}, total: missing ? unknown : bareFigure(columns.figures.runningCost, row) },
    floorArea: bareFigure(columns.figures.floorArea, row),
  };
}

function* everyRow(columns: EstateColumns): Generator<Reckoned> {
  for (let row = 0; row < columns.size; row += 1) yield reckonedFrom(columns, row);
}

/** The averages of the columns as they stand. */
export const columnBenchmarks = (columns: EstateColumns): Benchmarks => benchmarksOf(everyRow(columns));

/** Puts the reckoned running cost into every row whose register entry has none. */
export function reckonCosts(columns: EstateColumns, benchmarks: Benchmarks): void {
  for (let row = 0; row < columns.size; row += 1)
    if (columns.costMissing.data[row] === 1)
      setFigure(columns.figures.runningCost, row, runningCostOf(reckonedFrom(columns, row), benchmarks));
}
