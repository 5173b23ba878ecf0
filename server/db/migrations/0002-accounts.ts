/** People, how they sign in, where they are signed in, and the one-time links that let them in; frozen: a later change is a later migration. */
import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const id = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull();
const ofPerson = (column: ColumnDefinitionBuilder) => column.notNull().references('person.id').onDelete('cascade');
const no = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0);

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', id)
    .addColumn('name', 'text', required)
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('email_verified', 'integer', no)
    .addColumn('image', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addColumn('two_factor_enabled', 'integer', (column) => column.defaultTo(0))
    .addColumn('role', 'text', (column) => column.notNull().defaultTo('viewer'))
    .addColumn('cleared', 'integer', no)
    .addColumn('keeps_every', 'integer', no)
    .addColumn('disabled', 'integer', no)
    .addColumn('demo', 'integer', no)
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('last_seen_at', 'text')
    .execute();
  await db.schema
    .createTable('person_organisation')
    .addColumn('person_id', 'text', ofPerson)
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('person_organisation_key', ['person_id', 'organisation_id'])
    .execute();
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', id)
    .addColumn('person_id', 'text', ofPerson)
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('way', 'text')
    .addColumn('expires_at', 'text', required)
    .addColumn('last_seen_at', 'text')
    .addColumn('ip_address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await db.schema.createIndex('session_of_person').on('session').column('person_id').execute();
}

async function createCredentials(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', id)
    .addColumn('person_id', 'text', ofPerson)
    .addColumn('account_id', 'text', required)
    .addColumn('provider_id', 'text', required)
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', 'text')
    .addColumn('refresh_token_expires_at', 'text')
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await db.schema.createIndex('account_of_person').on('account').column('person_id').execute();
  await db.schema.createIndex('account_key').on('account').columns(['provider_id', 'account_id']).unique().execute();
  await db.schema
    .createTable('verification')
    .addColumn('id', 'text', id)
    .addColumn('identifier', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await db.schema.createIndex('verification_identifier').on('verification').column('identifier').execute();
  await db.schema
    .createTable('two_factor')
    .addColumn('id', 'text', id)
    .addColumn('person_id', 'text', ofPerson)
    .addColumn('secret', 'text', required)
    .addColumn('backup_codes', 'text', required)
    .addColumn('verified', 'integer', (column) => column.defaultTo(1))
    .addColumn('failed_verification_count', 'integer', (column) => column.defaultTo(0))
    .addColumn('locked_until', 'text')
    .execute();
  await db.schema.createIndex('two_factor_of_person').on('two_factor').column('person_id').execute();
}

/** Of a link only the hash of its secret is kept. */
async function createLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', id)
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('role', 'text', required)
    .addColumn('cleared', 'integer', no)
    .addColumn('keeps_every', 'integer', no)
    .addColumn('keeps_json', 'text', required)
    .addColumn('demo', 'integer', no)
    .addColumn('invited_by', 'text', required)
    .addColumn('invited_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema
    .createTable('passphrase_reset')
    .addColumn('id', 'text', id)
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('person_id', 'text', ofPerson)
    .addColumn('made_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .execute();
  await db.schema.createIndex('passphrase_reset_of_person').on('passphrase_reset').column('person_id').execute();
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createPeople(db);
  await createSessions(db);
  await createCredentials(db);
  await createLinks(db);
}
