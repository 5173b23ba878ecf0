/** Plans as they were sent to the Board, in and out of the database: rows are added and read, and nothing here changes or removes one. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import type { Check } from '../../shared/check.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { BoardDecision, BoardVerdict } from '../../shared/frozen/board-decision.ts';
import type { FrozenContent, SentHead } from '../../shared/frozen/sent-plan.ts';
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { plainPlan, type Scenario } from '../../shared/scenario.ts';
import type { IsoDate, IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import type { SentPlanTable } from '../db/frozen-tables.ts';

type Row = Selectable<SentPlanTable>;
type Texts = Pick<Row, 'scenario_json' | 'facts_json' | 'sensitive_json' | 'organisations_json' | 'appraisal_json' | 'checks_json'>;

const inOrder = [
  'scenario_json',
  'facts_json',
  'sensitive_json',
  'organisations_json',
  'appraisal_json',
  'checks_json',
] as const satisfies readonly (keyof Texts)[];

/** SHA-256 of the texts, each on a line of its own. */
function digestOf(texts: Texts): string {
  const hash = createHash('sha256');
  for (const name of inOrder) hash.update(texts[name]).update('\n');
  return hash.digest('hex');
}

/** Adds a plan under the next number; gives that and the digest of what was frozen. */
export async function insertSentPlan(
  db: Database,
  head: Omit<SentHead, 'number'>,
  content: FrozenContent,
): Promise<{ number: number; digest: string }> {
  const { latest } = await db
    .selectFrom('sent_plan')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('latest'))
    .executeTakeFirstOrThrow();
  const number = latest + 1;
  const sensitive = content.facts.filter((property) => property.sensitive).map(({ id }) => id);
  const texts: Texts = {
    scenario_json: JSON.stringify(content.scenario),
    facts_json: JSON.stringify(content.facts),
    sensitive_json: JSON.stringify(sensitive),
    organisations_json: JSON.stringify(content.organisations),
    appraisal_json: JSON.stringify(content.appraisal),
    checks_json: JSON.stringify(content.checks),
  };
  const digest = digestOf(texts);
  await db
    .insertInto('sent_plan')
    .values({
      number,
      scenario_id: head.scenario,
      scenario_version: head.scenarioVersion,
      name: head.name,
      sent_at: head.sentAt,
      sent_by: head.sentBy,
      message: head.message,
      register_version: head.registerVersion,
      form: head.form,
      ...texts,
      digest,
    })
    .execute();
  return { number, digest };
}

const headColumns = [
  'number',
  'scenario_id',
  'scenario_version',
  'name',
  'sent_at',
  'sent_by',
  'message',
  'register_version',
  'form',
] as const satisfies readonly (keyof Row)[];

const headOf = (row: Pick<Row, (typeof headColumns)[number]>): SentHead => ({
  number: row.number,
  scenario: row.scenario_id as ScenarioId,
  scenarioVersion: row.scenario_version,
  name: row.name,
  sentAt: row.sent_at as IsoMoment,
  sentBy: row.sent_by,
  message: row.message,
  registerVersion: row.register_version,
  form: row.form,
});

/** The latest first; of one scenario where it is named. */
export async function sentHeads(db: Database, scenario?: ScenarioId): Promise<SentHead[]> {
  const all = db.selectFrom('sent_plan').select(headColumns).orderBy('number', 'desc');
  const rows = await (scenario === undefined ? all : all.where('scenario_id', '=', scenario)).execute();
  return rows.map(headOf);
}

export async function sentHead(db: Database, number: number): Promise<SentHead | null> {
  const row = await db.selectFrom('sent_plan').select(headColumns).where('number', '=', number).executeTakeFirst();
  return row ? headOf(row) : null;
}

/** `sensitive`: the properties among the facts that were sensitive when it was sent; `intact`: that the content is what was sent. */
export type StoredSentPlan = { head: SentHead; content: FrozenContent; sensitive: PropertyId[]; intact: boolean };

/** In today's form: what was not recorded then is as it usually is. */
function scenarioOf(json: string): Scenario {
  const stored = JSON.parse(json) as Scenario;
  return { ...plainPlan, ...stored, assumptions: { ...defaultAssumptions, ...stored.assumptions } };
}

const contentOf = (row: Row): FrozenContent => ({
  scenario: scenarioOf(row.scenario_json),
  facts: JSON.parse(row.facts_json) as PropertyFacts[],
  appraisal: JSON.parse(row.appraisal_json) as Appraisal,
  checks: JSON.parse(row.checks_json) as Check[],
  organisations: JSON.parse(row.organisations_json) as Organisation[],
});

export async function sentPlan(db: Database, number: number): Promise<StoredSentPlan | null> {
  const row = await db.selectFrom('sent_plan').selectAll().where('number', '=', number).executeTakeFirst();
  if (!row) return null;
  const sensitive = JSON.parse(row.sensitive_json) as PropertyId[];
  return { head: headOf(row), content: contentOf(row), sensitive, intact: digestOf(row) === row.digest };
}

export async function insertBoardDecision(db: Database, number: number, decision: BoardDecision): Promise<void> {
  const { version, remarks, decidedOn, decidedBy, recordedAt, recordedBy } = decision;
  await db
    .insertInto('sent_plan_decision')
    .values({
      number,
      version,
      decision: decision.decision,
      remarks,
      decided_on: decidedOn,
      decided_by: decidedBy,
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    })
    .execute();
}

/** What was recorded of each plan's decision, by the plan's number, the earliest first. */
export async function boardDecisions(db: Database, number?: number): Promise<Map<number, BoardDecision[]>> {
  const all = db.selectFrom('sent_plan_decision').selectAll().orderBy('number').orderBy('version');
  const rows = await (number === undefined ? all : all.where('number', '=', number)).execute();
  const found = new Map<number, BoardDecision[]>();
  for (const row of rows) {
    const decision: BoardDecision = {
      version: row.version,
      decision: row.decision as BoardVerdict,
      remarks: row.remarks,
      decidedOn: row.decided_on as IsoDate,
      decidedBy: row.decided_by,
      recordedAt: row.recorded_at as IsoMoment,
      recordedBy: row.recorded_by,
    };
    found.set(row.number, [...(found.get(row.number) ?? []), decision]);
  }
  return found;
}
