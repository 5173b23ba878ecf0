/** Recording what has come of a decision, and taking the last record back; of a property that the person does not see there is nothing to record. */
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { actualSchema, aheadOf, type Actual, type RecordedActual } from '../../shared/progress/actual.ts';
import type { Property } from '../../shared/property.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import { dayOf } from '../disposals/list-disposals.ts';
import { noScenario } from '../plans/save-scenario.ts';
import type { Asking } from '../services.ts';
import { actualOf, putActual, removeActual, type StoredActual } from '../store/decision-actuals.ts';
import { propertyById } from '../store/properties.ts';
import { savedScenario } from '../store/scenarios.ts';
import { readProgress, type ProgressAnswer } from './read-progress.ts';

type Asked = { scenario: ScenarioId; property: PropertyId; version: number };
type Read = { property: Property; planName: string; stored: StoredActual | null };

const refused = (problem: Problem) => ({ ok: false, problem }) as const;

const noDecision: Problem = { kind: 'not-found', message: 'The plan decides nothing on such a property; it may have been changed.' };

async function asRead(ctx: Asking, db: Database, { scenario, property: id, version }: Asked): Promise<Answer<Read>> {
  const plan = await savedScenario(db, scenario);
  if (plan === null) return refused(noScenario);
  const property = await propertyById(db, id);
  const progress = await readProgress({ ...ctx, db }, scenario);
  const tracked = progress.ok && progress.value.lines.some((line) => line.property === id);
  if (!property || !isThereFor(ctx.person, property) || !tracked) return refused(noDecision);
  const stored = await actualOf(db, scenario, id);
  if ((stored?.actual.version ?? 0) === version) return { ok: true, value: { property, planName: plan.scenario.name, stored } };
  const message = `Somebody else has recorded something of ${property.name} since you opened it. Look at it as it is now before you record more; what you typed is still on the screen.`;
  return refused({ kind: 'conflict', message, current: stored?.actual ?? null });
}

const told = (actual: Actual, asked: Asked, planName: string) => ({ ...actualSchema.parse(actual), plan: asked.scenario, planName });

async function answered(ctx: Asking, db: Database, scenario: ScenarioId): Promise<Answer<ProgressAnswer>> {
  return readProgress({ ...ctx, db }, scenario);
}

export function recordProgress(ctx: Asking, { actual, ...asked }: Asked & { actual: Actual }): Promise<Answer<ProgressAnswer>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked);
    if (!read.ok) return read;
    const ahead = aheadOf(actual, dayOf(ctx));
    if (ahead !== null) return refused({ kind: 'refused', message: ahead });
    const { property, planName, stored } = read.value;
    const after: RecordedActual = { ...actual, property: property.id, version: asked.version + 1, by: ctx.person.name, at: ctx.now() };
    await putActual(db, asked.scenario, { actual: after, before: stored?.actual ?? null });
    const now = await answered(ctx, db, asked.scenario);
    if (!now.ok) return now;
    const before = stored && told(stored.actual, asked, planName);
    const event = {
      kind: 'progress.recorded',
      property: property.id,
      version: property.version,
      before,
      after: told(after, asked, planName),
    } as const;
    return { ok: true, value: { result: now.value, event } };
  });
}

export function undoProgress(ctx: Asking, asked: Asked): Promise<Answer<ProgressAnswer>> {
  return change(ctx, async (db) => {
    const read = await asRead(ctx, db, asked);
    if (!read.ok) return read;
    const { property, planName, stored } = read.value;
    if (stored === null) return refused({ kind: 'refused', message: 'Nothing is recorded of this yet, so there is nothing to take back.' });
    const { actual, before } = stored;
    const back: RecordedActual | null = before && { ...before, version: asked.version + 1 };
    await (back ? putActual(db, asked.scenario, { actual: back, before: null }) : removeActual(db, asked.scenario, property.id));
    const now = await answered(ctx, db, asked.scenario);
    if (!now.ok) return now;
    const event = {
      kind: 'progress.undone',
      property: property.id,
      version: property.version,
      before: told(actual, asked, planName),
      after: back && told(back, asked, planName),
    } as const;
    return { ok: true, value: { result: now.value, event } };
  });
}
