/** What a plan that a board can sign says besides its decisions: of what it is a variant, ceilings, ranges, barriers with their action and date. Frozen. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('scenario').addColumn('variant_of', 'text').execute();
  await schema
    .alterTable('scenario')
    .addColumn('optimism_bias_reason', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema
    .createTable('scenario_capital_ceiling')
    .addColumn('scenario_id', 'text', (column) => column.notNull().references('scenario.id').onDelete('cascade'))
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('amount_pence', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('scenario_capital_ceiling_key', ['scenario_id', 'year'])
    .execute();
  await schema
    .createTable('scenario_range')
    .addColumn('scenario_id', 'text', (column) => column.notNull().references('scenario.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('low', 'real', (column) => column.notNull())
    .addColumn('high', 'real', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('scenario_range_key', ['scenario_id', 'position'])
    .execute();
  await schema
    .createTable('plan_barrier')
    .addColumn('scenario_id', 'text', (column) => column.notNull().references('scenario.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('hub_id', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('severity', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text')
    .addPrimaryKeyConstraint('plan_barrier_key', ['scenario_id', 'position'])
    .execute();
  await schema
    .alterTable('barrier')
    .addColumn('action', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema.alterTable('barrier').addColumn('due_on', 'text').execute();
}
