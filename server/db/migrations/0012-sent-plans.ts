/** Plans as they were sent to the Board, which the database itself refuses to change or to remove, and what the Board decided of each. Frozen. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('sent_plan')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('scenario_id', 'text', (column) => column.notNull())
    .addColumn('scenario_version', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addColumn('sent_by', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('register_version', 'integer', (column) => column.notNull())
    .addColumn('form', 'integer', (column) => column.notNull())
    .addColumn('scenario_json', 'text', (column) => column.notNull())
    .addColumn('facts_json', 'text', (column) => column.notNull())
    .addColumn('sensitive_json', 'text', (column) => column.notNull())
    .addColumn('organisations_json', 'text', (column) => column.notNull())
    .addColumn('appraisal_json', 'text', (column) => column.notNull())
    .addColumn('checks_json', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('sent_plan_of_scenario').on('sent_plan').columns(['scenario_id', 'number']).execute();
  await schema
    .createTable('sent_plan_decision')
    .addColumn('number', 'integer', (column) => column.notNull().references('sent_plan.number'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('remarks', 'text', (column) => column.notNull())
    .addColumn('decided_on', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sent_plan_decision_key', ['number', 'version'])
    .execute();
  for (const table of ['sent_plan', 'sent_plan_decision'])
    for (const deed of ['update', 'delete'])
      await sql`create trigger ${sql.ref(`${table}_no_${deed}`)} before ${sql.raw(deed)} on ${sql.table(table)}
        begin select raise(abort, 'What was sent to the Board, and what it decided, stays as it is.'); end`.execute(db);
}
