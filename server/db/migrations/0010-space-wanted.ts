/** Space that bodies want, and what came of each offer of what others hold. Frozen. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('requirement')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('body_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('component', 'text', (column) => column.notNull())
    .addColumn('area_m2', 'real')
    .addColumn('people_fte', 'real')
    .addColumn('longitude_degrees', 'real', (column) => column.notNull())
    .addColumn('latitude_degrees', 'real', (column) => column.notNull())
    .addColumn('near', 'text', (column) => column.notNull())
    .addColumn('reach_m', 'real', (column) => column.notNull())
    .addColumn('wanted_by', 'text', (column) => column.notNull())
    .addColumn('budget_pence_per_year', 'integer')
    .addColumn('notes', 'text', (column) => column.notNull())
    .addColumn('sensitive', 'integer', (column) => column.notNull())
    .addColumn('closing_json', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('requirement_by').on('requirement').columns(['wanted_by', 'id']).execute();
  await schema
    .createTable('requirement_response')
    .addColumn('requirement_id', 'text', (column) => column.notNull().references('requirement.id').onDelete('cascade'))
    .addColumn('offer_key', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('property_id', 'text', (column) => column.references('property.id').onDelete('cascade'))
    .addColumn('hub_id', 'text')
    .addColumn('scenario_id', 'text')
    .addColumn('holder_id', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('steps_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('requirement_response_key', ['requirement_id', 'offer_key'])
    .execute();
  await schema.createIndex('requirement_response_of_property').on('requirement_response').column('property_id').execute();
}
