/** Uncertainty of a plan's figures: many appraisals with assumptions drawn from their ranges; the same seed always gives the same answer. */
import type { AssumptionKey } from '../assumptions.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { appraiser, type Facts } from './appraise.ts';
import { rangedFigures, rangesOf, type Ranged, type RangedFigures } from './sensitivity.ts';

/** What is exceeded by nine, five and one in ten of the draws. */
export type Percentiles = { p10: number; p50: number; p90: number };
export type Uncertainty = { runs: number; figures: Record<keyof RangedFigures, Percentiles> };

/** Choices rather than uncertain quantities: the rate and the years are set by the method, the limits only raise checks. */
const chosen: readonly AssumptionKey[] = ['discountRate', 'horizon', 'frontOfficeLimit', 'otherLimit'];

/** Money in the library is whole pence. */
const isMoney = ({ entry }: Ranged) => entry.measure === 'pence';

/**
 * Draws every ranged assumption on its own from a triangular distribution whose peak is the plan's value, appraises, and gives the
 * percentiles of each figure (nearest rank). Recorded and estimated figures of properties are held as they are.
 * `runs` is at least 1; the seed is any whole number.
 */
export function uncertaintyOf(facts: Facts, scenario: ScenarioDraft, runs: number, seed: number): Uncertainty {
  const { appraise } = appraiser(facts);
  const ranges = rangesOf(scenario.assumptions).filter(({ entry }) => !chosen.includes(entry.key));
  const next = sequenceFrom(seed);
  const draws = Array.from({ length: Math.max(1, runs) }, () => {
    const drawn = Object.fromEntries(
      ranges.map((range) => {
        const value = triangular(range, next());
        return [range.entry.key, isMoney(range) ? Math.round(value) : value];
      }),
    );
    return rangedFigures(appraise({ ...scenario, assumptions: { ...scenario.assumptions, ...drawn } }));
  });
  const of = (figure: keyof RangedFigures) => percentilesOf(draws.map((draw) => draw[figure]));
  return {
    runs: draws.length,
    figures: {
      annualSaving: of('annualSaving'),
      grossReceipt: of('grossReceipt'),
      delivery: of('delivery'),
      netReceipt: of('netReceipt'),
      netPresentValue: of('netPresentValue'),
    },
  };
}

/** The value below which a share of a triangular distribution lies. */
export function triangular({ low, central, high }: Pick<Ranged, 'low' | 'central' | 'high'>, share: number): number {
  const width = high - low;
  if (width === 0) return central;
  const peak = (central - low) / width;
  return share < peak ? low + Math.sqrt(share * width * (central - low)) : high - Math.sqrt((1 - share) * width * (high - central));
}

function percentilesOf(values: number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

/** Numbers from 0 up to 1 that look random and follow from the seed alone: mulberry32 (T. Ettinger, 2017, public domain). */
function sequenceFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
