/** The issues of every row on a day: those that its record shows, and those that only the rest of the register and the day make. */
import { rangesFrom, type Measure, type UsualRange, type UsualRanges } from '../../shared/quality/usual-range.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Use } from '../../shared/use.ts';
import type { IsoDate } from '../../shared/year.ts';
import { bitOf, dayNumber, type EstateColumns } from './estate-columns.ts';

/** What of a property goes into the usual ranges; null for one that the estate does not have. */
export function rangePart(columns: EstateColumns, id: PropertyId): readonly number[] | null {
  const row = columns.rowOf.get(id);
  if (row === undefined) return null;
  const { archived, sensitive, measured, facets } = columns;
  return [facets.uses.data[row], measured.cost.data[row], measured.space.data[row], archived.data[row], sensitive.data[row]] as number[];
}

export const sameRangePart = (before: readonly number[] | null, after: readonly number[] | null): boolean =>
  before !== null && after !== null && before.every((part, at) => Object.is(part, after[at]));

/** The logarithms of what is measured of the rows that count, one array for each use by its code. */
function logarithmsOf(columns: EstateColumns, measure: Measure): Float64Array[] {
  const measured = columns.measured[measure].data;
  const [archived, sensitive, uses] = [columns.archived.data, columns.sensitive.data, columns.facets.uses.data];
  const counts = new Uint32Array(columns.dictionaries.uses.keys.length);
  const counting = (row: number) => {
    const value = measured[row] as number;
    return value === value && archived[row] === 0 && sensitive[row] === 0;
  };
  for (let row = 0; row < columns.size; row += 1) if (counting(row)) counts[uses[row] as number]! += 1;
  const found = Array.from(counts, (count) => new Float64Array(count));
  counts.fill(0);
  for (let row = 0; row < columns.size; row += 1) {
    if (!counting(row)) continue;
    const use = uses[row] as number;
    (found[use] as Float64Array)[counts[use] as number] = Math.log(measured[row] as number);
    counts[use]! += 1;
  }
  return found;
}

const none = new Float64Array();

/** The usual ranges of the columns as they stand: those that shared/quality/usual-range.ts takes of the same properties. */
export function columnRanges(columns: EstateColumns): UsualRanges {
  const { find } = columns.dictionaries.uses;
  const ranges = (measure: Measure) => {
    const found = logarithmsOf(columns, measure);
    return rangesFrom((use) => found[find(use)] ?? none);
  };
  return { cost: ranges('cost'), space: ranges('space') };
}

const ends = (columns: EstateColumns, ranges: Partial<Record<Use, UsualRange>>, end: 'low' | 'high'): Float64Array =>
  Float64Array.from(columns.dictionaries.uses.keys, (use) => ranges[use as Use]?.[end] ?? Number.NaN);

/** Puts the issues of every row in place; a row that `doubles` marks may be counted twice. */
export function settleIssues(columns: EstateColumns, ranges: UsualRanges, today: IsoDate): void {
  const day = dayNumber(today);
  const [costs, spaces] = [columns.measured.cost.data, columns.measured.space.data];
  const [dearest, cheapest] = [ends(columns, ranges.cost, 'high'), ends(columns, ranges.cost, 'low')];
  const [widest, closest] = [ends(columns, ranges.space, 'high'), ends(columns, ranges.space, 'low')];
  const [own, leaseEnds, doubles, uses] = [columns.ownIssues.data, columns.leaseEnds.data, columns.doubles.data, columns.facets.uses.data];
  const [unusualCost, unusualSpace] = [bitOf('issues', 'cost-out-of-range'), bitOf('issues', 'space-out-of-range')];
  const [expired, double] = [bitOf('issues', 'lease-expired'), bitOf('issues', 'possible-duplicate')];
  const issues = columns.bits.issues;
  if (columns.size > 0) issues.set(columns.size - 1, 0);
  const bits = issues.data;
  for (let row = 0; row < columns.size; row += 1) {
    const [use, cost, space] = [uses[row] as number, costs[row] as number, spaces[row] as number];
    let found = own[row] as number;
    if (cost < (cheapest[use] as number) || cost > (dearest[use] as number)) found |= unusualCost;
    if (space < (closest[use] as number) || space > (widest[use] as number)) found |= unusualSpace;
    if ((leaseEnds[row] as number) < day) found |= expired;
    if (doubles[row] === 1) found |= double;
    bits[row] = found;
  }
}
