/** A barrier with where it stands: at a property of the register, at a hub of a plan, or in the way of the whole plan. */
import type { Barrier } from '../barrier.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';

export const barrierPlaces = ['property', 'hub', 'plan'] as const;
export type BarrierPlace = { kind: 'property'; property: PropertyId } | { kind: 'hub'; hub: HubId } | { kind: 'plan' };

export const barrierPlaceLabel: Record<(typeof barrierPlaces)[number], string> = {
  property: 'A property',
  hub: 'A hub',
  plan: 'The whole plan',
};

/** `key` names it among all barriers that touch one plan. */
export type PlacedBarrier = { key: string; place: BarrierPlace; barrier: Barrier };

type Plan = Pick<ScenarioDraft, 'hubs' | 'decisions' | 'barriers'>;

/** The properties whose barriers touch a plan: those that it changes and the homes of its hubs, in the order of the plan. */
export function propertiesInTheWay({ decisions, hubs }: Plan): PropertyId[] {
  const changed = decisions.filter(({ action }) => action !== 'retain').map(({ property }) => property);
  return [...new Set([...changed, ...hubs.flatMap(({ site }) => site.property ?? [])])];
}

/**
 * Every barrier that touches a plan, resolved ones too: those in the way of the whole of it, of its hubs, and of the properties that it
 * changes or puts a hub in. `ofProperty` gives those of a property from the register.
 */
export function barriersOfPlan(plan: Plan, ofProperty: ReadonlyMap<PropertyId, readonly Barrier[]>): PlacedBarrier[] {
  const hubs = new Set<HubId>(plan.hubs.map(({ id }) => id));
  const own = plan.barriers
    .filter(({ hub }) => hub === null || hubs.has(hub))
    .map(
      ({ hub, ...barrier }): PlacedBarrier => ({
        key: `plan ${barrier.id}`,
        place: hub === null ? { kind: 'plan' } : { kind: 'hub', hub },
        barrier,
      }),
    );
  const ofRegister = propertiesInTheWay(plan).flatMap((property) =>
    (ofProperty.get(property) ?? []).map(
      (barrier): PlacedBarrier => ({
        key: `${property} ${barrier.id}`,
        place: { kind: 'property', property },
        barrier,
      }),
    ),
  );
  return [...own.filter(({ place }) => place.kind === 'plan'), ...own.filter(({ place }) => place.kind === 'hub'), ...ofRegister];
}
