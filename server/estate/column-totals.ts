/** The totals of the rows that pass, equal to `totalsOf` over the same properties in the order of the rows. */
import type { EstateTotals } from '../../shared/estate-totals.ts';
import type { Total } from '../../shared/figure.ts';
import { sectors } from '../../shared/organisation.ts';
import { tenureKeys } from '../../shared/tenure.ts';
import type { EstateColumns, FigureColumn, TotalledFigure } from './estate-columns.ts';
import type { Standing } from './standing.ts';

function totalOfColumn(column: FigureColumn, standing: Standing): Total<never> {
  const [values, basis] = [column.values.data, column.basis.data];
  const sums = new Float64Array(3);
  const counts = new Uint32Array(3);
  for (let row = 0; row < standing.length; row += 1) {
    if (standing[row] !== 0) continue;
    const code = basis[row] as number;
    sums[code]! += values[row] as number;
    counts[code]! += 1;
  }
  const [, recorded, estimated] = sums;
  const [unknownCount, recordedCount, estimatedCount] = counts;
  return { recorded, recordedCount, estimated, estimatedCount, unknownCount } as Total<never>;
}

function passingCounts<K extends string>(columns: EstateColumns, facet: 'tenures' | 'sectors', keys: readonly K[], standing: Standing) {
  const codes = columns.facets[facet].data;
  const { find, keys: all } = columns.dictionaries[facet];
  const counts = new Uint32Array(all.length);
  for (let row = 0; row < standing.length; row += 1) if (standing[row] === 0) counts[codes[row] as number]! += 1;
  return Object.fromEntries(keys.map((key) => [key, counts[find(key)]])) as Record<K, number>;
}

export function passing(standing: Standing): number {
  let count = 0;
  for (let row = 0; row < standing.length; row += 1) if (standing[row] === 0) count += 1;
  return count;
}

function locatedCount(columns: EstateColumns, standing: Standing): number {
  const located = columns.located.data;
  let count = 0;
  for (let row = 0; row < standing.length; row += 1) if (standing[row] === 0) count += located[row] as number;
  return count;
}

export function columnTotals(columns: EstateColumns, standing: Standing): EstateTotals {
  const total = (figure: TotalledFigure) => totalOfColumn(columns.figures[figure], standing);
  return {
    properties: passing(standing),
    located: locatedCount(columns, standing),
    runningCost: total('runningCost'),
    floorArea: total('floorArea'),
    siteArea: total('siteArea'),
    bookValue: total('bookValue'),
    disposalValue: total('disposalValue'),
    tenures: passingCounts(columns, 'tenures', tenureKeys, standing),
    sectors: passingCounts(columns, 'sectors', sectors, standing),
  };
}
