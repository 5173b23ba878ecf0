/** A sent plan is copied into a scenario of its own, as far as the person sees it; the plan that was sent stays as it is. */
import { describeZodIssues, namingField } from '../../shared/issue-sentences.ts';
import type { Answer } from '../../shared/problem.ts';
import { scenarioDraftSchema, type Scenario } from '../../shared/scenario.ts';
import { outdated } from '../audit/versions.ts';
import { addScenario } from '../plans/save-scenario.ts';
import type { Asking } from '../services.ts';
import { sentPlan } from '../store/sent-plans.ts';
import { noSentPlan } from './decide-plan.ts';
import { frozenFor } from './frozen-for.ts';

export async function copySent(ctx: Asking, { number, name }: { number: number; name: string }): Promise<Answer<Scenario>> {
  const stored = await sentPlan(ctx.db, number);
  if (!stored) return { ok: false, problem: noSentPlan };
  const draft = scenarioDraftSchema.safeParse({ ...frozenFor(ctx, stored).scenario, name });
  if (draft.success) return addScenario(ctx, draft.data);
  const [issue] = describeZodIssues(draft.error);
  return outdated(issue && namingField(issue));
}
