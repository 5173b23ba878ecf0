/** Plans sent to the Board as a person may see them: listed with their headline and decision, or opened whole. */
import { countChecks, type CheckCounts } from '../../shared/check.ts';
import { standingDecision, type BoardDecision } from '../../shared/frozen/board-decision.ts';
import type { FrozenContent, SentHead, SentPlan } from '../../shared/frozen/sent-plan.ts';
import { same } from '../../shared/three-way.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { headlineOf, type Headline } from '../plans/read-scenario.ts';
import { planFor } from '../plans/plan-for.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { boardDecisions, sentHeads, sentPlan, type StoredSentPlan } from '../store/sent-plans.ts';
import { savedScenario } from '../store/scenarios.ts';
import { noSentPlan } from './decide-plan.ts';
import { frozenFor, hiddenInSent } from './frozen-for.ts';

/** How the scenario stands that a plan was sent from: as it was sent, changed since, or removed. */
export type WorkingCopy = { state: 'unchanged' | 'changed' | 'removed'; version: number | null };

export type SentSummary = SentHead & {
  decision: BoardDecision | null;
  working: WorkingCopy;
  headline: Headline;
  checks: CheckCounts;
  hubs: number;
  decisions: number;
};

const plain = ({ version: _version, ...rest }: Scenario) => rest;

async function workingCopyOf(ctx: Asking, head: SentHead, frozen: Scenario): Promise<WorkingCopy> {
  const stored = await savedScenario(ctx.db, head.scenario);
  if (!stored) return { state: 'removed', version: null };
  const seen = planFor(ctx, stored.scenario);
  return { state: same(plain(seen), plain(frozen)) ? 'unchanged' : 'changed', version: seen.version };
}

async function summaryOf(ctx: Asking, stored: StoredSentPlan, recorded: readonly BoardDecision[]): Promise<SentSummary> {
  const { scenario, appraisal, checks } = frozenFor(ctx, stored);
  return {
    ...stored.head,
    decision: standingDecision(recorded),
    working: await workingCopyOf(ctx, stored.head, scenario),
    headline: headlineOf(appraisal),
    checks: countChecks(checks),
    hubs: scenario.hubs.length,
    decisions: scenario.decisions.length,
  };
}

/** The latest first; of one scenario where it is named. */
export async function listSent(ctx: Asking, scenario?: ScenarioId): Promise<SentSummary[]> {
  const recorded = await boardDecisions(ctx.db);
  const summaries: SentSummary[] = [];
  for (const { number } of await sentHeads(ctx.db, scenario)) {
    const stored = await sentPlan(ctx.db, number);
    if (stored) summaries.push(await summaryOf(ctx, stored, recorded.get(number) ?? []));
  }
  return summaries;
}

/** That somebody cleared looks at sensitive properties in it is recorded before they are shown. */
export async function lookedAtSent(ctx: Asking, stored: StoredSentPlan): Promise<Problem | null> {
  if (!may(ctx.person, 'sensitive.see')) return null;
  return looked(ctx, await propertiesById(ctx.db, hiddenInSent(ctx, stored)), 'plan');
}

/** `intact` is false where the database holds something else than was sent. */
export type SentShown = SentPlan & { working: WorkingCopy; intact: boolean };

export async function readSent(ctx: Asking, number: number): Promise<Answer<SentShown>> {
  const stored = await sentPlan(ctx.db, number);
  if (!stored) return { ok: false, problem: noSentPlan };
  const problem = await lookedAtSent(ctx, stored);
  if (problem) return { ok: false, problem };
  const content: FrozenContent = frozenFor(ctx, stored);
  const decisions = (await boardDecisions(ctx.db, number)).get(number) ?? [];
  const working = await workingCopyOf(ctx, stored.head, content.scenario);
  return { ok: true, value: { head: stored.head, content, decisions, working, intact: stored.intact } };
}
