/** The server's own appraisal of a plan: of the whole of it for the cleared, and, where that is something else, of what the others see of it. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { appraise } from '../../shared/appraisal/appraise.ts';
import type { Check } from '../../shared/check.ts';
import { checkPlan } from '../../shared/checks.ts';
import { visiblePart } from '../../shared/hidden-part.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Estate } from '../estate/estate.ts';
import { recent, type Recent } from '../estate/recent.ts';
import type { Asking, Services } from '../services.ts';
import { putAppraisal, type ScenarioAppraisal, type UnclearedAppraisal } from '../store/scenario-appraisals.ts';
import { namedProperties, planningFacts } from './planning-facts.ts';
import { openIn, planFor } from './plan-for.ts';

type Within = Pick<Services, 'db' | 'estate'>;

export type Appraised = { appraisal: Appraisal; checks: Check[] };
export type AppraisedScenario = { scenario: Scenario } & Appraised;

/** What a plan comes to over these facts, and what its checks find. */
export function appraisedOver(facts: readonly PropertyFacts[], scenario: Scenario): Appraised {
  const appraisal = appraise(facts, scenario);
  return { appraisal, checks: checkPlan(facts, scenario, appraisal) };
}

/** What a plan names and the uncleared do not see, in one order. */
const hiddenIn = ({ estate }: Within, scenario: Scenario): PropertyId[] =>
  namedProperties(scenario)
    .filter((id) => !estate.isOpen(id))
    .sort();

/** Of the facts of the whole plan those that are open are the facts of what the uncleared see of it. */
function unclearedOf(within: Within, scenario: Scenario, facts: readonly PropertyFacts[]): UnclearedAppraisal {
  const shown = visiblePart(scenario, openIn(within));
  const open = facts.filter(({ id }) => within.estate.isOpen(id));
  return { without: hiddenIn(within, scenario), shown: shown === scenario ? null : appraisedOver(open, shown) };
}

/** Appraises the scenario against the register as it stands and stores the result beside it; `db` is that of the transaction that saves it. */
export async function appraiseAndStore(within: Within, scenario: Scenario, at: IsoMoment): Promise<ScenarioAppraisal> {
  const facts = await planningFacts(within, scenario);
  const { appraisal, checks } = appraisedOver(facts, scenario);
  const stored: ScenarioAppraisal = {
    scenario: scenario.id,
    scenarioVersion: scenario.version,
    appraisedAt: at,
    registerVersion: within.estate.state().version,
    assumptions: scenario.assumptions,
    appraisal,
    checks,
    uncleared: unclearedOf(within, scenario, facts),
  };
  await putAppraisal(within.db, stored);
  return stored;
}

const reckoned = new WeakMap<Estate, Recent<Promise<Appraised>>>();

/** A property was hidden or shown since the plan was saved, so what is stored may not be served: reckoned anew, once for each such state. */
function reckonedAnew(within: Within, scenario: Scenario, without: readonly PropertyId[]): Promise<Appraised> {
  const kept = reckoned.get(within.estate) ?? recent<Promise<Appraised>>(200);
  reckoned.set(within.estate, kept);
  const key = JSON.stringify([scenario.id, scenario.version, without]);
  return kept.get(key, () => {
    const shown = visiblePart(scenario, openIn(within));
    const made = planningFacts(within, shown).then((facts) => appraisedOver(facts, shown));
    made.catch(() => kept.clear());
    return made;
  });
}

/** The scenario as the person sees it, with what that comes to. */
export async function appraisedFor(ctx: Asking, scenario: Scenario, stored: ScenarioAppraisal): Promise<AppraisedScenario> {
  const { appraisal, checks, uncleared } = stored;
  if (may(ctx.person, 'sensitive.see')) return { scenario, appraisal, checks };
  const without = hiddenIn(ctx, scenario);
  const asStored = JSON.stringify(without) === JSON.stringify(uncleared.without);
  const shown = asStored ? (uncleared.shown ?? { appraisal, checks }) : await reckonedAnew(ctx, scenario, without);
  return { scenario: planFor(ctx, scenario), ...shown };
}
