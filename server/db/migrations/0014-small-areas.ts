/** Small areas with their people and deprivation, in sets that can be put in each other's place. Frozen. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('small_area_set')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('as_at', 'text')
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('illustrative', 'integer', (column) => column.notNull())
    .addColumn('in_use', 'integer', (column) => column.notNull())
    .addColumn('areas', 'integer', (column) => column.notNull())
    .addColumn('population_people', 'integer', (column) => column.notNull())
    .addColumn('with_decile', 'integer', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('small_area')
    .addColumn('set_id', 'text', (column) => column.notNull().references('small_area_set.id').onDelete('cascade'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('place', 'text')
    .addColumn('district', 'text')
    .addColumn('longitude_degrees', 'real', (column) => column.notNull())
    .addColumn('latitude_degrees', 'real', (column) => column.notNull())
    .addColumn('population_people', 'integer', (column) => column.notNull())
    .addColumn('deprivation_decile', 'integer')
    .addPrimaryKeyConstraint('small_area_key', ['set_id', 'code'])
    .execute();
  await schema.createIndex('small_area_district').on('small_area').columns(['set_id', 'district']).execute();
}
