/** Row types of every table: columns carry their unit, and a figure is four columns (value, basis, source or method, as-at date). */
import type { ColumnType, Generated } from 'kysely';
import type { Basis } from '../../shared/figure.ts';
import type { AccountTables } from './account-tables.ts';
import type { AreaTables } from './area-tables.ts';
import type { ChainedRow } from './audit-hash.ts';
import type { BesidePlanTables } from './beside-plan-tables.ts';
import type { DisposalTables } from './disposal-tables.ts';
import type { ExportTables } from './export-tables.ts';
import type { FrozenTables } from './frozen-tables.ts';
import type { ImportTables } from './import-tables.ts';
import type { SpaceTables } from './space-tables.ts';

/** `floor_area` in `m2` is floor_area_m2, floor_area_basis, floor_area_source (its source or method) and floor_area_as_at. */
export type FigureColumns<Name extends string, Unit extends string> = { [K in `${Name}_${Unit}`]: number | null } & {
  [K in `${Name}_basis`]: Basis;
} & { [K in `${Name}_source` | `${Name}_as_at`]: string | null };

export type OrganisationTable = { id: string; name: string; short_name: string; sector: string };

export type PropertyTable = {
  number: Generated<number>;
  id: string;
  reference: string;
  uprn: string | null;
  name: string;
  street: string;
  town: string;
  postcode: string;
  district: string | null;
  longitude_degrees: number | null;
  latitude_degrees: number | null;
  position_precision: string;
  holder_id: string;
  use: string;
  holding: string;
  sensitive: number;
  ring_fenced: number;
  floor_area_measure: string;
  epc: string | null;
  condition: string | null;
  disposal_stage: string | null;
  notes: string;
  archived: number;
  version: number;
} & FigureColumns<'running_cost', 'pence_per_year'> &
  FigureColumns<'floor_area', 'm2'> &
  FigureColumns<'site_area', 'ha'> &
  FigureColumns<'book_value', 'pence'> &
  FigureColumns<'disposal_value', 'pence'> &
  FigureColumns<'spare_area', 'm2'> &
  FigureColumns<'electricity', 'kwh_per_year'> &
  FigureColumns<'fossil_fuel', 'kwh_per_year'> &
  FigureColumns<'maintenance_backlog', 'pence'>;

export type RunningCostLineTable = { property_id: string; line: string } & FigureColumns<'cost', 'pence_per_year'>;

export type InterestTable = {
  property_id: string;
  position: number;
  tenure: string;
  title_number: string | null;
  let_out: number;
  tenant: string | null;
  tenant_organisation_id: string | null;
};

/** The terms of an interest: `held` by the holder, or `let` to its tenant. */
export type LeaseTable = {
  property_id: string;
  interest_position: number;
  side: 'held' | 'let';
  starts_on: string | null;
  expires_on: string | null;
  break_on: string | null;
  notice_months: number | null;
  rent_review_on: string | null;
  repairing: string;
} & FigureColumns<'rent', 'pence_per_year'> &
  FigureColumns<'break_penalty', 'pence'>;

export type OccupationTable = {
  property_id: string;
  position: number;
  organisation_id: string;
  service: string;
  component: string;
} & FigureColumns<'staff', 'fte'> &
  FigureColumns<'workstations', 'count'> &
  FigureColumns<'area', 'm2'>;

export type BarrierTable = {
  property_id: string;
  position: number;
  id: string;
  kind: string;
  description: string;
  owner: string;
  severity: string;
  state: string;
  action: string;
  due_on: string | null;
};

export type ScenarioTable = {
  id: string;
  name: string;
  purpose: string;
  base_year: number;
  area_geojson: string | null;
  variant_of: string | null;
  optimism_bias_reason: string;
  version: number;
  saved_at: string;
  saved_by: string;
};

export type ScenarioDistrictTable = { scenario_id: string; position: number; district: string };
export type ScenarioAssumptionTable = { scenario_id: string; key: string; value_json: string };

export type ScenarioCapitalCeilingTable = { scenario_id: string; year: number; amount_pence: number };
export type ScenarioRangeTable = { scenario_id: string; position: number; key: string; low: number; high: number; source: string };

/** A barrier to a hub of a scenario, or to the whole of it where no hub is named. */
export type PlanBarrierTable = Omit<BarrierTable, 'property_id'> & { scenario_id: string; hub_id: string | null };

export type HubTable = {
  scenario_id: string;
  position: number;
  id: string;
  name: string;
  kind: string;
  site: 'host' | 'new-build';
  property_id: string | null;
  longitude_degrees: number | null;
  latitude_degrees: number | null;
  new_build_area_m2: number | null;
  opens_year: number;
  lead_organisation_id: string | null;
  new_rent_pence_per_year: number;
  other_saving_pence_per_year: number | null;
  other_saving_source: string | null;
  capital_override_pence: number | null;
  capital_override_source: string | null;
};

export type DecisionTable = {
  scenario_id: string;
  position: number;
  property_id: string;
  action: string;
  exit_route: string | null;
  year: number;
  receipt_year: number | null;
  released_share: number | null;
  receipt_override_pence: number | null;
  receipt_override_source: string | null;
  delivery_override_pence: number | null;
  delivery_override_source: string | null;
  transfer_to_organisation_id: string | null;
  note: string;
};

export type DecisionDestinationTable = { scenario_id: string; decision_position: number; component: string; hub_id: string };

export type ScenarioAppraisalTable = {
  scenario_id: string;
  scenario_version: number;
  appraised_at: string;
  register_version: number;
  assumptions_json: string;
  appraisal_json: string;
  checks_json: string;
  uncleared_appraisal_json: string | null;
  uncleared_checks_json: string | null;
  uncleared_without_json: string | null;
};

export type SensitiveFlagTable = { property_id: string; since: string; reviewed_at: string | null };

/** `merged_version` is that of the property that was merged into the one that was kept. */
export type DuplicateDecisionTable = {
  one_id: string;
  other_id: string;
  state: 'different' | 'merged';
  because: string;
  kept_id: string | null;
  kept_version: number | null;
  merged_version: number | null;
  taken_json: string | null;
  decided_by: string;
  decided_at: string;
};

/** `about` is the person, invitation or organisation that an event tells of; `sensitive` whether it tells of a sensitive property. */
export type AuditEventTable = ChainedRow & { hash: string };

/** Where the chain of audit events ends. */
export type AuditHeadTable = { only: ColumnType<number, number, never>; number: number; hash: string };

/** What a request was answered, kept a while for the same request sent again; `answer` is deflated JSON. */
export type RequestAnswerTable = {
  person_id: string;
  procedure: string;
  request_id: string;
  turn: number;
  content: string;
  at: string;
  answer: Uint8Array;
};

export type RegisterStateTable = {
  only: ColumnType<number, number, never>;
  version: number;
  illustrative: number;
};

export type Tables = AccountTables &
  BesidePlanTables &
  DisposalTables &
  ExportTables &
  FrozenTables &
  ImportTables &
  SpaceTables &
  AreaTables & {
    organisation: OrganisationTable;
    property: PropertyTable;
    running_cost_line: RunningCostLineTable;
    interest: InterestTable;
    lease: LeaseTable;
    occupation: OccupationTable;
    barrier: BarrierTable;
    scenario: ScenarioTable;
    scenario_district: ScenarioDistrictTable;
    scenario_assumption: ScenarioAssumptionTable;
    scenario_capital_ceiling: ScenarioCapitalCeilingTable;
    scenario_range: ScenarioRangeTable;
    plan_barrier: PlanBarrierTable;
    hub: HubTable;
    decision: DecisionTable;
    decision_destination: DecisionDestinationTable;
    scenario_appraisal: ScenarioAppraisalTable;
    sensitive_flag: SensitiveFlagTable;
    duplicate_decision: DuplicateDecisionTable;
    audit_event: AuditEventTable;
    audit_head: AuditHeadTable;
    request_answer: RequestAnswerTable;
    register_state: RegisterStateTable;
  };
