/** The range that is usual for a use, from the register itself: what lies far outside it is likely to be a slip of the pen. */
import { recordedValueOf } from '../figure.ts';
import type { Property } from '../property.ts';
import { isSensitive } from '../role.ts';
import { runningCostTotal } from '../running-cost.ts';
import { factsOfUses, uses, usePlural, type Use, type UseGroup } from '../use.ts';
import { quartilesOf } from './quantile.ts';

/** Pence a year for each m², and m² for each full-time equivalent. */
export const measures = ['cost', 'space'] as const;
export type Measure = (typeof measures)[number];

/** What is measured of one property; null where it is not recorded whole. */
export type Measured = Record<Measure, number | null>;

/** `of` says in words of which properties, and `peers` how many, the range is taken. Both ends are still usual. */
export type UsualRange = { low: number; high: number; median: number; peers: number; of: string };

export type UsualRanges = Record<Measure, Partial<Record<Use, UsualRange>>>;

export const noRanges: UsualRanges = { cost: {}, space: {} };

/** Fewer say too little of what is usual. Judgement of this product (2026). */
export const fewestForRange = 8;

/** Tukey's outer fences: three times the distance between the quartiles beyond either (Exploratory Data Analysis, 1977). */
const fence = 3;

/** A range of properties that are all alike is never narrower than from half to twice their median. Judgement of this product (2026). */
const narrowest = 2;

/** How a range is taken, as it follows a colon. */
export const usualRangeInWords = `the middle half of its peers, widened by ${fence} times its width at either end; peers are of its use, or of its group of uses where fewer than ${fewestForRange} of its use are recorded`;

/** Staff of all its occupations, where each of them is recorded; null else. */
function recordedStaff({ occupations }: Pick<Property, 'occupations'>): number | null {
  let sum = 0;
  for (const { staff } of occupations) {
    const value = recordedValueOf(staff);
    if (value === null) return null;
    sum += value;
  }
  return sum > 0 ? sum : null;
}

/** What can be measured of a property's recorded figures; nothing of land. */
export function measuredOf(property: Pick<Property, 'holding' | 'runningCost' | 'floorArea' | 'occupations'>): Measured {
  const area = property.holding === 'land' ? null : recordedValueOf(property.floorArea);
  if (area === null || area <= 0) return { cost: null, space: null };
  const cost = recordedValueOf(runningCostTotal(property.runningCost));
  const staff = recordedStaff(property);
  return { cost: cost === null || cost <= 0 ? null : cost / area, space: staff === null ? null : area / staff };
}

/** Whether what is measured of a property goes into the ranges: a range over sensitive ones would tell of them. */
export const countsAsUsual = (property: Pick<Property, 'archived' | 'sensitive'>): boolean => !property.archived && !isSensitive(property);

function rangeOf(logarithms: Float64Array, of: string): UsualRange | null {
  if (logarithms.length < fewestForRange) return null;
  const { lower, median, upper } = quartilesOf(logarithms);
  const beyond = Math.max(fence * (upper - lower), 0);
  const low = Math.min(Math.exp(lower - beyond), Math.exp(median) / narrowest);
  const high = Math.max(Math.exp(upper + beyond), Math.exp(median) * narrowest);
  return { low, high, median: Math.exp(median), peers: logarithms.length, of };
}

const joined = (parts: readonly Float64Array[]): Float64Array => {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/**
 * The usual range of each use from the natural logarithms of what was measured: of the use where it has enough properties, else of its
 * group of uses, else none. Logarithms, since twice as dear and half as dear are equally far off. Reorders what it is given.
 */
export function rangesFrom(logarithmsOf: (use: Use) => Float64Array): Partial<Record<Use, UsualRange>> {
  const ranges: Partial<Record<Use, UsualRange>> = {};
  const byUse = new Map(uses.map((use) => [use, logarithmsOf(use)]));
  const byGroup = new Map<UseGroup, UsualRange | null>();
  for (const use of uses) {
    const { group } = factsOfUses[use];
    const own = rangeOf(byUse.get(use) as Float64Array, usePlural[use]);
    if (own === null && !byGroup.has(group)) {
      const members = uses.filter((one) => factsOfUses[one].group === group).map((one) => byUse.get(one) as Float64Array);
      byGroup.set(group, rangeOf(joined(members), `properties of the kind “${group}”`));
    }
    const range = own ?? byGroup.get(group) ?? null;
    if (range !== null) ranges[use] = range;
  }
  return ranges;
}

/** The usual ranges over a register, whatever its order. */
export function rangesOf(properties: Iterable<Property>): UsualRanges {
  const found: Record<Measure, Map<Use, number[]>> = { cost: new Map(), space: new Map() };
  for (const property of properties) {
    if (!countsAsUsual(property)) continue;
    const measured = measuredOf(property);
    for (const measure of measures) {
      const value = measured[measure];
      if (value !== null) found[measure].set(property.use, [...(found[measure].get(property.use) ?? []), Math.log(value)]);
    }
  }
  const rangesBy = (measure: Measure) => rangesFrom((use) => Float64Array.from(found[measure].get(use) ?? []));
  return { cost: rangesBy('cost'), space: rangesBy('space') };
}
