/** The log of imports, what each put into the register, remembered mappings of columns and added words. Frozen. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('import')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('person_name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('profile', 'text')
    .addColumn('mapping_json', 'text')
    .addColumn('question_json', 'text')
    .addColumn('counts_json', 'text')
    .addColumn('notes_json', 'text', (column) => column.notNull())
    .addColumn('checked_by', 'text')
    .addColumn('checked_cleared', 'integer', (column) => column.notNull())
    .addColumn('checked_rights', 'text')
    .addColumn('register_version', 'integer')
    .addColumn('saved_at', 'text')
    .addColumn('saved_by', 'text')
    .addColumn('saved_event', 'integer')
    .addColumn('last_event', 'integer')
    .addColumn('undone_at', 'text')
    .execute();
  await schema.createIndex('import_by_time').on('import').column('at').execute();
  await schema.createIndex('import_by_content').on('import').columns(['organisation_id', 'sha256']).execute();
  await schema
    .createTable('import_record')
    .addColumn('import_id', 'text', (column) => column.notNull().references('import.id'))
    .addColumn('property_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('added', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_record_key', ['import_id', 'property_id'])
    .execute();
  await schema
    .createTable('import_mapping')
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('headings', 'text', (column) => column.notNull())
    .addColumn('mapping_json', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_mapping_key', ['organisation_id', 'headings'])
    .execute();
  await schema
    .createTable('import_word')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('meaning_json', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_word_key', ['kind', 'word'])
    .execute();
}
