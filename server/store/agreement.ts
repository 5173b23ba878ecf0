/** What the tables say twice and must say alike: versions and events, the search index and the properties, a figure's value and its basis. */
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../db/open.ts';

type Count = { rows: number };

/** Tables with their figures: the value's column and the figure's name. */
const figures: [table: string, value: string, name: string][] = [
  ['property', 'running_cost_pence_per_year', 'running_cost'],
  ['property', 'floor_area_m2', 'floor_area'],
  ['property', 'site_area_ha', 'site_area'],
  ['property', 'book_value_pence', 'book_value'],
  ['property', 'disposal_value_pence', 'disposal_value'],
  ['property', 'spare_area_m2', 'spare_area'],
  ['property', 'electricity_kwh_per_year', 'electricity'],
  ['property', 'fossil_fuel_kwh_per_year', 'fossil_fuel'],
  ['property', 'maintenance_backlog_pence', 'maintenance_backlog'],
  ['running_cost_line', 'cost_pence_per_year', 'cost'],
  ['lease', 'rent_pence_per_year', 'rent'],
  ['lease', 'break_penalty_pence', 'break_penalty'],
  ['occupation', 'staff_fte', 'staff'],
  ['occupation', 'workstations_count', 'workstations'],
  ['occupation', 'area_m2', 'area'],
];

async function counted(db: Database, rows: RawBuilder<Count>): Promise<number> {
  return (await rows.execute(db)).rows[0]?.rows ?? 0;
}

/** Properties or scenarios whose version is not that of the last event about them. */
const outOfStep = (noun: 'property' | 'scenario') => sql<Count>`select count(*) as rows from ${sql.ref(noun)} as thing
  join (select ${sql.ref(`${noun}_id`)} as id, max(version) as version from audit_event
    where kind like ${`${noun}.%`} group by ${sql.ref(`${noun}_id`)}) as told on told.id = thing.id
  where told.version <> thing.version`;

const brokenFigure = ([table, value, name]: (typeof figures)[number]) => sql<Count>`select count(*) as rows from ${sql.ref(table)}
  where (${sql.ref(`${name}_basis`)} = 'unknown') <> (${sql.ref(value)} is null)`;

const unindexed = sql<Count>`select count(*) as rows from (
  select number from property where sensitive = 0 except select rowid from property_search)`;
const indexedInVain = sql<Count>`select count(*) as rows from (
  select rowid from property_search except select number from property where sensitive = 0)`;

const unappraised = sql<Count>`select count(*) as rows from scenario
  left join scenario_appraisal on scenario_appraisal.scenario_id = scenario.id and scenario_appraisal.scenario_version = scenario.version
  where scenario_appraisal.scenario_id is null`;

const unflagged = sql<Count>`select count(*) as rows from (
  select id from property where sensitive <> 0 except select property_id from sensitive_flag)`;

/** The stage of a property is that of its latest disposal; one without a disposal is at none. */
const unfollowed = sql<Count>`select count(*) as rows from property
  left join disposal on disposal.number = (select max(number) from disposal where property_id = property.id)
  where coalesce(property.disposal_stage, '') <> coalesce(disposal.stage, '')`;

/** A disposal stands where its last step led. */
const unstepped = sql<Count>`select count(*) as rows from disposal
  left join disposal_step on disposal_id = disposal.id
    and position = (select max(position) from disposal_step where disposal_id = disposal.id)
  where to_stage is null or to_stage <> disposal.stage`;

export type Disagreement =
  | 'property versions'
  | 'scenario versions'
  | 'missing from search'
  | 'only in search'
  | 'figures'
  | 'appraisals'
  | 'sensitive flags'
  | 'disposal stages'
  | 'disposal steps';

/** How many rows of each kind disagree; a kind without any is left out. */
export async function disagreements(db: Database): Promise<Map<Disagreement, number>> {
  let torn = 0;
  for (const figure of figures) torn += await counted(db, brokenFigure(figure));
  const found = new Map<Disagreement, number>([
    ['property versions', await counted(db, outOfStep('property'))],
    ['scenario versions', await counted(db, outOfStep('scenario'))],
    ['missing from search', await counted(db, unindexed)],
    ['only in search', await counted(db, indexedInVain)],
    ['figures', torn],
    ['appraisals', await counted(db, unappraised)],
    ['sensitive flags', await counted(db, unflagged)],
    ['disposal stages', await counted(db, unfollowed)],
    ['disposal steps', await counted(db, unstepped)],
  ]);
  return new Map([...found].filter(([, rows]) => rows > 0));
}
