/** The barriers that touch each plan, as the person may see it, with what they hold up; reckoned once for each state of the register and of the scenarios. */
import { heldUpBy, type HeldUp } from '../../shared/appraisal/held-up.ts';
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { barriersOfPlan, propertiesInTheWay, type PlacedBarrier } from '../../shared/barriers/placed-barrier.ts';
import { waitingIn } from '../../shared/barriers/waiting.ts';
import { may } from '../../shared/role.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { plansState } from '../disposals/planned-lines.ts';
import type { Estate } from '../estate/estate.ts';
import { recent, type Recent } from '../estate/recent.ts';
import { appraisedFor } from '../plans/appraise-plan.ts';
import type { Asking } from '../services.ts';
import { barriersOfProperties } from '../store/barriers.ts';
import { appraisalOf } from '../store/scenario-appraisals.ts';
import { savedScenario, scenarioVersions } from '../store/scenarios.ts';

export type PlanWithBarriers = {
  scenario: Scenario;
  appraisal: Appraisal;
  barriers: PlacedBarrier[];
  /** What some of them hold up, each property and hub once. */
  heldBy: (barriers: readonly PlacedBarrier[]) => HeldUp;
};

const kept = new WeakMap<Estate, Recent<Promise<PlanWithBarriers[]>>>();

async function reckoned(ctx: Asking): Promise<PlanWithBarriers[]> {
  const plans: PlanWithBarriers[] = [];
  for (const { id } of await scenarioVersions(ctx.db)) {
    const [stored, appraised] = [await savedScenario(ctx.db, id), await appraisalOf(ctx.db, id)];
    if (!stored || !appraised) continue;
    const { scenario, appraisal } = await appraisedFor(ctx, stored.scenario, appraised);
    const barriers = barriersOfPlan(scenario, await barriersOfProperties(ctx.db, propertiesInTheWay(scenario)));
    const waitingFor = waitingIn(scenario);
    const heldBy = (some: readonly PlacedBarrier[]) => {
      const { properties, hubs } = waitingFor(some);
      return heldUpBy(properties, appraisal, hubs);
    };
    plans.push({ scenario, appraisal, barriers, heldBy });
  }
  return plans;
}

/** None for whoever may not read scenarios. */
export async function plansWithBarriers(ctx: Asking): Promise<PlanWithBarriers[]> {
  if (!may(ctx.person, 'scenario.read')) return [];
  const state = await plansState(ctx);
  const answers = kept.get(ctx.estate) ?? recent<Promise<PlanWithBarriers[]>>(4);
  kept.set(ctx.estate, answers);
  return answers.get(state, () => {
    const made = reckoned(ctx);
    made.catch(() => answers.clear());
    return made;
  });
}
