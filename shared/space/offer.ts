/** Space that others hold and could give: vacant or soon vacant, room in a planned hub, or hours in which a school or hall stands empty. */
import type { HubOutcome } from '../appraisal/appraisal.ts';
import { costPerSquareMetre } from '../cost-per-square-metre.ts';
import type { DisposalStage } from '../disposal.ts';
import { isLand } from '../estimate.ts';
import type { PropertyFacts } from '../facts.ts';
import { estimated, unknown, type Figure } from '../figure.ts';
import type { HubId, OrganisationId, PropertyId, ScenarioId } from '../ids.ts';
import { squareMetres } from '../measure.ts';
import type { Scenario } from '../scenario.ts';
import type { Tenure } from '../tenure.ts';
import type { PencePerSquareMetreYear, Position, SquareMetres } from '../units.ts';
import { factsOfUses, type Use } from '../use.ts';
import { firstDayOf, type IsoDate } from '../year.ts';

export const offerKinds = ['vacant', 'soon-vacant', 'hub', 'out-of-hours'] as const;
export type OfferKind = (typeof offerKinds)[number];

export const offerKindLabel: Record<OfferKind, string> = {
  vacant: 'Vacant now',
  'soon-vacant': 'Soon vacant',
  hub: 'Room in a planned hub',
  'out-of-hours': 'Out of hours',
};

export type PlanName = { id: ScenarioId; name: string };

export type Offer = {
  kind: OfferKind;
  property: PropertyId | null;
  hub: HubId | null;
  /** The plan that makes it; null where it stands without one. */
  plan: PlanName | null;
  /** The stage of the disposal that frees it; null where none does. */
  stage: DisposalStage | null;
  name: string;
  /** Null for a hub that nobody leads, on a site that is not in the register. */
  holder: OrganisationId | null;
  position: Position;
  area: Figure<SquareMetres>;
  /** What each m² costs to run there. */
  rate: Figure<PencePerSquareMetreYear>;
  /** How the holder holds it; null where that is not recorded. */
  tenure: Tenure | null;
  /** The first day on which it can be had; null for now. */
  from: IsoDate | 'unknown' | null;
};

/** What names an offer for as long as it stands: its kind with the property, or the hub and its plan. */
export const offerKey = ({ kind, property, hub, plan }: Pick<Offer, 'kind' | 'property' | 'hub' | 'plan'>): string =>
  kind === 'hub' ? `hub.${plan?.id ?? ''}.${hub ?? ''}` : `${kind}.${property ?? ''}`;

/** What names the place that is offered: a property, or else a hub on a site that is not in the register. */
export const placeKey = (offer: Pick<Offer, 'kind' | 'property' | 'hub' | 'plan'>): string => offer.property ?? offerKey(offer);

/** Whether it comes about only if a plan goes ahead. */
export const isPlanned = ({ plan }: Pick<Offer, 'plan'>): boolean => plan !== null;

/** Whether the day from which it was to be had has come, while what is to free it still stands out. */
export const isOverdue = ({ from, plan, stage }: Pick<Offer, 'from' | 'plan' | 'stage'>, today: IsoDate): boolean =>
  (plan !== null || stage !== null) && from !== null && from !== 'unknown' && from < today;

/** Places that stand empty in the evening, at weekends or in the holidays. */
export const usesOutOfHours: readonly Use[] = [
  'school',
  'college',
  'adult-education',
  'community-centre',
  'youth-centre',
  'childrens-centre',
  'library',
];

/** What of a property decides what it offers. */
export type Offering = Pick<
  PropertyFacts,
  | 'id'
  | 'name'
  | 'position'
  | 'holder'
  | 'use'
  | 'holding'
  | 'tenure'
  | 'spareArea'
  | 'floorArea'
  | 'runningCost'
  | 'archived'
  | 'sensitive'
  | 'disposalStage'
>;

/** From an accepted offer on, somebody has it. */
const spokenFor: readonly DisposalStage[] = ['under-offer', 'exchanged', 'completed', 'transferred'];

/** At these stages a property is on its way out and nobody has it yet. */
export const onItsWay: readonly DisposalStage[] = ['identified', 'declared-surplus', 'circulated', 'on-market', 'on-hold'];

/** Whether its use, the want of a building or a stage in its disposal keeps a property from being offered. */
const isBarred = (facts: Pick<Offering, 'use' | 'holding' | 'disposalStage'>): boolean =>
  factsOfUses[facts.use].exclusive || isLand(facts) || (facts.disposalStage !== null && spokenFor.includes(facts.disposalStage));

type Placed = Offering & { position: Position };

const placed = (facts: Offering): facts is Placed => facts.position !== null && !facts.archived && !facts.sensitive && !isBarred(facts);

const of = (facts: Placed) => ({
  property: facts.id,
  hub: null,
  plan: null,
  stage: null,
  name: facts.name,
  holder: facts.holder,
  position: facts.position,
  rate: costPerSquareMetre(facts),
  tenure: facts.tenure,
});

/** When a property is to be left, by a plan or by its disposal; `on` is null where no day or year is recorded. */
export type Leaving = { on: IsoDate | null; plan: PlanName | null; stage: DisposalStage | null };

/**
 * What one property offers. What stands empty is offered now; a property that is to be left is offered whole from then on; schools, halls and
 * libraries are offered out of hours, where what an hour costs is for the two bodies to agree. Nothing is offered of land without a building,
 * without a recorded place, once a buyer has been accepted, or of a sensitive property, whose distance from here or there would tell where it is.
 */
export function offersOf(facts: Offering, leaving: Leaving | null): Offer[] {
  if (!placed(facts)) return [];
  const offers: Offer[] = [];
  const spare = facts.spareArea;
  if (spare.basis !== 'unknown' && spare.value > 0) offers.push({ ...of(facts), kind: 'vacant', area: spare, from: null });
  if (leaving !== null) {
    const { plan, stage, on } = leaving;
    offers.push({ ...of(facts), kind: 'soon-vacant', plan, stage, area: facts.floorArea, from: on ?? 'unknown' });
  }
  if (leaving === null && usesOutOfHours.includes(facts.use))
    offers.push({ ...of(facts), kind: 'out-of-hours', area: facts.floorArea, rate: unknown, from: null });
  return offers;
}

type Site = Pick<PropertyFacts, 'holder' | 'position' | 'tenure' | 'sensitive'>;

/**
 * The room that a plan leaves in each of its hubs, by the plan's own appraisal: capacity less demand, at the rate that the appraisal takes for
 * space in a host or a new build. A hub whose capacity is not known offers nothing.
 */
export function offersOfHubs(scenario: Scenario, outcomes: readonly HubOutcome[], siteOf: (property: PropertyId) => Site | null): Offer[] {
  const plan = { id: scenario.id, name: scenario.name };
  const { newBuildRunning, hostMarginal } = scenario.assumptions;
  return scenario.hubs.flatMap((hub): Offer[] => {
    const outcome = outcomes.find((one) => one.hub === hub.id);
    const site = hub.site.property === null ? null : siteOf(hub.site.property);
    const position = hub.site.type === 'new-build' ? hub.site.position : (site?.position ?? null);
    if (!outcome || outcome.capacity === null || outcome.capacity <= outcome.demand || position === null) return [];
    if (hub.site.property !== null && site?.sensitive !== false) return [];
    const rate = hub.site.type === 'new-build' ? newBuildRunning : hostMarginal;
    const room = squareMetres(Math.round(outcome.capacity - outcome.demand));
    return [
      {
        kind: 'hub',
        property: hub.site.property,
        hub: hub.id,
        plan,
        stage: null,
        name: hub.name,
        holder: hub.lead ?? site?.holder ?? null,
        position,
        area: estimated(room, `Capacity less what “${scenario.name}” brings in`),
        rate: estimated(rate, `The assumption of “${scenario.name}”`),
        tenure: site?.tenure ?? null,
        from: firstDayOf(hub.opens),
      },
    ];
  });
}
