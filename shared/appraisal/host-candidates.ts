/** Host candidates: properties that could take in a group of services, ranked by room, distance, tenure and running cost. */
import type { Assumptions } from '../assumptions.ts';
import type { DisposalStage } from '../disposal.ts';
import type { PropertyFacts } from '../facts.ts';
import { valueOf } from '../figure.ts';
import type { PropertyId } from '../ids.ts';
import { distance, formatArea, formatDistance } from '../measure.ts';
import type { Tenure } from '../tenure.ts';
import type { Metres, PencePerSquareMetreYear, SquareMetres } from '../units.ts';
import { factsOfUses, type Use } from '../use.ts';
import { spaceNeeded } from './space-demand.ts';

export type HostCandidate = {
  property: PropertyId;
  /** Room that it has; null where that is not recorded. */
  spare: SquareMetres | null;
  /** Whether its floor area is recorded or estimated. */
  sized: boolean;
  /** Room that the members would need, those already in it left out; what is not known of it is not counted. */
  need: SquareMetres;
  /** From the members, on average and in a straight line; null where a place is not known. */
  distance: Metres | null;
  /** Null where it is not recorded. */
  tenure: Tenure | null;
  runningCostPerM2: PencePerSquareMetreYear | null;
  /** 0 to 1, the better the higher: room 35 %, distance 40 %, tenure 10 %, running cost 15 %. */
  score: number;
  /** What speaks for it and against it, a sentence each. */
  reasons: string[];
};

/** Where room, tenure or cost is not known a candidate scores this: neither ruled out nor preferred. */
const undecided = 0.3;

/** Specialist uses that may take in services of their own kind and no others; a school, a hospital or a care home in use takes in nobody. Judgement of this product (2026). */
const ownKindOnly: readonly Use[] = ['health-centre', 'day-centre', 'adult-education', 'college', 'university', 'museum'];

/** Short of the need by more than half of it. */
const muchTooSmall = 0.5;

const tenureScore: Record<Tenure, number> = { freehold: 1, leasehold: 0.5, pfi: 0.2, licence: 0.1, 'user-rights': 0.1, other: 0.3 };

/**
 * Ranks candidates for a hub of the members, best first. Left out: land, archived properties, uses that cannot share or would be in conflict
 * with others, those on their way out, those with a ring-fenced budget, those smaller than what is needed, and those further than any service
 * may move. First those known to have room, then those that may have it or lack a little, then those of which not even the floor area is
 * recorded, then those much too small; within each by score. A candidate whose place is not recorded comes after all others, since it may be anywhere. Weights and scores are assumptions of this product (2026); the plan decides.
 */
export function rankHosts(
  members: readonly PropertyFacts[],
  candidates: readonly PropertyFacts[],
  assumptions: Assumptions,
): HostCandidate[] {
  const needs = new Map(members.map((member) => [member.id, spaceNeeded(member, assumptions)]));
  const whole = [...needs.values()].reduce((sum, need) => sum + need, 0);
  const able = candidates
    .filter((candidate) => canHost(candidate, members))
    .map((candidate) => ({
      candidate,
      need: (whole - (needs.get(candidate.id) ?? 0)) as SquareMetres,
      far: meanDistance(candidate, members),
    }))
    .filter(
      ({ candidate, need, far }) => (valueOf(candidate.floorArea) ?? Infinity) >= need && (far === null || far <= assumptions.otherLimit),
    );
  const cheapest = able.reduce((least, { candidate }) => Math.min(least, costPerM2(candidate) ?? Infinity), Infinity);
  return able
    .map(({ candidate, need, far }) => candidateOf(candidate, need, far, members, cheapest, assumptions))
    .sort((a, b) => byPlace(a, b) || roomOf(a) - roomOf(b) || b.score - a.score || (a.property < b.property ? -1 : 1));
}

const byPlace = (a: HostCandidate, b: HostCandidate) => Number(a.distance === null) - Number(b.distance === null);

/** 0 enough, 1 perhaps or nearly enough, 2 nothing recorded of its size, 3 much too small. */
function roomOf({ spare, need, sized }: HostCandidate): 0 | 1 | 2 | 3 {
  if (spare === null) return sized ? 1 : 2;
  if (spare >= need) return 0;
  return spare < need * muchTooSmall ? 3 : 1;
}

const staying: readonly DisposalStage[] = ['withdrawn', 'on-hold'];

function canHost(property: PropertyFacts, members: readonly PropertyFacts[]): boolean {
  const { exclusive, component } = factsOfUses[property.use];
  if (property.archived || property.ringFenced || property.holding === 'land' || exclusive || component === null) return false;
  if (component === 'specialist' && !(ownKindOnly.includes(property.use) && members.every(({ use }) => use === property.use))) return false;
  return property.disposalStage === null || staying.includes(property.disposalStage);
}

function costPerM2({ runningCost, floorArea }: PropertyFacts): PencePerSquareMetreYear | null {
  const [cost, area] = [valueOf(runningCost), valueOf(floorArea)];
  return cost === null || area === null || area === 0 ? null : (Math.round(cost / area) as PencePerSquareMetreYear);
}

function candidateOf(
  property: PropertyFacts,
  need: SquareMetres,
  far: Metres | null,
  members: readonly PropertyFacts[],
  cheapest: number,
  assumptions: Assumptions,
): HostCandidate {
  const spare = valueOf(property.spareArea);
  const cost = costPerM2(property);
  const room = spare === null ? undecided : need === 0 ? 1 : Math.min(1, spare / need) * (spare >= need ? 1 : 0.6);
  const near = far === null ? 0 : 1 / (1 + far / assumptions.frontOfficeLimit);
  const cheap = cost === null ? undecided : cost === 0 ? 1 : cheapest / cost;
  const tenure = property.letOut ? 0 : property.tenure === null ? undecided : tenureScore[property.tenure];
  return {
    property: property.id,
    spare,
    sized: valueOf(property.floorArea) !== null,
    need,
    distance: far,
    tenure: property.tenure,
    runningCostPerM2: cost,
    score: 0.35 * room + 0.4 * near + 0.1 * tenure + 0.15 * cheap,
    reasons: reasonsFor(property, spare, need, far, members, assumptions),
  };
}

function meanDistance(property: PropertyFacts, members: readonly PropertyFacts[]): Metres | null {
  const from = property.position;
  if (from === null) return null;
  const others = members.filter((member) => member.id !== property.id);
  const known = others.flatMap((member) => (member.position === null ? [] : [distance(member.position, from)]));
  if (known.length === 0) return others.length === 0 ? (0 as Metres) : null;
  return (known.reduce((sum, far) => sum + far, 0) / known.length) as Metres;
}

function reasonsFor(
  property: PropertyFacts,
  spare: SquareMetres | null,
  need: SquareMetres,
  far: Metres | null,
  members: readonly PropertyFacts[],
  assumptions: Assumptions,
): string[] {
  const reasons: string[] = [];
  if (spare === null && valueOf(property.floorArea) === null)
    reasons.push('Neither its floor area nor its spare space is recorded, so it may have no room.');
  else if (spare === null)
    reasons.push(`Its spare space is not recorded, so whether it has room for the ${formatArea(need)} needed is not known.`);
  else if (spare >= need) reasons.push(`It has room for the ${formatArea(need)} needed.`);
  else reasons.push(`It is ${formatArea((need - spare) as SquareMetres)} short of the ${formatArea(need)} needed.`);
  if (members.some((member) => member.id === property.id)) reasons.push('It is one of the members, so its own services need not move.');
  const others = members.filter((member) => member.id !== property.id);
  const unplaced = others.filter((member) => member.position === null).length;
  if (property.position === null) reasons.push('Its place is not recorded.');
  else if (unplaced > 0 && unplaced === others.length) reasons.push('The place of no member is recorded.');
  else if (unplaced > 0) reasons.push(`The place of ${unplaced} ${unplaced === 1 ? 'member' : 'members'} is not recorded.`);
  if (far !== null && far > assumptions.frontOfficeLimit)
    reasons.push(`It is further than ${formatDistance(assumptions.frontOfficeLimit)} from the members on average.`);
  if (property.letOut) reasons.push('It is let out.');
  else if (property.tenure === 'freehold') reasons.push('It is freehold.');
  else if (property.tenure === null) reasons.push('Its tenure is not recorded.');
  else if (property.tenure === 'leasehold') reasons.push('Its lease may limit what can be done to it.');
  else reasons.push('The holder’s interest may not allow others in.');
  return reasons;
}
