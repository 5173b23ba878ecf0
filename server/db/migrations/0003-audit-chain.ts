/** Chains the audit: each event holds where it came from, whom it is about and the hash of the one before; answers to repeated requests are kept. Frozen. */
import { sql, type Kysely } from 'kysely';
import { chainStart, hashOf, type ChainedRow } from '../audit-hash.ts';

type Old = {
  number: number;
  at: string;
  person_id: string;
  person_name: string;
  kind: string;
  property_id: string | null;
  scenario_id: string | null;
  version: number;
  before_json: string | null;
  after_json: string | null;
  sensitive: number;
};

type Present = { audit_event: ChainedRow & { hash: string }; audit_head: { only: number; number: number; hash: string } };

async function createTables(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('audit_event').renameTo('audit_event_unchained').execute();
  await schema.dropIndex('audit_event_of_property').execute();
  await schema.dropIndex('audit_event_of_scenario').execute();
  await schema
    .createTable('audit_event')
    .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('person_name', 'text', (column) => column.notNull())
    .addColumn('from_address', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('property_id', 'text')
    .addColumn('scenario_id', 'text')
    .addColumn('about_id', 'text')
    .addColumn('about_name', 'text')
    .addColumn('of_number', 'integer')
    .addColumn('sensitive', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer')
    .addColumn('before_json', 'text')
    .addColumn('after_json', 'text')
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('audit_head')
    .addColumn('only', 'integer', (column) => column.primaryKey().check(sql`"only" = 1`))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('request_answer')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('procedure', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('answer', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('request_answer_key', ['person_id', 'procedure', 'request_id', 'turn'])
    .execute();
  await schema.createIndex('request_answer_by_age').on('request_answer').column('at').execute();
}

/** A property that was ever stored as sensitive, or is so now, keeps its whole past from those without clearance. */
const everSensitive = sql`select id from property where sensitive <> 0
  union select property_id from audit_event_unchained where property_id is not null
    and (json_extract(before_json, '$.sensitive') <> 0 or json_extract(after_json, '$.sensitive') <> 0)`;

async function chainWhatIsThere(db: Kysely<unknown>): Promise<void> {
  const present = db as Kysely<Present>;
  let head = { number: 0, hash: chainStart };
  for (;;) {
    const { rows } = await sql<Old>`select old.*, coalesce(property_id in (${everSensitive}), 0) as sensitive
      from audit_event_unchained as old where number > ${head.number} order by number limit 500`.execute(db);
    if (rows.length === 0) break;
    for (const old of rows) {
      const added = { from_address: null, about_id: null, about_name: null, of_number: null, previous_hash: head.hash };
      const row: ChainedRow = { ...old, ...added };
      head = { number: old.number, hash: hashOf(row) };
      await present
        .insertInto('audit_event')
        .values({ ...row, hash: head.hash })
        .execute();
    }
  }
  await present
    .insertInto('audit_head')
    .values({ only: 1, ...head })
    .execute();
  await db.schema.dropTable('audit_event_unchained').execute();
}

async function keepForGood(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.createIndex('audit_event_of_property').on('audit_event').columns(['property_id', 'number']).execute();
  await schema.createIndex('audit_event_of_scenario').on('audit_event').columns(['scenario_id', 'number']).execute();
  await schema.createIndex('audit_event_of_person').on('audit_event').columns(['person_id', 'number']).execute();
  await schema.createIndex('audit_event_of_kind').on('audit_event').columns(['kind', 'number']).execute();
  await schema
    .createIndex('audit_event_listed')
    .on('audit_event')
    .columns(['number', 'kind', 'at', 'person_id', 'person_name', 'property_id', 'scenario_id', 'sensitive'])
    .execute();
  for (const deed of ['update', 'delete'])
    await sql`create trigger ${sql.raw(`audit_event_no_${deed}`)} before ${sql.raw(deed)} on audit_event
      begin select raise(abort, 'Audit events are added, never changed.'); end`.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await chainWhatIsThere(db);
  await keepForGood(db);
}
