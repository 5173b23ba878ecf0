/** The progress of a plan as one person may see it: measured against the plan that the Board approved last, or else against the scenario as saved. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { progressOf, type Progress } from '../../shared/progress/progress.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { IsoDate } from '../../shared/year.ts';
import { dayOf } from '../disposals/list-disposals.ts';
import { approvedPlanOf } from '../frozen/approved-plan.ts';
import { frozenFor } from '../frozen/frozen-for.ts';
import { readAppraisal } from '../plans/read-scenario.ts';
import type { Asking } from '../services.ts';
import { actualsOf } from '../store/decision-actuals.ts';
import { disposalMarks, disposalsById } from '../store/disposals.ts';
import { propertiesById } from '../store/properties.ts';

export type Measured = { against: { kind: 'approved'; number: number; on: IsoDate } | { kind: 'saved'; version: number } };
export type ProgressAnswer = Progress &
  Measured & { scenario: ScenarioId; name: string; today: IsoDate; names: Record<PropertyId, string> };

type Basis = Measured & { scenario: Scenario; appraisal: Appraisal };

async function basisOf(ctx: Asking, id: ScenarioId): Promise<Answer<Basis>> {
  const read = await readAppraisal(ctx, id);
  if (!read.ok) return read;
  const approved = await approvedPlanOf(ctx.db, id);
  if (approved === null) {
    const { scenario, appraisal } = read.value;
    return { ok: true, value: { scenario, appraisal, against: { kind: 'saved', version: scenario.version } } };
  }
  const { scenario, appraisal } = frozenFor(ctx, approved.sent);
  const against = { kind: 'approved', number: approved.sent.head.number, on: approved.decision.decidedOn } as const;
  return { ok: true, value: { scenario, appraisal, against } };
}

export async function readProgress(ctx: Asking, id: ScenarioId): Promise<Answer<ProgressAnswer>> {
  const basis = await basisOf(ctx, id);
  if (!basis.ok) return basis;
  const { scenario, appraisal, against } = basis.value;
  const decided = new Set(scenario.decisions.map(({ property }) => property));
  const marks = (await disposalMarks(ctx.db)).filter(({ property }) => decided.has(property));
  const disposals = await disposalsById(
    ctx.db,
    marks.map((mark) => mark.id),
  );
  const today = dayOf(ctx);
  const progress = progressOf(scenario, appraisal, { actuals: await actualsOf(ctx.db, id), disposals }, today);
  const open = progress.lines.map(({ property }) => property).filter((property) => ctx.estate.isOpen(property));
  const names = Object.fromEntries((await propertiesById(ctx.db, open)).map((one) => [one.id, one.name]));
  return { ok: true, value: { ...progress, scenario: id, name: scenario.name, against, today, names } };
}
