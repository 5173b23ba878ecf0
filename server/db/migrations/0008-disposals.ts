/** Disposals with their steps and what was considered of each duty; a property that stood at a stage gets the disposal that it stood in. Frozen. */
import { sql, type Kysely } from 'kysely';

async function tables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('disposal')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('property_id', 'text', (column) => column.notNull().references('property.id').onDelete('cascade'))
    .addColumn('scenario_id', 'text')
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('route', 'text')
    .addColumn('expected_receipt_pence', 'integer')
    .addColumn('expected_receipt_basis', 'text', (column) => column.notNull())
    .addColumn('expected_receipt_source', 'text')
    .addColumn('expected_receipt_as_at', 'text')
    .addColumn('completion_year', 'integer')
    .addColumn('expected_completion_on', 'text')
    .addColumn('contact', 'text', (column) => column.notNull())
    .addColumn('notes', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('disposal_step')
    .addColumn('disposal_id', 'text', (column) => column.notNull().references('disposal.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('from_stage', 'text')
    .addColumn('to_stage', 'text', (column) => column.notNull())
    .addColumn('taken_on', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('review_on', 'text')
    .addColumn('amount_pence', 'integer')
    .addColumn('to_organisation_id', 'text')
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('disposal_step_key', ['disposal_id', 'position'])
    .execute();
  await schema
    .createTable('disposal_duty')
    .addColumn('disposal_id', 'text', (column) => column.notNull().references('disposal.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('duty', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('considered_by', 'text', (column) => column.notNull())
    .addColumn('considered_on', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('disposal_duty_key', ['disposal_id', 'position'])
    .execute();
}

/** What the register says of a property's stage is all that is known of its disposal; the day on which it came to it is not. */
async function begin(db: Kysely<unknown>): Promise<void> {
  await sql`insert into disposal (id, property_id, stage, expected_receipt_pence, expected_receipt_basis, expected_receipt_source,
      expected_receipt_as_at, contact, notes, version)
    select 'd-' || lower(hex(randomblob(8))), property.id, disposal_stage, disposal_value_pence, disposal_value_basis,
      disposal_value_source, disposal_value_as_at, '', '', 1
    from property join interest on interest.property_id = property.id and interest.position = 0 and interest.tenure = 'freehold'
    where disposal_stage is not null order by property.number`.execute(db);
  await sql`insert into disposal (id, property_id, stage, expected_receipt_basis, contact, notes, version)
    select 'd-' || lower(hex(randomblob(8))), id, disposal_stage, 'unknown', '', '', 1
    from property where disposal_stage is not null and id not in (select property_id from disposal) order by number`.execute(db);
  await sql`insert into disposal_step (disposal_id, position, to_stage, taken_on, decision, reason, by_name)
    select id, 0, stage, date('now'), '',
      'The stage that the register gave when disposals began to be recorded; the day on which it was reached is not known.', 'The register'
    from disposal`.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await begin(db);
  await db.schema.createIndex('disposal_of_property').on('disposal').columns(['property_id', 'number']).execute();
  await db.schema
    .createIndex('disposal_live')
    .unique()
    .on('disposal')
    .column('property_id')
    .where(sql.ref('stage'), 'not in', sql`('completed', 'withdrawn', 'transferred')`)
    .execute();
}
