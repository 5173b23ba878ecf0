/** Works out off the page what the change of each property alone does to the headline of a frozen plan, one after another, as each is ready. */
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { effectOfOne, type Shift } from '../../../shared/frozen/effect.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';

export type EffectsAsked = {
  scenario: ScenarioDraft;
  frozen: readonly PropertyFacts[];
  today: readonly PropertyFacts[];
  changed: readonly PropertyId[];
};
export type EffectTold = { id: PropertyId; effect: Shift[] };

addEventListener('message', ({ data }: MessageEvent<EffectsAsked>) => {
  const { scenario, changed } = data;
  const frozen = new Map(data.frozen.map((one) => [one.id, one]));
  const today = new Map(data.today.map((one) => [one.id, one]));
  const appraisal = appraise(frozen, scenario);
  for (const id of changed) {
    const told: EffectTold = { id, effect: effectOfOne({ scenario, frozen, appraisal }, id, today.get(id) ?? null) };
    postMessage(told);
  }
});
