/** A scenario to its rows and back: its own columns, its districts, assumptions, hubs, decisions and their destinations. */
import type { Insertable, Selectable } from 'kysely';
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import type { AssumptionRange, Assumptions } from '../../shared/assumptions.ts';
import type { PlanBarrier } from '../../shared/barrier.ts';
import type { Decision } from '../../shared/decision.ts';
import type { Hub, HubSite } from '../../shared/hub.ts';
import type { OrganisationId, PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { CapitalCeiling, Scenario } from '../../shared/scenario.ts';
import type {
  DecisionDestinationTable,
  DecisionTable,
  HubTable,
  PlanBarrierTable,
  ScenarioAssumptionTable,
  ScenarioCapitalCeilingTable,
  ScenarioDistrictTable,
  ScenarioRangeTable,
  ScenarioTable,
} from '../db/tables.ts';
import { barrierColumns, barrierOf } from './barrier-rows.ts';

export type ScenarioRows = {
  scenario: Selectable<ScenarioTable>;
  districts: Selectable<ScenarioDistrictTable>[];
  assumptions: Selectable<ScenarioAssumptionTable>[];
  hubs: Selectable<HubTable>[];
  decisions: Selectable<DecisionTable>[];
  destinations: Selectable<DecisionDestinationTable>[];
  ceilings: Selectable<ScenarioCapitalCeilingTable>[];
  ranges: Selectable<ScenarioRangeTable>[];
  barriers: Selectable<PlanBarrierTable>[];
};

const hubRow = (scenario_id: string, hub: Hub, position: number): Insertable<HubTable> => ({
  scenario_id,
  position,
  id: hub.id,
  name: hub.name,
  kind: hub.kind,
  site: hub.site.type,
  property_id: hub.site.property,
  longitude_degrees: hub.site.type === 'new-build' ? hub.site.position.longitude : null,
  latitude_degrees: hub.site.type === 'new-build' ? hub.site.position.latitude : null,
  new_build_area_m2: hub.site.type === 'new-build' ? hub.site.area : null,
  opens_year: hub.opens,
  lead_organisation_id: hub.lead,
  new_rent_pence_per_year: hub.newRent,
  other_saving_pence_per_year: hub.otherSaving?.amount ?? null,
  other_saving_source: hub.otherSaving?.source ?? null,
  capital_override_pence: hub.capitalOverride?.amount ?? null,
  capital_override_source: hub.capitalOverride?.source ?? null,
});

const decisionRow = (scenario_id: string, decision: Decision, position: number): Insertable<DecisionTable> => ({
  scenario_id,
  position,
  property_id: decision.property,
  action: decision.action,
  exit_route: decision.exitRoute,
  year: decision.year,
  receipt_year: decision.receiptYear,
  released_share: decision.releasedShare,
  receipt_override_pence: decision.receiptOverride?.amount ?? null,
  receipt_override_source: decision.receiptOverride?.source ?? null,
  delivery_override_pence: decision.deliveryOverride?.amount ?? null,
  delivery_override_source: decision.deliveryOverride?.source ?? null,
  transfer_to_organisation_id: decision.transferTo,
  note: decision.note,
});

const destinationRows = (scenario_id: string, decision: Decision, decision_position: number): Insertable<DecisionDestinationTable>[] =>
  Object.entries(decision.destinations).map(([component, hub_id]) => ({ scenario_id, decision_position, component, hub_id }));

/** The rows of a scenario but for who saved it and when, which the store adds. */
export function rowsOfScenario(scenario: Scenario) {
  const { id } = scenario;
  return {
    scenario: {
      id,
      name: scenario.name,
      purpose: scenario.purpose,
      base_year: scenario.baseYear,
      area_geojson: scenario.area && JSON.stringify(scenario.area),
      variant_of: scenario.variantOf,
      optimism_bias_reason: scenario.optimismBiasReason,
      version: scenario.version,
    },
    districts: scenario.districts.map((district, position) => ({ scenario_id: id, position, district })),
    assumptions: Object.entries(scenario.assumptions).map(([key, value]) => ({ scenario_id: id, key, value_json: JSON.stringify(value) })),
    hubs: scenario.hubs.map((hub, position) => hubRow(id, hub, position)),
    decisions: scenario.decisions.map((decision, position) => decisionRow(id, decision, position)),
    destinations: scenario.decisions.flatMap((decision, position) => destinationRows(id, decision, position)),
    ceilings: scenario.capitalCeilings.map(({ year, amount }) => ({ scenario_id: id, year, amount_pence: amount })),
    ranges: scenario.ranges.map((range, position) => ({ scenario_id: id, position, ...range })),
    barriers: scenario.barriers.map(({ hub, ...barrier }, position) => ({
      scenario_id: id,
      position,
      hub_id: hub,
      ...barrierColumns(barrier),
    })),
  };
}

const entered = (amount: number | null, source: string | null): { amount: never; source: string } | null =>
  amount === null ? null : { amount: amount as never, source: source ?? '' };

function siteOf(row: Selectable<HubTable>): HubSite {
  if (row.site === 'host') return { type: 'host', property: row.property_id as PropertyId };
  const position = { longitude: row.longitude_degrees, latitude: row.latitude_degrees };
  return { type: 'new-build', position, property: row.property_id, area: row.new_build_area_m2 } as HubSite;
}

const hubOf = (row: Selectable<HubTable>): Hub => ({
  id: row.id as Hub['id'],
  name: row.name,
  kind: row.kind as Hub['kind'],
  site: siteOf(row),
  opens: row.opens_year as Hub['opens'],
  lead: row.lead_organisation_id as OrganisationId | null,
  newRent: row.new_rent_pence_per_year as Hub['newRent'],
  otherSaving: entered(row.other_saving_pence_per_year, row.other_saving_source),
  capitalOverride: entered(row.capital_override_pence, row.capital_override_source),
});

const decisionOf = (row: Selectable<DecisionTable>, destinations: Decision['destinations']): Decision => ({
  property: row.property_id as PropertyId,
  action: row.action as Decision['action'],
  destinations,
  exitRoute: row.exit_route as Decision['exitRoute'],
  year: row.year as Decision['year'],
  receiptYear: row.receipt_year as Decision['receiptYear'],
  releasedShare: row.released_share as Decision['releasedShare'],
  receiptOverride: entered(row.receipt_override_pence, row.receipt_override_source),
  deliveryOverride: entered(row.delivery_override_pence, row.delivery_override_source),
  transferTo: row.transfer_to_organisation_id as OrganisationId | null,
  note: row.note,
});

/** The scenario that rows in their order hold; an assumption that was not asked when it was stored is the usual one. */
export function scenarioOfRows(rows: ScenarioRows): Scenario {
  const { scenario } = rows;
  const destinations = new Map<number, Record<string, string>>();
  for (const row of rows.destinations)
    destinations.set(row.decision_position, { ...destinations.get(row.decision_position), [row.component]: row.hub_id });
  return {
    id: scenario.id as ScenarioId,
    version: scenario.version,
    name: scenario.name,
    purpose: scenario.purpose,
    baseYear: scenario.base_year as Scenario['baseYear'],
    districts: rows.districts.map((row) => row.district),
    area: scenario.area_geojson === null ? null : (JSON.parse(scenario.area_geojson) as Scenario['area']),
    assumptions: {
      ...defaultAssumptions,
      ...(Object.fromEntries(rows.assumptions.map((row) => [row.key, JSON.parse(row.value_json)])) as Partial<Assumptions>),
    },
    hubs: rows.hubs.map(hubOf),
    decisions: rows.decisions.map((row) => decisionOf(row, (destinations.get(row.position) ?? {}) as Decision['destinations'])),
    variantOf: scenario.variant_of as Scenario['variantOf'],
    capitalCeilings: rows.ceilings.map((row) => ({ year: row.year, amount: row.amount_pence }) as CapitalCeiling),
    optimismBiasReason: scenario.optimism_bias_reason,
    ranges: rows.ranges.map(({ key, low, high, source }) => ({ key: key as AssumptionRange['key'], low, high, source })),
    barriers: rows.barriers.map((row) => ({ ...barrierOf(row), hub: row.hub_id as PlanBarrier['hub'] })),
  };
}
