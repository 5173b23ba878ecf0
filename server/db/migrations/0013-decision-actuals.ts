/** What has come of each decision of a plan. Frozen. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('decision_actual')
    .addColumn('scenario_id', 'text', (column) => column.notNull())
    .addColumn('property_id', 'text', (column) => column.notNull().references('property.id').onDelete('cascade'))
    .addColumn('left_on', 'text')
    .addColumn('receipt_pence', 'integer')
    .addColumn('receipt_on', 'text')
    .addColumn('spent_pence', 'integer')
    .addColumn('spent_final', 'integer', (column) => column.notNull())
    .addColumn('saving_pence_per_year', 'integer')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .addColumn('before_json', 'text')
    .addPrimaryKeyConstraint('decision_actual_key', ['scenario_id', 'property_id'])
    .execute();
}
