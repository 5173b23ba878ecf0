/** Site candidates: freehold land on which a hub for a group of services could be built, the emptiest kind and then the nearest first. */
import type { Assumptions } from '../assumptions.ts';
import type { DisposalStage } from '../disposal.ts';
import type { PropertyFacts } from '../facts.ts';
import type { PropertyId } from '../ids.ts';
import { distance } from '../measure.ts';
import type { Metres, Position } from '../units.ts';
import type { Use } from '../use.ts';

export type SiteCandidate = {
  property: PropertyId;
  position: Position;
  /** Land with nothing to move off it, or one of the members, which would be redeveloped. */
  kind: 'land' | 'member';
  /** From the members, on average and in a straight line; null where no member's place is known. */
  distance: Metres | null;
};

/** Land that is built on without losing an open space or a farm. Judgement of this product (2026). */
const buildable: readonly Use[] = ['car-park', 'development-land', 'other-land'];
const staying: readonly DisposalStage[] = ['withdrawn', 'on-hold'];

/**
 * Ranks sites for a new build for the members: car parks and vacant land first, then the members' own sites, each nearest first.
 * Only freeholds whose place is recorded, not let, not ring-fenced, not archived and not on their way out; none further than any service may move.
 */
export function rankSites(
  members: readonly PropertyFacts[],
  candidates: readonly PropertyFacts[],
  assumptions: Assumptions,
): SiteCandidate[] {
  const own = new Set(members.map(({ id }) => id));
  const places = members.flatMap(({ position }) => position ?? []);
  return candidates
    .flatMap((candidate): SiteCandidate[] => {
      const { id, position, use } = candidate;
      if (position === null || !isFree(candidate) || !(own.has(id) || buildable.includes(use))) return [];
      const far = places.length === 0 ? null : places.reduce((sum, place) => sum + distance(place, position), 0) / places.length;
      if (far !== null && far > assumptions.otherLimit) return [];
      return [{ property: id, position, kind: buildable.includes(use) ? 'land' : 'member', distance: far as Metres | null }];
    })
    .sort((a, b) => byKind(a, b) || (a.distance ?? 0) - (b.distance ?? 0) || (a.property < b.property ? -1 : 1));
}

const byKind = (a: SiteCandidate, b: SiteCandidate) => Number(a.kind === 'member') - Number(b.kind === 'member');

function isFree({ tenure, letOut, ringFenced, archived, disposalStage }: PropertyFacts): boolean {
  if (tenure !== 'freehold' || letOut || ringFenced || archived) return false;
  return disposalStage === null || staying.includes(disposalStage);
}
