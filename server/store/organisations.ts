/** Organisations in and out of the database. */
import type { OrganisationId } from '../../shared/ids.ts';
import type { Organisation, Sector } from '../../shared/organisation.ts';
import type { Database } from '../db/open.ts';
import { insertMany } from './insert-many.ts';

export async function allOrganisations(db: Database): Promise<Organisation[]> {
  const rows = await db.selectFrom('organisation').selectAll().orderBy('name').execute();
  return rows.map((row) => ({
    id: row.id as OrganisationId,
    name: row.name,
    shortName: row.short_name,
    sector: row.sector as Sector,
  }));
}

export async function replaceOrganisation(db: Database, { id, name, shortName, sector }: Organisation): Promise<void> {
  await db.updateTable('organisation').set({ name, short_name: shortName, sector }).where('id', '=', id).execute();
}

export async function insertOrganisations(db: Database, organisations: readonly Organisation[]): Promise<void> {
  const rows = organisations.map(({ id, name, shortName, sector }) => ({ id, name, short_name: shortName, sector }));
  await insertMany(db, 'organisation', rows);
}
