/** What happened to a scenario, any of its versions, and one of them put back; also a scenario that was removed. */
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { describeZodIssues, namingField } from '../../shared/issue-sentences.ts';
import type { Answer } from '../../shared/problem.ts';
import { scenarioSchema, type Scenario } from '../../shared/scenario.ts';
import { same } from '../../shared/three-way.ts';
import { historyEntries, wholeHistory, type HistoryEntry } from '../audit/whole-history.ts';
import { noSuchVersion, outdated, sameVersion, versionAt } from '../audit/versions.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import type { Asking } from '../services.ts';
import { latestVersionOf } from '../store/record-history.ts';
import { insertScenario, replaceScenario, savedScenario } from '../store/scenarios.ts';
import { appraiseAndStore } from './appraise-plan.ts';
import { asStored, planFor } from './plan-for.ts';
import { conflict, noScenario } from './save-scenario.ts';

export async function scenarioHistory(ctx: Asking, id: ScenarioId): Promise<Answer<HistoryEntry[]>> {
  const events = await wholeHistory(ctx.db, { scenario: id });
  const isThere = events.some(({ event }) => 'scenario' in event) || (await savedScenario(ctx.db, id)) !== null;
  if (!isThere) return { ok: false, problem: noScenario };
  return { ok: true, value: await historyEntries(ctx, events) };
}

type Partly = Partial<Scenario>;

/** In today's form: what was not recorded then is as it is now, or as it usually is. */
function asToday(stored: Partly, current: Partly): Answer<Scenario> {
  const assumptions = { ...defaultAssumptions, ...current.assumptions, ...stored.assumptions };
  const { success, data, error } = scenarioSchema.safeParse({ ...current, ...stored, assumptions });
  if (success) return { ok: true, value: data };
  const [issue] = describeZodIssues(error);
  return outdated(issue && namingField(issue));
}

async function versionOf(db: Database, id: ScenarioId, current: Scenario | null, number: number): Promise<Answer<Scenario>> {
  const found = await versionAt(db, { scenario: id }, number);
  if (found === null) return noSuchVersion;
  const stored = found.version ?? current;
  return stored === null ? noSuchVersion : asToday(stored, current ?? {});
}

export async function scenarioAtEvent(ctx: Asking, { id, number }: { id: ScenarioId; number: number }): Promise<Answer<Scenario>> {
  const current = (await savedScenario(ctx.db, id))?.scenario ?? null;
  const version = await versionOf(ctx.db, id, current, number);
  return version.ok ? { ok: true, value: planFor(ctx, version.value) } : version;
}

export function restoreScenario(
  ctx: Asking,
  { id, version, number }: { id: ScenarioId; version: number; number: number },
): Promise<Answer<Scenario>> {
  return change(ctx, async (db) => {
    const before = (await savedScenario(db, id))?.scenario ?? null;
    const latest = before?.version ?? (await latestVersionOf(db, { scenario: id }));
    if (latest === null) return { ok: false, problem: noScenario };
    if (latest !== version) return { ok: false, problem: before ? conflict(planFor(ctx, before)) : noScenario };
    const earlier = await versionOf(db, id, before, number);
    if (!earlier.ok) return earlier;
    const plan = asStored(ctx, before ?? earlier.value, planFor(ctx, earlier.value));
    const after: Scenario = { ...plan, id, version: latest + 1 };
    if (before && same({ ...before, version: 0 }, { ...after, version: 0 })) return sameVersion;
    const at = ctx.now();
    await (before ? replaceScenario : insertScenario)(db, after, { at, by: ctx.person.name });
    await appraiseAndStore({ db, estate: ctx.estate }, after, at);
    const event = { kind: 'scenario.reverted', scenario: id, version: after.version, before, after, of: number } as const;
    return { ok: true, value: { result: planFor(ctx, after), event } };
  });
}
