/** What matters most: one assumption or one class of figures at a time at its low and at its high end, for a tornado. */
import type { AssumptionKey, Assumptions } from '../assumptions.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Pence } from '../units.ts';
import { appraiser, type Facts } from './appraise.ts';
import { figureClasses, figureRanges, type FigureClass } from './figure-ranges.ts';
import { rangesOf } from './ranged-assumptions.ts';
import { rangedPlan, type RangingOptions } from './ranged-plan.ts';
import { rangedFigures, type RangedFigures } from './uncertainty.ts';

/** `value` in the assumption's own unit; of a class of figures there is none, since each figure has its own range. */
export type End = { value: number | null; figures: RangedFigures };

export type Sensitivity = {
  of: { assumption: AssumptionKey } | { figures: FigureClass };
  label: string;
  low: End;
  high: End;
  /** Net present value at one end less that at the other, pence, without sign. */
  swing: Pence;
};

const keyOf = ({ of }: Sensitivity) => ('assumption' in of ? of.assumption : of.figures);

/**
 * Appraises the plan with each assumption, and with all known figures of each class together, at the low and at the high end of its range,
 * all else as it is; the widest swing first. Figures that nobody has recorded stay out of it. Classes without a figure in the plan are left out.
 */
export function sensitivitiesOf(facts: Facts, scenario: ScenarioDraft, { ranges = figureRanges }: RangingOptions = {}): Sensitivity[] {
  const { appraise } = appraiser(facts);
  const assumed = rangesOf(scenario).map(({ entry: { key, label }, low, high }): Sensitivity => {
    const end = (value: number): End => {
      const assumptions: Assumptions = { ...scenario.assumptions, [key]: value };
      return { value, figures: rangedFigures(appraise({ ...scenario, assumptions })) };
    };
    return withSwing({ assumption: key }, label, end(low), end(high));
  });
  const plan = rangedPlan(facts, scenario, { estimates: false, ranges });
  const classes = figureClasses.flatMap((of): Sensitivity[] => {
    const isOfIt = plan.quantities.map((quantity) => 'figures' in quantity.of && quantity.of.figures === of);
    if (!isOfIt.includes(true)) return [];
    const end = (share: number): End => ({ value: null, figures: rangedFigures(plan.at((place) => (isOfIt[place] ? share : null))) });
    return [withSwing({ figures: of }, ranges[of].label, end(0), end(1))];
  });
  return [...assumed, ...classes].sort((a, b) => b.swing - a.swing || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const withSwing = (of: Sensitivity['of'], label: string, low: End, high: End): Sensitivity => ({
  of,
  label,
  low,
  high,
  swing: Math.abs(high.figures.netPresentValue - low.figures.netPresentValue) as Pence,
});
