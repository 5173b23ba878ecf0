/** The totals of the rows that pass, equal to `totalsOf` over the same properties in the order of the rows. */
import type { EstateTotals } from '../../shared/estate-totals.ts';
import type { Total } from '../../shared/figure.ts';
import { sectors } from '../../shared/organisation.ts';
import { tenures } from '../../shared/tenure.ts';
import { basisCode, type EstateColumns, type FigureColumn, type TotalledFigure } from './estate-columns.ts';
import { passes, type Standing } from './standing.ts';

function totalOfColumn(column: FigureColumn, standing: Standing): Total<never> {
  const [values, basis] = [column.values.data, column.basis.data];
  const counts = [0, 0, 0];
  let recorded = 0;
  let estimated = 0;
  for (let row = 0; row < standing.length; row += 1) {
    if (standing[row] !== passes) continue;
    const code = basis[row] as number;
    counts[code]! += 1;
    if (code === basisCode.recorded) recorded += values[row] as number;
    else if (code === basisCode.estimated) estimated += values[row] as number;
  }
  const [unknownCount, recordedCount, estimatedCount] = counts;
  return { recorded, recordedCount, estimated, estimatedCount, unknownCount } as Total<never>;
}

function passingCounts<K extends string>(columns: EstateColumns, facet: 'tenures' | 'sectors', keys: readonly K[], standing: Standing) {
  const codes = columns.facets[facet].data;
  const { find, keys: all } = columns.dictionaries[facet];
  const counts = new Uint32Array(all.length);
  for (let row = 0; row < standing.length; row += 1) if (standing[row] === passes) counts[codes[row] as number]! += 1;
  return Object.fromEntries(keys.map((key) => [key, counts[find(key)]])) as Record<K, number>;
}

export function passing(standing: Standing): number {
  let count = 0;
  for (let row = 0; row < standing.length; row += 1) count += Number(standing[row] === passes);
  return count;
}

function located(columns: EstateColumns, standing: Standing): number {
  const longitudes = columns.longitude.data;
  let count = 0;
  for (let row = 0; row < standing.length; row += 1) {
    const longitude = longitudes[row] as number;
    if (standing[row] === passes && !Number.isNaN(longitude)) count += 1;
  }
  return count;
}

export function columnTotals(columns: EstateColumns, standing: Standing): EstateTotals {
  const total = (figure: TotalledFigure) => totalOfColumn(columns.figures[figure], standing);
  return {
    properties: passing(standing),
    located: located(columns, standing),
    runningCost: total('runningCost'),
    floorArea: total('floorArea'),
    siteArea: total('siteArea'),
    bookValue: total('bookValue'),
    disposalValue: total('disposalValue'),
    tenures: passingCounts(columns, 'tenures', tenures, standing),
    sectors: passingCounts(columns, 'sectors', sectors, standing),
  };
}
