/** Sending a plan to the Board: the saved version is checked and appraised over the register as it stands, and frozen with it under the next number. */
import { countChecks, type Check } from '../../shared/check.ts';
import { isFeasible } from '../../shared/checks.ts';
import { counted } from '../../shared/counted.ts';
import { presentForm } from '../../shared/frozen/sent-plan.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { change } from '../change.ts';
import { appraisedOver } from '../plans/appraise-plan.ts';
import { planFor } from '../plans/plan-for.ts';
import { planningFacts } from '../plans/planning-facts.ts';
import { conflict, noScenario } from '../plans/save-scenario.ts';
import type { Asking } from '../services.ts';
import { insertSentPlan } from '../store/sent-plans.ts';
import { savedScenario } from '../store/scenarios.ts';

export type AskedToSend = { scenario: ScenarioId; version: number; message: string };
export type Sent = { number: number; checks: { errors: number; warnings: number } };

/** So many errors are told; the rest are counted. */
const told = 3;

function unfeasible(checks: readonly Check[]): Problem {
  const errors = checks.filter(({ severity }) => severity === 'error');
  const further = errors.length > told ? ` There ${errors.length === told + 1 ? 'is' : 'are'} ${errors.length - told} more.` : '';
  const sentences = errors.slice(0, told).map(({ message }) => message);
  return {
    kind: 'refused',
    message: `The plan was not sent: ${counted(errors.length, 'error stands', 'errors stand')} in its way. ${sentences.join(' ')}${further}`,
  };
}

const nothingPlanned: Problem = {
  kind: 'refused',
  message: 'Nothing is planned in this scenario yet: decide on a property or add a hub, and save, before it is sent to the Board.',
};

/** An error that the sender may not see does not stop them: that it does would tell of what is hidden; it travels with the plan to those who are cleared. */
export function sendPlan(ctx: Asking, { scenario: id, version, message }: AskedToSend): Promise<Answer<Sent>> {
  return change(ctx, async (db) => {
    const stored = await savedScenario(db, id);
    if (!stored) return { ok: false, problem: noScenario };
    const { scenario } = stored;
    const seen = planFor(ctx, scenario);
    if (scenario.version !== version) return { ok: false, problem: conflict(seen) };
    if (seen.decisions.length === 0 && seen.hubs.length === 0) return { ok: false, problem: nothingPlanned };
    const within = { db, estate: ctx.estate };
    const facts = await planningFacts(within, scenario);
    const whole = appraisedOver(facts, scenario);
    const shown = seen === scenario ? whole : appraisedOver(await planningFacts(within, seen), seen);
    if (!isFeasible(shown.checks)) return { ok: false, problem: unfeasible(shown.checks) };
    const head = {
      scenario: id,
      scenarioVersion: version,
      name: scenario.name,
      sentAt: ctx.now(),
      sentBy: ctx.person.name,
      message,
      registerVersion: ctx.estate.state().version,
      form: presentForm,
    };
    const content = { scenario, facts, ...whole, organisations: [...ctx.estate.organisations] };
    const { number, digest } = await insertSentPlan(db, head, content);
    const after = { number, name: scenario.name, message, digest };
    const event = { kind: 'plan.sent', scenario: id, version, before: null, after } as const;
    return { ok: true, value: { result: { number, checks: countChecks(shown.checks) }, event } };
  });
}
