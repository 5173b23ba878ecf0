/** Disposals whole, in and out of the database, and the stage of a property, which follows its latest disposal and is written nowhere else. */
import type { Disposal } from '../../shared/disposal-record.ts';
import type { DisposalStage } from '../../shared/disposal.ts';
import type { DisposalId, PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { FinancialYear, IsoDate } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import { among } from './among.ts';
import { disposalOfRows, dutyRows, rowOfDisposal, stepRows } from './disposal-rows.ts';
import { insertMany } from './insert-many.ts';

const chunk = 1000;

export type DisposalMark = { id: DisposalId; property: PropertyId; stage: DisposalStage; scenario: ScenarioId | null };

/** Every disposal, or those of one property, by their marks alone, in the order in which they were begun. */
export async function disposalMarks(db: Database, property: PropertyId | null = null): Promise<DisposalMark[]> {
  const all = db.selectFrom('disposal').select(['id', 'property_id', 'stage', 'scenario_id']).orderBy('number');
  const rows = await (property === null ? all : all.where('property_id', '=', property)).execute();
  return rows.map((row) => ({
    id: row.id as DisposalId,
    property: row.property_id as PropertyId,
    stage: row.stage as DisposalStage,
    scenario: row.scenario_id as ScenarioId | null,
  }));
}

export type DisposalDates = { property: PropertyId; expectedCompletion: IsoDate | null; completionYear: FinancialYear | null };

/** When the disposals at these stages are to complete, in the order in which they were begun. */
export async function disposalDates(db: Database, stages: readonly DisposalStage[]): Promise<DisposalDates[]> {
  const columns = ['property_id', 'expected_completion_on', 'completion_year'] as const;
  const rows = await db.selectFrom('disposal').select(columns).where('stage', 'in', among(stages)).orderBy('number').execute();
  return rows.map((row) => ({
    property: row.property_id as PropertyId,
    expectedCompletion: row.expected_completion_on as IsoDate | null,
    completionYear: row.completion_year as FinancialYear | null,
  }));
}

function grouped<Row extends { disposal_id: string }>(rows: readonly Row[]): (id: string) => Row[] {
  const byId = new Map<string, Row[]>();
  for (const row of rows) {
    const some = byId.get(row.disposal_id);
    if (some) some.push(row);
    else byId.set(row.disposal_id, [row]);
  }
  return (id) => byId.get(id) ?? [];
}

/** The disposals that exist among the ids, in the order of the ids. */
export async function disposalsById(db: Database, ids: readonly DisposalId[]): Promise<Disposal[]> {
  const found = new Map<string, Disposal>();
  for (let from = 0; from < ids.length; from += chunk) {
    const some = among(ids.slice(from, from + chunk));
    const rows = await db.selectFrom('disposal').selectAll().where('id', 'in', some).execute();
    const steps = grouped(
      await db
        .selectFrom('disposal_step')
        .selectAll()
        .where('disposal_id', 'in', some)
        .orderBy('disposal_id')
        .orderBy('position')
        .execute(),
    );
    const duties = grouped(
      await db
        .selectFrom('disposal_duty')
        .selectAll()
        .where('disposal_id', 'in', some)
        .orderBy('disposal_id')
        .orderBy('position')
        .execute(),
    );
    for (const row of rows) found.set(row.id, disposalOfRows(row, steps(row.id), duties(row.id)));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function disposalById(db: Database, id: DisposalId): Promise<Disposal | null> {
  return (await disposalsById(db, [id]))[0] ?? null;
}

async function insertDisposalParts(db: Database, disposals: readonly Disposal[]): Promise<void> {
  await insertMany(db, 'disposal_step', disposals.flatMap(stepRows));
  await insertMany(db, 'disposal_duty', disposals.flatMap(dutyRows));
}

/** Adds disposals in their order, one or thousands; the stages of their properties follow. */
export async function insertDisposals(db: Database, disposals: readonly Disposal[]): Promise<void> {
  await insertMany(db, 'disposal', disposals.map(rowOfDisposal));
  await insertDisposalParts(db, disposals);
  for (const disposal of disposals) await follow(db, disposal);
}

/** Puts the disposal in place of what is stored under its id; the stage of its property follows. It is to be the property's latest. */
export async function replaceDisposal(db: Database, disposal: Disposal): Promise<void> {
  await db.updateTable('disposal').set(rowOfDisposal(disposal)).where('id', '=', disposal.id).execute();
  for (const table of ['disposal_step', 'disposal_duty'] as const)
    await db.deleteFrom(table).where('disposal_id', '=', disposal.id).execute();
  await insertDisposalParts(db, [disposal]);
  await follow(db, disposal);
}

async function follow(db: Database, { property, stage }: Disposal): Promise<void> {
  await db.updateTable('property').set({ disposal_stage: stage }).where('id', '=', property).execute();
}
