/** Adding, saving and removing scenarios: each save is appraised in the transaction that stores it, and a colleague's later version is shown, never overwritten. */
import type { ScenarioId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { Scenario, ScenarioDraft } from '../../shared/scenario.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import { newId } from '../new-id.ts';
import type { Asking } from '../services.ts';
import { deleteScenario, insertScenario, replaceScenario, savedScenario } from '../store/scenarios.ts';
import { appraisedFor, appraiseAndStore, type AppraisedScenario } from './appraise-plan.ts';
import { asStored, planFor } from './plan-for.ts';

export const noScenario: Problem = { kind: 'not-found', message: 'There is no such scenario; it may have been removed.' };

const refused = (problem: Problem) => ({ ok: false, problem }) as const;

export const conflict = (current: Scenario): Problem => ({
  kind: 'conflict',
  message: `Somebody else has saved ${current.name} since you opened it. Your changes are kept here; look at both before you save.`,
  current,
});

async function asRead(ctx: Asking, db: Database, id: ScenarioId, version: number): Promise<Answer<Scenario>> {
  const stored = await savedScenario(db, id);
  if (stored === null) return refused(noScenario);
  return stored.scenario.version === version ? { ok: true, value: stored.scenario } : refused(conflict(planFor(ctx, stored.scenario)));
}

export function addScenario(ctx: Asking, draft: ScenarioDraft): Promise<Answer<Scenario>> {
  return change(ctx, async (db) => {
    const scenario: Scenario = { ...asStored(ctx, null, draft), id: newId('s') as ScenarioId, version: 1 };
    const at = ctx.now();
    await insertScenario(db, scenario, { at, by: ctx.person.name });
    await appraiseAndStore({ db, estate: ctx.estate }, scenario, at);
    const event = { kind: 'scenario.added', scenario: scenario.id, version: 1, before: null, after: scenario } as const;
    return { ok: true, value: { result: scenario, event } };
  });
}

export function saveScenario(
  ctx: Asking,
  asked: { id: ScenarioId; version: number; draft: ScenarioDraft },
): Promise<Answer<AppraisedScenario>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked.id, asked.version);
    if (!read.ok) return read;
    const before = read.value;
    const after: Scenario = { ...asStored(ctx, before, asked.draft), id: before.id, version: before.version + 1 };
    const at = ctx.now();
    await replaceScenario(db, after, { at, by: ctx.person.name });
    const stored = await appraiseAndStore({ db, estate: ctx.estate }, after, at);
    const result = await appraisedFor({ ...ctx, db }, after, stored);
    const event = { kind: 'scenario.saved', scenario: after.id, version: after.version, before, after } as const;
    return { ok: true, value: { result, event } };
  });
}

export function removeScenario(ctx: Asking, asked: { id: ScenarioId; version: number }): Promise<Answer<{ removed: true }>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked.id, asked.version);
    if (!read.ok) return read;
    await deleteScenario(db, asked.id);
    const before = read.value;
    const event = { kind: 'scenario.removed', scenario: asked.id, version: asked.version, before, after: null } as const;
    return { ok: true, value: { result: { removed: true as const }, event } };
  });
}
