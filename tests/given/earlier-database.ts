/** Databases as earlier versions left them: migrated so far and no further, and filled by statements of the tests' own, which know nothing of the stores of today. */
import { sql, type RawBuilder } from 'kysely';
import { chainStart, hashOf, type ChainedRow } from '../../server/db/audit-hash.ts';
import { migrate, migrations } from '../../server/db/migrate.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';

export const versions = Object.keys(migrations);

type Row = Record<string, string | number | null>;

export async function put(db: Database, table: string, ...rows: Row[]): Promise<void> {
  for (const row of rows) {
    const columns = sql.join(Object.keys(row).map((name): RawBuilder<unknown> => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(db);
  }
}

const figure = (name: string, unit: string, value: number | null, method?: string): Row => ({
  [`${name}_${unit}`]: value,
  [`${name}_basis`]: value === null ? 'unknown' : method ? 'estimated' : 'recorded',
  [`${name}_source`]: value === null ? null : (method ?? 'Asset register'),
  [`${name}_as_at`]: value === null ? null : '2010-02-05',
});

const at = '2010-02-05T09:00:00.000Z';

const property = (number: number, name: string, parts: Row = {}): Row => ({
  number,
  id: `p${number}`,
  reference: `REF-${number}`,
  uprn: number === 1 ? '100060000001' : null,
  name,
  street: '1 High Street',
  town: 'Sittingbourne',
  postcode: 'ME10 1AA',
  district: 'Swale',
  longitude_degrees: number === 3 ? null : 0.735,
  latitude_degrees: number === 3 ? null : 51.341,
  position_precision: number === 3 ? 'unknown' : 'exact',
  holder_id: 'kcc',
  use: 'office',
  holding: 'building',
  sensitive: 0,
  ring_fenced: 0,
  floor_area_measure: 'GIA',
  epc: 'C',
  condition: null,
  disposal_stage: null,
  notes: 'From before.',
  archived: 0,
  version: 1,
  ...figure('running_cost', 'pence_per_year', number === 1 ? 12_345_600 : null),
  ...figure('floor_area', 'm2', 800.5),
  ...figure('site_area', 'ha', null),
  ...figure('book_value', 'pence', 50_000_000),
  ...figure('disposal_value', 'pence', 90_000_000, 'Comparable sales'),
  ...figure('spare_area', 'm2', null),
  ...figure('electricity', 'kwh_per_year', 1000),
  ...figure('fossil_fuel', 'kwh_per_year', null),
  ...figure('maintenance_backlog', 'pence', null),
  ...parts,
});

/** A stage was entered with the property until disposals were recorded. */
const staged = (version: string, stage: string) => (version < '0008' ? stage : null);

async function register(db: Database, version: string): Promise<void> {
  await put(
    db,
    'organisation',
    { id: 'kcc', name: 'Kent County Council', short_name: 'Kent CC', sector: 'county' },
    { id: 'sbc', name: 'Swale Borough Council', short_name: 'Swale BC', sector: 'district' },
  );
  await put(
    db,
    'property',
    property(1, 'Town hall', { version: 2, disposal_stage: staged(version, 'circulated') }),
    property(2, 'Refuge', { sensitive: 1 }),
    property(3, 'Depot', { archived: 1, disposal_stage: staged(version, 'completed') }),
  );
  await put(db, 'running_cost_line', { property_id: 'p1', line: 'rates', ...figure('cost', 'pence_per_year', 2_000_000) });
  await put(db, 'interest', {
    property_id: 'p1',
    position: 0,
    tenure: 'leasehold',
    title_number: 'K1',
    let_out: 0,
    tenant: null,
    tenant_organisation_id: null,
  });
  await put(db, 'lease', {
    property_id: 'p1',
    interest_position: 0,
    side: 'held',
    starts_on: '2000-01-01',
    expires_on: '2025-01-01',
    break_on: null,
    notice_months: 6,
    rent_review_on: null,
    repairing: 'full',
    ...figure('rent', 'pence_per_year', 1_000_000),
    ...figure('break_penalty', 'pence', null),
  });
  await put(db, 'occupation', {
    property_id: 'p1',
    position: 0,
    organisation_id: 'sbc',
    service: 'Housing',
    component: 'front-office',
    ...figure('staff', 'fte', 12.5),
    ...figure('workstations', 'count', 10),
    ...figure('area', 'm2', null),
  });
  await put(db, 'barrier', {
    property_id: 'p1',
    position: 0,
    id: 'b1',
    kind: 'lease',
    description: 'Long lease',
    owner: 'Estates',
    severity: 'high',
    state: 'open',
  });
  await sql`insert into property_search (rowid, name, street, town, postcode, reference, uprn)
    select number, name, street, town, postcode, reference, coalesce(uprn, '') from property
    where sensitive = 0 or ${Number(version < '0005')}`.execute(db);
  await sql`update register_state set version = 7, illustrative = 1`.execute(db);
}

async function plans(db: Database): Promise<void> {
  await put(db, 'scenario', {
    id: 's1',
    name: 'Swale',
    purpose: 'To share',
    base_year: 2010,
    area_geojson: null,
    version: 1,
    saved_at: at,
    saved_by: 'Olive',
  });
  await put(db, 'scenario_district', { scenario_id: 's1', position: 0, district: 'Swale' });
  await put(db, 'hub', {
    scenario_id: 's1',
    position: 0,
    id: 'north',
    name: 'North',
    kind: 'office',
    site: 'host',
    property_id: 'p1',
    longitude_degrees: null,
    latitude_degrees: null,
    new_build_area_m2: null,
    opens_year: 2012,
    lead_organisation_id: 'sbc',
    new_rent_pence_per_year: 0,
    other_saving_pence_per_year: 500,
    other_saving_source: 'The pilot',
    capital_override_pence: null,
    capital_override_source: null,
  });
  await put(db, 'decision', {
    scenario_id: 's1',
    position: 0,
    property_id: 'p3',
    action: 'move-to-hub',
    exit_route: 'open-market-sale',
    year: 2012,
    receipt_year: null,
    released_share: null,
    receipt_override_pence: null,
    receipt_override_source: null,
    delivery_override_pence: null,
    delivery_override_source: null,
    transfer_to_organisation_id: null,
    note: 'Soon',
  });
  await put(db, 'decision_destination', { scenario_id: 's1', decision_position: 0, component: 'front-office', hub_id: 'north' });
  await put(db, 'scenario_appraisal', {
    scenario_id: 's1',
    scenario_version: 1,
    appraised_at: at,
    register_version: 7,
    assumptions_json: '{}',
    appraisal_json: '{"annualSaving":500}',
    checks_json: '[]',
  });
}

async function sentPlans(db: Database): Promise<void> {
  await put(db, 'sent_plan', {
    number: 1,
    scenario_id: 's1',
    scenario_version: 1,
    name: 'Swale',
    sent_at: at,
    sent_by: 'Olive',
    message: 'For the Board',
    register_version: 7,
    form: 1,
    scenario_json: '{"id":"s1","version":1,"name":"Swale","hubs":[],"decisions":[],"assumptions":{}}',
    facts_json: '[]',
    sensitive_json: '[]',
    organisations_json: '[]',
    appraisal_json: '{"annualSaving":500}',
    checks_json: '[]',
    digest: 'of then',
  });
  await put(db, 'sent_plan_decision', {
    number: 1,
    version: 1,
    decision: 'approved',
    remarks: '',
    decided_on: '2010-02-05',
    decided_by: 'The Board',
    recorded_at: at,
    recorded_by: 'Olive',
  });
}

const told: Row[] = [
  {
    kind: 'register.loaded',
    property_id: null,
    version: 1,
    before_json: null,
    after_json: '{"properties":3,"scenarios":1,"source":"the pilot"}',
  },
  { kind: 'property.archived', property_id: 'p1', version: 2, before_json: null, after_json: null },
];

const event = (number: number, row: Row): Row => ({
  number,
  at,
  person_id: 'local',
  person_name: 'Local officer',
  scenario_id: null,
  ...row,
});

const plainEvents = (db: Database) => put(db, 'audit_event', ...told.map((row, index) => event(index + 1, row)));

/** As the version that chained the audit wrote them; the hash's text is frozen. */
async function chainedEvents(db: Database): Promise<void> {
  let previous_hash = chainStart;
  for (const [index, one] of told.entries()) {
    const row = {
      ...event(index + 1, one),
      from_address: '127.0.0.1',
      about_id: null,
      about_name: null,
      of_number: null,
      sensitive: 0,
      previous_hash,
    };
    const hash = hashOf(row as unknown as ChainedRow);
    await put(db, 'audit_event', { ...row, hash });
    previous_hash = hash;
  }
  await sql`update audit_head set number = ${told.length}, hash = ${previous_hash}`.execute(db);
}

async function people(db: Database): Promise<void> {
  await put(db, 'person', {
    id: 'olive',
    name: 'Olive Officer',
    email: 'olive@example.org',
    email_verified: 1,
    created_at: at,
    updated_at: at,
    role: 'editor',
    cleared: 1,
  });
  await put(db, 'person_organisation', { person_id: 'olive', organisation_id: 'sbc' });
  await put(db, 'session', {
    id: 'x',
    person_id: 'olive',
    token: 'token',
    expires_at: '2099-01-01T00:00:00.000Z',
    created_at: at,
    updated_at: at,
  });
  await put(db, 'account', {
    id: 'a',
    person_id: 'olive',
    account_id: 'olive',
    provider_id: 'credential',
    password: 'hash',
    created_at: at,
    updated_at: at,
  });
  await put(db, 'invitation', {
    id: 'i',
    token_hash: 'h',
    email: 'new@example.org',
    role: 'viewer',
    keeps_json: '[]',
    invited_by: 'olive',
    invited_at: at,
    expires_at: '2099-01-01T00:00:00.000Z',
  });
}

const has = (version: string, number: string) => version.slice(0, 4) >= number;

/** A database at one of the versions, with what that version could hold; closed by the caller. */
export async function earlierDatabase(directory: string, version: string): Promise<Database> {
  const upTo = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= version));
  const db = openDatabase(directory);
  await migrate(db, upTo);
  await register(db, version);
  await plans(db);
  await (has(version, '0003') ? chainedEvents : plainEvents)(db);
  if (has(version, '0002')) await people(db);
  if (has(version, '0004')) await put(db, 'sensitive_flag', { property_id: 'p2', since: at, reviewed_at: null });
  if (has(version, '0012')) await sentPlans(db);
  if (has(version, '0013'))
    await put(db, 'decision_actual', {
      scenario_id: 's1',
      property_id: 'p3',
      left_on: '2012-05-01',
      receipt_pence: null,
      receipt_on: null,
      spent_pence: 500,
      spent_final: 1,
      saving_pence_per_year: null,
      note: 'Gone',
      version: 1,
      recorded_at: at,
      recorded_by: 'Olive',
      before_json: null,
    });
  if (has(version, '0015'))
    await put(db, 'county_estimate', {
      id: 'k1',
      name: 'Kent',
      learns_from: 'published',
      scenarios_json: '[]',
      west_json: '["Maidstone"]',
      exclusions_json: '[]',
      entered_json: '[]',
      version: 1,
      saved_at: at,
      saved_by: 'Olive',
      removed: 0,
    });
  return db;
}
