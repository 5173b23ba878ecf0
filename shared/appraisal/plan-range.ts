/** All that is said of how sure a plan's figures are, worked out at once: the draws, what matters most, and where the plan breaks even. */
import type { AssumptionKey } from '../assumptions.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Facts } from './appraise.ts';
import { assumptionBreakEven, landBreakEven, type LandValue } from './break-even.ts';
import { isDrawn } from './ranged-assumptions.ts';
import { sensitivitiesOf, type Sensitivity } from './sensitivity.ts';
import { beginDrawing, type Uncertainty, type UncertaintyAsked } from './uncertainty.ts';

/** The plan's own value of an assumption, and the one at which net present value is nil; null where there is none that may be entered. */
export type BreakEven = { key: AssumptionKey; central: number; root: number | null };

export type PlanRange = { uncertainty: Uncertainty; sensitivities: Sensitivity[]; land: LandValue; breakEvens: BreakEven[] };

/** Break-evens are found of so many of the assumptions that matter most. Judgement of this product (2026). */
const mostBreakEvens = 5;

/** Draws between two reports of progress: about 25 ms for a plan of thirty properties. */
const portion = 250;

const breakEvensOf = (facts: Facts, scenario: ScenarioDraft, sensitivities: readonly Sensitivity[]): BreakEven[] =>
  sensitivities
    .flatMap(({ of, swing }) => ('assumption' in of && swing > 0 && isDrawn(of.assumption) ? [of.assumption] : []))
    .slice(0, mostBreakEvens)
    .map((key) => ({ key, central: Number(scenario.assumptions[key]), root: assumptionBreakEven(facts, scenario, key) }));

/** `told` hears how many draws are made; the same function serves the browser's worker and the thread of a report. */
export function planRange(
  facts: Facts,
  scenario: ScenarioDraft,
  asked: UncertaintyAsked,
  told: (done: number) => void = () => undefined,
): PlanRange {
  const drawing = beginDrawing(facts, scenario, asked);
  for (let done = 0; done < drawing.draws; told(done)) done = drawing.further(portion);
  const sensitivities = sensitivitiesOf(facts, scenario, asked);
  return {
    uncertainty: drawing.answer(),
    sensitivities,
    land: landBreakEven(facts, scenario),
    breakEvens: breakEvensOf(facts, scenario, sensitivities),
  };
}
