/** The founding tables; frozen: a later change is a later migration. */
import { sql, type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely } from 'kysely';

type Builder = CreateTableBuilder<string, string>;

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const owned = (column: ColumnDefinitionBuilder) => column.notNull().references('property.id').onDelete('cascade');
const ofScenario = (column: ColumnDefinitionBuilder) => column.notNull().references('scenario.id').onDelete('cascade');

const figure = (name: string, unit: string, type: 'integer' | 'real') => (table: Builder) =>
  table
    .addColumn(`${name}_${unit}`, type)
    .addColumn(`${name}_basis`, 'text', (column) =>
      column.notNull().check(sql`${sql.ref(`${name}_basis`)} in ('recorded', 'estimated', 'unknown')`),
    )
    .addColumn(`${name}_source`, 'text')
    .addColumn(`${name}_as_at`, 'text');

async function createRegister(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('organisation')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', required)
    .addColumn('short_name', 'text', required)
    .addColumn('sector', 'text', required)
    .execute();
  await (schema.createTable('property') as Builder)
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('reference', 'text', required)
    .addColumn('uprn', 'text')
    .addColumn('name', 'text', required)
    .addColumn('street', 'text', required)
    .addColumn('town', 'text', required)
    .addColumn('postcode', 'text', required)
    .addColumn('district', 'text')
    .addColumn('longitude_degrees', 'real')
    .addColumn('latitude_degrees', 'real')
    .addColumn('position_precision', 'text', required)
    .addColumn('holder_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('use', 'text', required)
    .addColumn('holding', 'text', required)
    .addColumn('sensitive', 'integer', required)
    .addColumn('ring_fenced', 'integer', required)
    .addColumn('floor_area_measure', 'text', required)
    .addColumn('epc', 'text')
    .addColumn('condition', 'text')
    .addColumn('disposal_stage', 'text')
    .addColumn('notes', 'text', required)
    .addColumn('archived', 'integer', required)
    .addColumn('version', 'integer', required)
    .$call(figure('running_cost', 'pence_per_year', 'integer'))
    .$call(figure('floor_area', 'm2', 'real'))
    .$call(figure('site_area', 'ha', 'real'))
    .$call(figure('book_value', 'pence', 'integer'))
    .$call(figure('disposal_value', 'pence', 'integer'))
    .$call(figure('spare_area', 'm2', 'real'))
    .$call(figure('electricity', 'kwh_per_year', 'real'))
    .$call(figure('fossil_fuel', 'kwh_per_year', 'real'))
    .$call(figure('maintenance_backlog', 'pence', 'integer'))
    .execute();
  await schema
    .createTable('register_state')
    .addColumn('only', 'integer', (column) => column.primaryKey().check(sql`"only" = 1`))
    .addColumn('version', 'integer', required)
    .addColumn('illustrative', 'integer', required)
    .execute();
  await sql`insert into register_state ("only", version, illustrative) values (1, 1, 0)`.execute(db);
  await sql`create virtual table property_search using fts5 (
    name, street, town, postcode, reference, uprn, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
  )`.execute(db);
}

async function createPropertyParts(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await (schema.createTable('running_cost_line') as Builder)
    .addColumn('property_id', 'text', owned)
    .addColumn('line', 'text', required)
    .$call(figure('cost', 'pence_per_year', 'integer'))
    .addPrimaryKeyConstraint('running_cost_line_key', ['property_id', 'line'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable('interest')
    .addColumn('property_id', 'text', owned)
    .addColumn('position', 'integer', required)
    .addColumn('tenure', 'text', required)
    .addColumn('title_number', 'text')
    .addColumn('let_out', 'integer', required)
    .addColumn('tenant', 'text')
    .addColumn('tenant_organisation_id', 'text', (column) => column.references('organisation.id'))
    .addPrimaryKeyConstraint('interest_key', ['property_id', 'position'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await (schema.createTable('lease') as Builder)
    .addColumn('property_id', 'text', owned)
    .addColumn('interest_position', 'integer', required)
    .addColumn('side', 'text', (column) => column.notNull().check(sql`side in ('held', 'let')`))
    .addColumn('starts_on', 'text')
    .addColumn('expires_on', 'text')
    .addColumn('break_on', 'text')
    .addColumn('notice_months', 'integer')
    .addColumn('rent_review_on', 'text')
    .addColumn('repairing', 'text', required)
    .$call(figure('rent', 'pence_per_year', 'integer'))
    .$call(figure('break_penalty', 'pence', 'integer'))
    .addPrimaryKeyConstraint('lease_key', ['property_id', 'interest_position', 'side'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await (schema.createTable('occupation') as Builder)
    .addColumn('property_id', 'text', owned)
    .addColumn('position', 'integer', required)
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('service', 'text', required)
    .addColumn('component', 'text', required)
    .$call(figure('staff', 'fte', 'real'))
    .$call(figure('workstations', 'count', 'real'))
    .$call(figure('area', 'm2', 'real'))
    .addPrimaryKeyConstraint('occupation_key', ['property_id', 'position'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable('barrier')
    .addColumn('property_id', 'text', owned)
    .addColumn('position', 'integer', required)
    .addColumn('id', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('description', 'text', required)
    .addColumn('owner', 'text', required)
    .addColumn('severity', 'text', required)
    .addColumn('state', 'text', required)
    .addPrimaryKeyConstraint('barrier_key', ['property_id', 'position'])
    .modifyEnd(sql`without rowid`)
    .execute();
}

async function createScenarios(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('scenario')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', required)
    .addColumn('purpose', 'text', required)
    .addColumn('base_year', 'integer', required)
    .addColumn('area_geojson', 'text')
    .addColumn('version', 'integer', required)
    .addColumn('saved_at', 'text', required)
    .addColumn('saved_by', 'text', required)
    .execute();
  await schema
    .createTable('scenario_district')
    .addColumn('scenario_id', 'text', ofScenario)
    .addColumn('position', 'integer', required)
    .addColumn('district', 'text', required)
    .addPrimaryKeyConstraint('scenario_district_key', ['scenario_id', 'position'])
    .execute();
  await schema
    .createTable('scenario_assumption')
    .addColumn('scenario_id', 'text', ofScenario)
    .addColumn('key', 'text', required)
    .addColumn('value_json', 'text', required)
    .addPrimaryKeyConstraint('scenario_assumption_key', ['scenario_id', 'key'])
    .execute();
  await schema
    .createTable('hub')
    .addColumn('scenario_id', 'text', ofScenario)
    .addColumn('position', 'integer', required)
    .addColumn('id', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('site', 'text', (column) => column.notNull().check(sql`site in ('host', 'new-build')`))
    .addColumn('property_id', 'text')
    .addColumn('longitude_degrees', 'real')
    .addColumn('latitude_degrees', 'real')
    .addColumn('new_build_area_m2', 'real')
    .addColumn('opens_year', 'integer', required)
    .addColumn('lead_organisation_id', 'text')
    .addColumn('new_rent_pence_per_year', 'integer', required)
    .addColumn('other_saving_pence_per_year', 'integer')
    .addColumn('other_saving_source', 'text')
    .addColumn('capital_override_pence', 'integer')
    .addColumn('capital_override_source', 'text')
    .addPrimaryKeyConstraint('hub_key', ['scenario_id', 'position'])
    .execute();
  await schema
    .createTable('decision')
    .addColumn('scenario_id', 'text', ofScenario)
    .addColumn('position', 'integer', required)
    .addColumn('property_id', 'text', required)
    .addColumn('action', 'text', required)
    .addColumn('exit_route', 'text')
    .addColumn('year', 'integer', required)
    .addColumn('receipt_year', 'integer')
    .addColumn('released_share', 'real')
    .addColumn('receipt_override_pence', 'integer')
    .addColumn('receipt_override_source', 'text')
    .addColumn('delivery_override_pence', 'integer')
    .addColumn('delivery_override_source', 'text')
    .addColumn('transfer_to_organisation_id', 'text')
    .addColumn('note', 'text', required)
    .addPrimaryKeyConstraint('decision_key', ['scenario_id', 'position'])
    .execute();
  await schema
    .createTable('decision_destination')
    .addColumn('scenario_id', 'text', ofScenario)
    .addColumn('decision_position', 'integer', required)
    .addColumn('component', 'text', required)
    .addColumn('hub_id', 'text', required)
    .addPrimaryKeyConstraint('decision_destination_key', ['scenario_id', 'decision_position', 'component'])
    .execute();
  await schema
    .createTable('scenario_appraisal')
    .addColumn('scenario_id', 'text', (column) => column.primaryKey().references('scenario.id').onDelete('cascade'))
    .addColumn('scenario_version', 'integer', required)
    .addColumn('appraised_at', 'text', required)
    .addColumn('register_version', 'integer', required)
    .addColumn('assumptions_json', 'text', required)
    .addColumn('appraisal_json', 'text', required)
    .addColumn('checks_json', 'text', required)
    .execute();
}

async function createAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_event')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', required)
    .addColumn('person_id', 'text', required)
    .addColumn('person_name', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('property_id', 'text')
    .addColumn('scenario_id', 'text')
    .addColumn('version', 'integer', required)
    .addColumn('before_json', 'text')
    .addColumn('after_json', 'text')
    .execute();
  await db.schema.createIndex('audit_event_of_property').on('audit_event').columns(['property_id', 'number']).execute();
  await db.schema.createIndex('audit_event_of_scenario').on('audit_event').columns(['scenario_id', 'number']).execute();
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createRegister(db);
  await createPropertyParts(db);
  await createScenarios(db);
  await createAudit(db);
}
