/** What people decided of two properties that seemed to be one: different, or merged into one of them. Frozen. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('duplicate_decision')
    .addColumn('one_id', 'text', (column) => column.notNull().references('property.id').onDelete('cascade'))
    .addColumn('other_id', 'text', (column) => column.notNull().references('property.id').onDelete('cascade'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('because', 'text', (column) => column.notNull())
    .addColumn('kept_id', 'text')
    .addColumn('kept_version', 'integer')
    .addColumn('merged_version', 'integer')
    .addColumn('taken_json', 'text')
    .addColumn('decided_by', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('duplicate_decision_key', ['one_id', 'other_id'])
    .execute();
  await schema.createIndex('duplicate_decision_of_other').on('duplicate_decision').column('other_id').execute();
  await schema.createIndex('duplicate_decision_listed').on('duplicate_decision').columns(['state', 'decided_at']).execute();
}
