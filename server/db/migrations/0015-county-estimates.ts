/** Estimates for a whole county by formula. Frozen. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('county_estimate')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('learns_from', 'text', (column) => column.notNull())
    .addColumn('scenarios_json', 'text', (column) => column.notNull())
    .addColumn('west_json', 'text', (column) => column.notNull())
    .addColumn('exclusions_json', 'text', (column) => column.notNull())
    .addColumn('entered_json', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addColumn('saved_by', 'text', (column) => column.notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .execute();
}
