/** The rows of a dry run in and out of its own database. */
import { sql, type Insertable, type Selectable } from 'kysely';
import type { ImportCounts, RowOutcome } from '../../shared/import/import-answer.ts';
import type { RowNote } from '../../shared/import/import-record.ts';
import { outsideArea } from '../../shared/import/place-cells.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { PropertyChange } from '../../shared/property-changes.ts';
import type { PropertyDraft } from '../../shared/property.ts';
import type { StagedRowTable, Staging } from '../db/staging.ts';
import { insertMany } from './insert-many.ts';

export type Alike = { property: PropertyId; because: string };

/** `version` is that of the property as it was seen; `draft` what the register gets of the row. */
export type StagedRow = {
  number: number;
  outcome: RowOutcome;
  reason: string;
  name: string;
  reference: string;
  property: PropertyId | null;
  version: number | null;
  draft: PropertyDraft | null;
  placeless: boolean;
  /** What the list says, for a row that may still be taken for another property. */
  record: unknown;
  changes: readonly PropertyChange[] | null;
  notes: readonly RowNote[];
  cells: readonly string[] | null;
  alike: readonly Alike[];
  decided: { same: PropertyId | null } | null;
};

const none = '';

/** Outcomes of rows that are in the register afterwards. */
const kept: readonly RowOutcome[] = ['added', 'changed', 'unchanged', 'doubtful'];

const text = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));
const list = (items: readonly unknown[]): string | null => (items.length === 0 ? null : JSON.stringify(items));
const parsed = <T>(json: string | null, otherwise: T): T => (json === null ? otherwise : (JSON.parse(json) as T));

const tableRowOf = (row: StagedRow): Insertable<StagedRowTable> => ({
  number: row.number,
  outcome: row.outcome,
  reason: row.reason,
  name: row.name,
  reference: row.reference,
  property_id: row.property,
  version: row.version,
  noted: Number(row.notes.some(({ message }) => message !== outsideArea)),
  placeless: Number(row.placeless),
  draft_json: text(row.draft),
  record_json: text(row.record),
  changes_json: text(row.changes),
  notes_json: list(row.notes),
  cells_json: text(row.cells),
  alike_json: list(row.alike),
  decided: row.decided === null ? null : (row.decided.same ?? none),
});

const stagedRowOf = (row: Selectable<StagedRowTable>): StagedRow => ({
  number: row.number,
  outcome: row.outcome as RowOutcome,
  reason: row.reason,
  name: row.name,
  reference: row.reference,
  property: row.property_id as PropertyId | null,
  version: row.version,
  draft: parsed<PropertyDraft | null>(row.draft_json, null),
  placeless: row.placeless !== 0,
  record: parsed<unknown>(row.record_json, null),
  changes: parsed<PropertyChange[] | null>(row.changes_json, null),
  notes: parsed<RowNote[]>(row.notes_json, []),
  cells: parsed<string[] | null>(row.cells_json, null),
  alike: parsed<Alike[]>(row.alike_json, []),
  decided: row.decided === null ? null : { same: row.decided === none ? null : (row.decided as PropertyId) },
});

export async function insertStaged(staging: Staging, rows: readonly StagedRow[]): Promise<void> {
  await insertMany(staging, 'staged_row', rows.map(tableRowOf));
}

/** Puts a row in the place of the one of its number. */
export async function replaceStaged(staging: Staging, row: StagedRow): Promise<void> {
  await staging.updateTable('staged_row').set(tableRowOf(row)).where('number', '=', row.number).execute();
}

export async function stagedRow(staging: Staging, number: number): Promise<StagedRow | null> {
  const row = await staging.selectFrom('staged_row').selectAll().where('number', '=', number).executeTakeFirst();
  return row ? stagedRowOf(row) : null;
}

export type RowChoice = RowOutcome | 'noted' | 'without-place';

function chosenRows(staging: Staging, choice: RowChoice | null) {
  const all = staging.selectFrom('staged_row');
  if (choice === null) return all;
  if (choice === 'noted') return all.where('noted', '!=', 0);
  if (choice !== 'without-place') return all.where('outcome', '=', choice);
  return all.where('outcome', 'in', kept).where(sql<boolean>`draft_json is not null and json_extract(draft_json, '$.position') is null`);
}

/** Rows of an outcome, of those with notes or to be kept without a place, or all of them, in the order of the file. */
export async function stagedPage(
  staging: Staging,
  choice: RowChoice | null,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: StagedRow[]; total: number }> {
  const some = chosenRows(staging, choice);
  const rows = await some.selectAll().orderBy('number').limit(limit).offset(offset).execute();
  const { total } = await some.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows: rows.map(stagedRowOf), total };
}

/** All rows of some outcomes after a number, so many at a time. */
export async function stagedAfter(staging: Staging, outcomes: readonly RowOutcome[], after: number, limit: number): Promise<StagedRow[]> {
  const rows = await staging
    .selectFrom('staged_row')
    .selectAll()
    .where('outcome', 'in', outcomes)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(stagedRowOf);
}

/** How many rows would add a property, and how many would change one. */
export async function stagedIntents(staging: Staging): Promise<{ added: number; changed: number }> {
  return staging
    .selectFrom('staged_row')
    .select([
      sql<number>`coalesce(sum(property_id is null), 0)`.as('added'),
      sql<number>`coalesce(sum(property_id is not null), 0)`.as('changed'),
    ])
    .where('draft_json', 'is not', null)
    .where('outcome', 'in', ['added', 'changed', 'doubtful'])
    .executeTakeFirstOrThrow();
}

const outcomes: Record<RowOutcome, number> = { added: 0, changed: 0, unchanged: 0, merged: 0, doubtful: 0, refused: 0, 'left-out': 0 };

/** How many rows of each outcome there are, counted from the rows themselves. */
export async function stagedCounts(staging: Staging): Promise<ImportCounts> {
  const groups = await staging
    .selectFrom('staged_row')
    .select([
      'outcome',
      (select) => select.fn.countAll<number>().as('rows'),
      sql<number>`sum(noted)`.as('noted'),
      sql<number>`sum(placeless)`.as('placeless'),
    ])
    .groupBy('outcome')
    .execute();
  const counts: ImportCounts = { ...outcomes, rows: 0, withoutPlace: 0, withNotes: 0 };
  for (const { outcome, rows, noted, placeless } of groups) {
    counts[outcome as RowOutcome] = rows;
    counts.rows += rows;
    counts.withNotes += noted;
    if (kept.includes(outcome as RowOutcome)) counts.withoutPlace += placeless;
  }
  return counts;
}

export async function putFact(staging: Staging, name: string, value: unknown): Promise<void> {
  const value_json = JSON.stringify(value);
  await staging
    .insertInto('staged_fact')
    .values({ name, value_json })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value_json }))
    .execute();
}

/** Null where no such fact was put down. */
export async function factOf<T>(staging: Staging, name: string): Promise<T | null> {
  const row = await staging.selectFrom('staged_fact').select('value_json').where('name', '=', name).executeTakeFirst();
  return row ? (JSON.parse(row.value_json) as T) : null;
}

/** Leaves out every doubtful row that nobody has decided. */
export async function leaveOutDoubtful(staging: Staging, reason: string): Promise<void> {
  const change = { outcome: 'left-out', reason, draft_json: null, property_id: null, version: null };
  await staging.updateTable('staged_row').set(change).where('outcome', '=', 'doubtful').where('decided', 'is', null).execute();
}
