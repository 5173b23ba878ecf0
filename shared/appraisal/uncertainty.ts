/** Uncertainty of a plan: many appraisals with assumptions and figures drawn from their ranges; the same seed always gives the same answer. */
import type { ScenarioDraft } from '../scenario.ts';
import type { Appraisal } from './appraisal.ts';
import type { Facts } from './appraise.ts';
import { commonFactors, together } from './common-factor.ts';
import { drawsOf, normalAt, shareBelow } from './draw.ts';
import { histogramOf, type Histogram } from './histogram.ts';
import { rangedPlan, type RangingOptions, type Stand } from './ranged-plan.ts';

/** The figures that a range is given for: pence, a year for the saving. */
export const rangedKeys = ['annualSaving', 'grossReceipt', 'delivery', 'netReceipt', 'netAfterRelocation', 'netPresentValue'] as const;
export type RangedKey = (typeof rangedKeys)[number];
export type RangedFigures = Record<RangedKey, number>;

/** What is exceeded by nine, five and one in ten of the draws, and how all of them lie; `central` is the plan's own figure. */
export type FigureSpread = { central: number; p10: number; p50: number; p90: number; histogram: Histogram };

export type Uncertainty = {
  seed: number;
  runs: number;
  figures: Record<RangedKey, FigureSpread>;
  /** The share of draws above nil, 0 to 1. */
  chance: Record<'netReceipt' | 'netPresentValue', number>;
  /** What nobody has recorded: drawn from similar properties, or left out as in the appraisal itself. */
  drawn: readonly Stand[];
  leftOut: readonly Stand[];
};

/** `seed` is any whole number; `draws` at least 1. */
export type UncertaintyAsked = RangingOptions & { seed: number; draws: number };

/** The seed that the board, the report and the range page begin with, and how many draws they make. Judgement of this product (2026). */
export const usualSeed = 2010;
export const usualDraws = 10_000;
/** What may be asked for: fewer say too little of the tails, more say no more. */
export const fewestDraws = 100;
export const mostDraws = 100_000;

export const rangedFigures = (appraisal: Appraisal): RangedFigures => ({
  annualSaving: appraisal.annualSaving,
  grossReceipt: appraisal.grossReceipt,
  delivery: appraisal.delivery.total,
  netReceipt: appraisal.netReceipt,
  netAfterRelocation: appraisal.netAfterRelocation,
  netPresentValue: appraisal.netPresentValue,
});

/** Draws made in portions, so that whoever waits can be told how far it is. `further` makes so many more and says how many are made. */
export type Drawing = { draws: number; further: (count: number) => number; answer: () => Uncertainty };

/**
 * Begins to draw. Each quantity is drawn from a triangular distribution whose peak is the plan's own value. What one factor moves together
 * is correlated by its share (a one-factor Gaussian copula); all else is drawn on its own. Every quantity draws from a sequence of its own
 * name, so that the order of properties, and what else is in the plan, changes nothing of it; the first draws of many are the draws of few.
 */
export function beginDrawing(facts: Facts, scenario: ScenarioDraft, { seed, draws: asked, ...options }: UncertaintyAsked): Drawing {
  const plan = rangedPlan(facts, scenario, options);
  const draws = Math.max(1, asked);
  const factors = commonFactors.map((factor) => drawsOf(seed, `together ${factor}`));
  const own = plan.quantities.map(({ name, together: factor }) => {
    const share = factor === null ? 0 : together[factor].share;
    const common = factor === null ? -1 : commonFactors.indexOf(factor);
    return { next: drawsOf(seed, name), common, shared: Math.sqrt(share), apart: Math.sqrt(1 - share) };
  });
  const central = rangedFigures(plan.at(() => null));
  const values = rangedKeys.map(() => new Float64Array(draws));
  const moved: number[] = [];
  let turn = 0;
  const shareOf = (place: number): number | null => {
    const quantity = own[place];
    if (quantity === undefined) return null;
    const { next, common, shared, apart } = quantity;
    return common < 0 ? next(turn) : shareBelow(shared * (moved[common] ?? 0) + apart * normalAt(next(turn)));
  };
  return {
    draws,
    further(count) {
      for (const last = Math.min(draws, turn + count); turn < last; turn += 1) {
        factors.forEach((factor, place) => (moved[place] = normalAt(factor(turn))));
        const figures = rangedFigures(plan.at(shareOf));
        rangedKeys.forEach((key, place) => {
          const sums = values[place];
          if (sums) sums[turn] = figures[key];
        });
      }
      return turn;
    },
    answer() {
      const spreads = rangedKeys.map((key, place) => [key, spreadOf(central[key], (values[place] ?? new Float64Array()).slice(0, turn))]);
      const above = (key: RangedKey) => {
        let count = 0;
        for (const value of values[rangedKeys.indexOf(key)]?.subarray(0, turn) ?? []) if (value > 0) count += 1;
        return turn === 0 ? 0 : count / turn;
      };
      return {
        seed,
        runs: turn,
        figures: Object.fromEntries(spreads) as Uncertainty['figures'],
        chance: { netReceipt: above('netReceipt'), netPresentValue: above('netPresentValue') },
        drawn: plan.drawn,
        leftOut: plan.leftOut,
      };
    },
  };
}

/** All draws at once. */
export function uncertaintyOf(facts: Facts, scenario: ScenarioDraft, asked: UncertaintyAsked): Uncertainty {
  const drawing = beginDrawing(facts, scenario, asked);
  drawing.further(drawing.draws);
  return drawing.answer();
}

/** Percentiles by the nearest rank. */
function spreadOf(central: number, values: Float64Array): FigureSpread {
  const sorted = values.sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { central, p10: at(0.1), p50: at(0.5), p90: at(0.9), histogram: histogramOf(sorted) };
}
