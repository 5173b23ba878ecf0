/** The range of a plan's figures: one assumption at a time at its low and high value, for a tornado of what matters most. */
import type { AssumptionEntry } from '../assumption-entry.ts';
import { assumptionLibrary } from '../assumption-library.ts';
import type { AssumptionKey, Assumptions } from '../assumptions.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { Appraisal } from './appraisal.ts';
import { appraiser, type Facts } from './appraise.ts';

/** The figures that a range is given for. */
export type RangedFigures = { annualSaving: PencePerYear; grossReceipt: Pence; delivery: Pence; netReceipt: Pence; netPresentValue: Pence };

export type Sensitivity = {
  key: AssumptionKey;
  label: string;
  low: { value: number; figures: RangedFigures };
  high: { value: number; figures: RangedFigures };
  /** Net present value at one end less that at the other, pence, without sign. */
  swing: Pence;
};

/** An assumption that has a range, with its low, the plan's own, and its high value; the range is widened to hold the plan's own. */
export type Ranged = { entry: AssumptionEntry; low: number; central: number; high: number };

/** The assumptions of a plan that have a range in the library. */
export const rangesOf = (assumptions: Assumptions): Ranged[] =>
  assumptionLibrary.flatMap((entry) => {
    const central = assumptions[entry.key];
    if (entry.low === null || entry.high === null || typeof central !== 'number') return [];
    return { entry, low: Math.min(entry.low, central), central, high: Math.max(entry.high, central) };
  });

export const rangedFigures = (appraisal: Appraisal): RangedFigures => ({
  annualSaving: appraisal.annualSaving,
  grossReceipt: appraisal.grossReceipt,
  delivery: appraisal.delivery.total,
  netReceipt: appraisal.netReceipt,
  netPresentValue: appraisal.netPresentValue,
});

/** Appraises the plan with each ranged assumption at its low and at its high value, all others as they are; the widest swing first. */
export function sensitivitiesOf(facts: Facts, scenario: ScenarioDraft): Sensitivity[] {
  const { appraise } = appraiser(facts);
  const figuresAt = (key: AssumptionKey, value: number) =>
    rangedFigures(appraise({ ...scenario, assumptions: { ...scenario.assumptions, [key]: value } }));
  return rangesOf(scenario.assumptions)
    .map(({ entry: { key, label }, low, high }) => {
      const [atLow, atHigh] = [figuresAt(key, low), figuresAt(key, high)];
      const swing = Math.abs(atHigh.netPresentValue - atLow.netPresentValue) as Pence;
      return { key, label, low: { value: low, figures: atLow }, high: { value: high, figures: atHigh }, swing };
    })
    .sort((a, b) => b.swing - a.swing || (a.key < b.key ? -1 : 1));
}
