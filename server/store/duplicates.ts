/** What was decided of pairs of properties that seemed to be one. */
import { sql, type RawBuilder } from 'kysely';
import type { PropertyId } from '../../shared/ids.ts';
import type { Two } from '../../shared/match/pair-id.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import type { DuplicateDecisionTable } from '../db/tables.ts';

/** `kept` and the versions after it are those of a merge; `one` has the smaller id. */
export type Decision = {
  one: PropertyId;
  other: PropertyId;
  because: string;
  by: string;
  at: IsoMoment;
} & ({ state: 'different' } | { state: 'merged'; kept: PropertyId; keptVersion: number; mergedVersion: number; taken: readonly string[] });

const decisionOf = (row: DuplicateDecisionTable): Decision => {
  const base = {
    one: row.one_id as PropertyId,
    other: row.other_id as PropertyId,
    because: row.because,
    by: row.decided_by,
    at: row.decided_at as IsoMoment,
  };
  if (row.state === 'different') return { ...base, state: 'different' };
  return {
    ...base,
    state: 'merged',
    kept: row.kept_id as PropertyId,
    keptVersion: row.kept_version ?? 0,
    mergedVersion: row.merged_version ?? 0,
    taken: JSON.parse(row.taken_json ?? '[]') as string[],
  };
};

export async function decide(db: Database, decision: Decision): Promise<void> {
  const merged = decision.state === 'merged' ? decision : null;
  const row: DuplicateDecisionTable = {
    one_id: decision.one,
    other_id: decision.other,
    state: decision.state,
    because: decision.because,
    kept_id: merged?.kept ?? null,
    kept_version: merged?.keptVersion ?? null,
    merged_version: merged?.mergedVersion ?? null,
    taken_json: merged && JSON.stringify(merged.taken),
    decided_by: decision.by,
    decided_at: decision.at,
  };
  await db
    .insertInto('duplicate_decision')
    .values(row)
    .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doUpdateSet(row))
    .execute();
}

export async function undecide(db: Database, { one, other }: Two): Promise<void> {
  await db.deleteFrom('duplicate_decision').where('one_id', '=', one).where('other_id', '=', other).execute();
}

export async function decisionOn(db: Database, { one, other }: Two): Promise<Decision | null> {
  const row = await db
    .selectFrom('duplicate_decision')
    .selectAll()
    .where('one_id', '=', one)
    .where('other_id', '=', other)
    .executeTakeFirst();
  return row ? decisionOf(row) : null;
}

/** Every pair that was told apart. */
export async function toldApart(db: Database): Promise<Two[]> {
  const rows = await db.selectFrom('duplicate_decision').select(['one_id', 'other_id']).where('state', '=', 'different').execute();
  return rows.map(({ one_id, other_id }) => ({ one: one_id as PropertyId, other: other_id as PropertyId }));
}

type Page = { state: Decision['state']; cleared: boolean; offset: number; limit: number };

/** The decisions whose both properties may be seen, the latest first: those told apart while both stand, merges while the other stays archived. */
export async function decisionPage(
  db: Database,
  { state, cleared, offset, limit }: Page,
): Promise<{ decisions: Decision[]; total: number }> {
  const hidden = (cleared: boolean): RawBuilder<boolean> => (cleared ? sql`1` : sql`one.sensitive = 0 and other.sensitive = 0`);
  const standing =
    state === 'different'
      ? sql`one.archived = 0 and other.archived = 0`
      : sql`case kept_id when one_id then other.archived else one.archived end <> 0`;
  const from = sql`from duplicate_decision join property one on one.id = one_id join property other on other.id = other_id
    where state = ${state} and ${hidden(cleared)} and ${standing}`;
  const page = await sql<DuplicateDecisionTable>`select duplicate_decision.* ${from}
    order by decided_at desc, one_id, other_id limit ${limit} offset ${offset}`.execute(db);
  const count = await sql<{ total: number }>`select count(*) as total ${from}`.execute(db);
  return { decisions: page.rows.map(decisionOf), total: count.rows[0]?.total ?? 0 };
}

/** The property that a property was merged into; null for one that was not. */
export async function mergedInto(db: Database, id: PropertyId): Promise<PropertyId | null> {
  const row = await db
    .selectFrom('duplicate_decision')
    .select('kept_id')
    .where('state', '=', 'merged')
    .where('kept_id', '<>', id)
    .where((eb) => eb.or([eb('one_id', '=', id), eb('other_id', '=', id)]))
    .orderBy('decided_at', 'desc')
    .executeTakeFirst();
  return (row?.kept_id ?? null) as PropertyId | null;
}
