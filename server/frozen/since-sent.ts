/** What has changed in the register since a plan was sent, as far as the person sees either: the frozen facts against those of today. */
import { differencesSince, type Differences } from '../../shared/frozen/differences.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { factsOf } from '../../shared/facts.ts';
import type { Answer } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import { planningFacts } from '../plans/planning-facts.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { sentPlan } from '../store/sent-plans.ts';
import { noSentPlan } from './decide-plan.ts';
import { frozenFor, hiddenInSent } from './frozen-for.ts';
import { lookedAtSent } from './read-sent.ts';

/** `today` holds the facts of those properties of the plan that differ, from which the effect of each alone is worked out. */
export type SinceSent = Differences & { registerVersion: number; today: PropertyFacts[] };

export async function sinceSent(ctx: Asking, number: number): Promise<Answer<SinceSent>> {
  const stored = await sentPlan(ctx.db, number);
  if (!stored) return { ok: false, problem: noSentPlan };
  const problem = await lookedAtSent(ctx, stored);
  if (problem) return { ok: false, problem };
  const { scenario, facts, organisations } = frozenFor(ctx, stored);
  const cleared = may(ctx.person, 'sensitive.see');
  const hidden = new Set(cleared ? [] : hiddenInSent(ctx, stored));
  const area = await planningFacts(ctx, scenario);
  const there = new Set(area.map(({ id }) => id));
  const gone = facts.map(({ id }) => id).filter((id) => !there.has(id));
  const elsewhere = (await propertiesById(ctx.db, gone)).map((property) => factsOf(property, ctx.estate.benchmarks()));
  const today = [...area, ...elsewhere].filter(({ id }) => cleared || (!hidden.has(id) && ctx.estate.isOpen(id)));
  const names = { frozen: organisations, today: ctx.estate.organisations };
  const differences = differencesSince({ scenario, frozen: facts, today, organisations: names });
  const differing = new Set(differences.properties.filter(({ inPlan }) => inPlan).map(({ id }) => id));
  const registerVersion = ctx.estate.state().version;
  return { ok: true, value: { ...differences, registerVersion, today: today.filter(({ id }) => differing.has(id)) } };
}
