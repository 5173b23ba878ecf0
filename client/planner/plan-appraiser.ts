/** An appraiser that remembers the plans it has seen, so that undo, redo and the step before cost nothing. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { appraiser, type Facts } from '../../shared/appraisal/appraise.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';

/** The appraisal of any draft over these facts. */
export function planAppraiser(facts: Facts): (plan: ScenarioDraft) => Appraisal {
  const engine = appraiser(facts);
  const done = new WeakMap<ScenarioDraft, Appraisal>();
  return (plan) => {
    const appraisal = done.get(plan) ?? engine.appraise(plan);
    done.set(plan, appraisal);
    return appraisal;
  };
}
