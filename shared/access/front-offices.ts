/** The public counters of a plan's area: which service each gives, where it is today, and whether the plan keeps, moves or closes it. */
import type { Appraisal } from '../appraisal/appraisal.ts';
import { effectOf } from '../appraisal/effect.ts';
import { occupantsOf } from '../appraisal/space-demand.ts';
import { placeOfHub } from '../check/plan-under-check.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Hub } from '../hub.ts';
import type { HubId, OrganisationId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Position } from '../units.ts';
import { factsOfUses } from '../use.ts';
import type { FinancialYear } from '../year.ts';

/** A plan with what it rests on and what it comes to; the appraisal is of this scenario over these facts. */
export type PlanInHand = {
  scenario: ScenarioDraft;
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  appraisal: Appraisal;
};

export type FrontOffice = {
  property: PropertyId;
  name: string;
  town: string;
  organisation: OrganisationId;
  service: string;
  /** Null where the property's place is not known. */
  from: Position | null;
  becomes: 'stays' | 'moves' | 'closes';
  /** Where it moves to; the place is null where that of the hub is not known. */
  hub: { id: HubId; name: string; position: Position | null } | null;
  /** When it moves or closes. */
  year: FinancialYear | null;
};

/** Services are the same where their words are, whatever their capitals and spaces. */
export const serviceKey = (service: string): string => service.trim().toLowerCase().replaceAll(/\s+/g, ' ');

type Fate = Pick<FrontOffice, 'becomes' | 'hub' | 'year'>;

const kept: Fate = { becomes: 'stays', hub: null, year: null };

/** What becomes of the front office of each property that the plan touches, exactly as the appraisal has it. */
function fates({ scenario, facts, appraisal }: PlanInHand): (property: PropertyId) => Fate {
  const hubs = new Map<HubId, Hub>(scenario.hubs.map((hub) => [hub.id, hub]));
  const homes = new Set(scenario.hubs.flatMap(({ site }) => site.property ?? []));
  const decisions = new Map(scenario.decisions.map((decision) => [decision.property, decision]));
  const outcomes = new Map(appraisal.outcomes.map((outcome) => [outcome.property, outcome]));
  return (property) => {
    const [decision, outcome] = [decisions.get(property), outcomes.get(property)];
    if (decision === undefined || outcome === undefined) return kept;
    const id = outcome.demand.find(({ component }) => component === 'front-office')?.hub;
    const hub = id === undefined ? undefined : hubs.get(id);
    if (hub !== undefined)
      return { becomes: 'moves', hub: { id: hub.id, name: hub.name, position: placeOfHub(hub, facts) }, year: decision.year };
    const passesOn = decision.action === 'transfer' && effectOf(decision, false).stays === 1;
    return outcome.vacated && !passesOn && !homes.has(property) ? { becomes: 'closes', hub: null, year: decision.year } : kept;
  };
}

/**
 * Every front office in the facts, archived properties left out. One that goes to no hub closes with its property, unless the property
 * passes to another public body or a hub stands on it, where it is taken to stay. By property, then in the order they are recorded.
 */
export function frontOffices(plan: PlanInHand): FrontOffice[] {
  const fateOf = fates(plan);
  return [...plan.facts.values()]
    .filter(({ archived }) => !archived)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((property) => {
      const counters = occupantsOf(property).filter(({ component }) => component === 'front-office');
      if (counters.length === 0) return [];
      const fate = fateOf(property.id);
      return counters.map(({ organisation, service }) => ({
        property: property.id,
        name: property.name,
        town: property.town,
        organisation,
        service: service.trim() === '' ? factsOfUses[property.use].label : service.trim(),
        from: property.position,
        ...fate,
      }));
    });
}

/** A public counter on the ground. */
export type Counter = { name: string; service: string; position: Position };

/** The counters there are today, of those whose place is known. */
export const countersBefore = (offices: readonly FrontOffice[]): Counter[] =>
  offices.flatMap(({ name, service, from }) => (from === null ? [] : [{ name, service, position: from }]));

/** The counters there are once the whole plan is done, of those whose place is known. */
export const countersAfter = (offices: readonly FrontOffice[]): Counter[] =>
  offices.flatMap(({ name, service, from, becomes, hub }) => {
    if (becomes === 'closes') return [];
    const place = becomes === 'moves' ? (hub?.position ?? null) : from;
    return place === null ? [] : [{ name: becomes === 'moves' ? (hub?.name ?? name) : name, service, position: place }];
  });
