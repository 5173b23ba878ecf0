/** A scenario put in order for appraisal: one decision a property, hubs by their ids, and the hubs sited at each property. */
import type { Decision } from '../decision.ts';
import type { Hub } from '../hub.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Span } from './span.ts';

export type Plan = {
  span: Span;
  decisions: Map<PropertyId, Decision>;
  hubs: Hub[];
  hostedAt: Map<PropertyId, HubId[]>;
};

/**
 * Arranges a scenario so that the order of its decisions and hubs does not matter. Nothing is counted twice: of several decisions on one
 * property, or several hubs of one id, the first by its text is taken, and the checks say that there is more than one.
 */
export function planOf(scenario: ScenarioDraft): Plan {
  const decisions = new Map<PropertyId, Decision>();
  for (const decision of scenario.decisions) keepOne(decisions, decision.property, decision);
  const byId = new Map<HubId, Hub>();
  for (const hub of scenario.hubs) keepOne(byId, hub.id, hub);
  const hubs = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const hostedAt = new Map<PropertyId, HubId[]>();
  for (const { id, site } of hubs) if (site.type === 'host') hostedAt.set(site.property, [...(hostedAt.get(site.property) ?? []), id]);
  return { span: { first: scenario.baseYear, years: scenario.assumptions.horizon }, decisions, hubs, hostedAt };
}

function keepOne<K, V>(kept: Map<K, V>, key: K, value: V): void {
  const other = kept.get(key);
  if (other === undefined || JSON.stringify(value) < JSON.stringify(other)) kept.set(key, value);
}
