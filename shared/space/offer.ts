/** Space that others hold and could give: vacant or soon vacant, room in a hub, or hours in which a school or hall stands empty. */
import { costPerSquareMetre } from '../cost-per-square-metre.ts';
import type { PropertyFacts } from '../facts.ts';
import { unknown, type Figure } from '../figure.ts';
import type { HubId, OrganisationId, PropertyId } from '../ids.ts';
import type { Tenure } from '../tenure.ts';
import type { PencePerSquareMetreYear, Position, SquareMetres } from '../units.ts';
import { factsOfUses } from '../use.ts';
import type { IsoDate } from '../year.ts';

export const offerKinds = ['vacant', 'soon-vacant', 'hub', 'out-of-hours'] as const;
export type OfferKind = (typeof offerKinds)[number];

export const offerKindLabel: Record<OfferKind, string> = {
  vacant: 'Vacant now',
  'soon-vacant': 'Soon vacant',
  hub: 'Room in a hub',
  'out-of-hours': 'Out of hours',
};

export type Offer = {
  kind: OfferKind;
  property: PropertyId | null;
  hub: HubId | null;
  name: string;
  holder: OrganisationId;
  position: Position;
  area: Figure<SquareMetres>;
  /** What each m² costs to run there. */
  rate: Figure<PencePerSquareMetreYear>;
  /** How the holder holds it; null where that is not recorded. */
  tenure: Tenure | null;
  /** The first day on which it can be had; null for now. */
  from: IsoDate | null;
};

/** Places that stand empty in the evening, at weekends or in the holidays. */
const ofHours = ['school', 'college', 'adult-education', 'community-centre', 'youth-centre', 'childrens-centre', 'library'];

const placed = (facts: PropertyFacts): facts is PropertyFacts & { position: Position } =>
  facts.position !== null && !facts.archived && !factsOfUses[facts.use].exclusive;

const of = (facts: PropertyFacts & { position: Position }) => ({
  property: facts.id,
  hub: null,
  name: facts.name,
  holder: facts.holder,
  position: facts.position,
  rate: costPerSquareMetre(facts),
  tenure: facts.tenure,
});

/** When a property is to be left, by a plan or by its disposal, and nobody has yet bought it. */
export type Leaving = { property: PropertyId; on: IsoDate };

/**
 * What one property offers. What stands empty is offered now; a property that is to be left is offered whole from then on; schools, halls and
 * libraries are offered out of hours, where what an hour costs is for the two bodies to agree. Without a recorded place nothing is offered.
 */
export function offersOf(facts: PropertyFacts, leaving: Leaving | null): Offer[] {
  if (!placed(facts)) return [];
  const offers: Offer[] = [];
  const spare = facts.spareArea;
  if (spare.basis !== 'unknown' && spare.value > 0) offers.push({ ...of(facts), kind: 'vacant', area: spare, from: null });
  if (leaving !== null) offers.push({ ...of(facts), kind: 'soon-vacant', area: facts.floorArea, from: leaving.on });
  if (leaving === null && ofHours.includes(facts.use))
    offers.push({ ...of(facts), kind: 'out-of-hours', area: facts.floorArea, rate: unknown, from: null });
  return offers;
}
