/** The server's own appraisal of a plan, over facts in which sensitive names are withheld, so that what is stored may be read by anybody. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { appraise } from '../../shared/appraisal/appraise.ts';
import type { Check } from '../../shared/check.ts';
import { checkPlan } from '../../shared/checks.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Services } from '../services.ts';
import { putAppraisal } from '../store/scenario-appraisals.ts';
import { planningFacts } from './planning-facts.ts';

type Within = Pick<Services, 'db' | 'estate'>;

export type AppraisedScenario = { scenario: Scenario; appraisal: Appraisal; checks: Check[] };

/** Appraises the scenario against the register as it stands and stores the result beside it; `db` is that of the transaction that saves it. */
export async function appraiseAndStore({ db, estate }: Within, scenario: Scenario, at: IsoMoment): Promise<AppraisedScenario> {
  const facts = await planningFacts({ db, estate }, scenario, false);
  const appraisal = appraise(facts, scenario);
  const checks = checkPlan(facts, scenario, appraisal);
  await putAppraisal(db, {
    scenario: scenario.id,
    scenarioVersion: scenario.version,
    appraisedAt: at,
    registerVersion: estate.state().version,
    assumptions: scenario.assumptions,
    appraisal,
    checks,
  });
  return { scenario, appraisal, checks };
}
