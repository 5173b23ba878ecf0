/** Since when a property is sensitive and when that was last confirmed; and beside a plan's appraisal the one of what the uncleared see of it. Frozen. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('sensitive_flag')
    .addColumn('property_id', 'text', (column) => column.primaryKey().notNull().references('property.id').onDelete('cascade'))
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('reviewed_at', 'text')
    .execute();
  await sql`insert into sensitive_flag (property_id, since) select property.id,
    coalesce((select min(at) from audit_event where audit_event.property_id = property.id), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
    from property where sensitive <> 0`.execute(db);
  await sql`create index property_sensitive on property (id) where sensitive <> 0`.execute(db);
  for (const column of ['uncleared_appraisal_json', 'uncleared_checks_json', 'uncleared_without_json'])
    await schema.alterTable('scenario_appraisal').addColumn(column, 'text').execute();
}
