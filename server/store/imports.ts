/** The log of imports in and out of the database. */
import type { Selectable, Updateable } from 'kysely';
import type { ImportCounts, ImportState } from '../../shared/import/import-answer.ts';
import type { Mapping, MappingQuestion } from '../../shared/import/mapping.ts';
import type { ProfileKey } from '../../shared/import/profile-keys.ts';
import type { ImportId, OrganisationId } from '../../shared/ids.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import type { ImportTable } from '../db/import-tables.ts';

/** Whose rights the rows were checked by; `rights` is a text of what those were. */
export type CheckedAs = { person: string; cleared: boolean; rights: string };

export type StoredImport = {
  id: ImportId;
  organisation: OrganisationId;
  fileName: string;
  bytes: number;
  sha256: string;
  personId: string;
  by: string;
  at: IsoMoment;
  state: ImportState;
  problem: string | null;
  profile: ProfileKey | null;
  mapping: Mapping | null;
  question: MappingQuestion | null;
  counts: ImportCounts | null;
  notes: readonly string[];
  checked: CheckedAs | null;
  registerVersion: number | null;
  savedAt: IsoMoment | null;
  savedBy: string | null;
  savedEvent: number | null;
  lastEvent: number | null;
  undoneAt: IsoMoment | null;
};

const json = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
const text = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const importOf = (row: Selectable<ImportTable>): StoredImport => ({
  id: row.id as ImportId,
  organisation: row.organisation_id as OrganisationId,
  fileName: row.file_name,
  bytes: row.bytes,
  sha256: row.sha256,
  personId: row.person_id,
  by: row.person_name,
  at: row.at as IsoMoment,
  state: row.state as ImportState,
  problem: row.problem,
  profile: row.profile as ProfileKey | null,
  mapping: json(row.mapping_json) as Mapping | null,
  question: json(row.question_json) as MappingQuestion | null,
  counts: json(row.counts_json) as ImportCounts | null,
  notes: JSON.parse(row.notes_json) as string[],
  checked:
    row.checked_by === null || row.checked_rights === null
      ? null
      : { person: row.checked_by, cleared: row.checked_cleared !== 0, rights: row.checked_rights },
  registerVersion: row.register_version,
  savedAt: row.saved_at as IsoMoment | null,
  savedBy: row.saved_by,
  savedEvent: row.saved_event,
  lastEvent: row.last_event,
  undoneAt: row.undone_at as IsoMoment | null,
});

export type ImportChange = Partial<Omit<StoredImport, 'id' | 'organisation' | 'fileName' | 'bytes' | 'sha256' | 'personId' | 'by' | 'at'>>;

/** Only what the change names; every column of it is looked up, so that a field cannot be forgotten in silence. */
function columnsOf(change: ImportChange): Updateable<ImportTable> {
  const columns: Updateable<ImportTable> = {};
  if (change.state !== undefined) columns.state = change.state;
  if (change.problem !== undefined) columns.problem = change.problem;
  if (change.profile !== undefined) columns.profile = change.profile;
  if (change.mapping !== undefined) columns.mapping_json = text(change.mapping);
  if (change.question !== undefined) columns.question_json = text(change.question);
  if (change.counts !== undefined) columns.counts_json = text(change.counts);
  if (change.notes !== undefined) columns.notes_json = JSON.stringify(change.notes);
  if (change.checked !== undefined) {
    columns.checked_by = change.checked?.person ?? null;
    columns.checked_cleared = Number(change.checked?.cleared ?? false);
    columns.checked_rights = change.checked?.rights ?? null;
  }
  if (change.registerVersion !== undefined) columns.register_version = change.registerVersion;
  if (change.savedAt !== undefined) columns.saved_at = change.savedAt;
  if (change.savedBy !== undefined) columns.saved_by = change.savedBy;
  if (change.savedEvent !== undefined) columns.saved_event = change.savedEvent;
  if (change.lastEvent !== undefined) columns.last_event = change.lastEvent;
  if (change.undoneAt !== undefined) columns.undone_at = change.undoneAt;
  return columns;
}

export type NewImport = Pick<StoredImport, 'id' | 'organisation' | 'fileName' | 'bytes' | 'sha256' | 'personId' | 'by' | 'at'>;

/** Enters a file that was taken in; it is to be read. */
export async function insertImport(db: Database, given: NewImport): Promise<void> {
  await db
    .insertInto('import')
    .values({
      id: given.id,
      organisation_id: given.organisation,
      file_name: given.fileName,
      bytes: given.bytes,
      sha256: given.sha256,
      person_id: given.personId,
      person_name: given.by,
      at: given.at,
      state: 'reading',
      notes_json: '[]',
      checked_cleared: 0,
    })
    .execute();
}

export async function changeImport(db: Database, id: ImportId, change: ImportChange): Promise<void> {
  await db.updateTable('import').set(columnsOf(change)).where('id', '=', id).execute();
}

export async function importById(db: Database, id: ImportId): Promise<StoredImport | null> {
  const row = await db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? importOf(row) : null;
}

/** The latest first. */
export async function allImports(db: Database, limit: number): Promise<StoredImport[]> {
  const rows = await db.selectFrom('import').selectAll().orderBy('at', 'desc').limit(limit).execute();
  return rows.map(importOf);
}

/** Those that were under way, as they are when a server was killed. */
export async function importsIn(db: Database, states: readonly ImportState[]): Promise<StoredImport[]> {
  return (await db.selectFrom('import').selectAll().where('state', 'in', states).execute()).map(importOf);
}

/** The latest import of the very same file that is in the register for the organisation. */
export async function savedBefore(
  db: Database,
  { id, organisation, sha256 }: Pick<StoredImport, 'id' | 'organisation' | 'sha256'>,
): Promise<StoredImport | null> {
  const row = await db
    .selectFrom('import')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('sha256', '=', sha256)
    .where('state', '=', 'saved')
    .where('id', '!=', id)
    .orderBy('saved_at', 'desc')
    .executeTakeFirst();
  return row ? importOf(row) : null;
}
