/** Places as they are offered in the chosen kinds: the best offer of those kinds first, the others of those kinds after it; all where none is chosen. */
import type { PlaceMatch, SpaceMatch } from '../../shared/space/match-space.ts';
import type { OfferKind } from '../../shared/space/offer.ts';

export function placesOfKinds(matches: readonly PlaceMatch[], kinds: readonly OfferKind[]): readonly PlaceMatch[] {
  if (kinds.length === 0) return matches;
  return matches.flatMap(({ also: others, ...best }): PlaceMatch[] => {
    const [first, ...also]: SpaceMatch[] = [best, ...others].filter(({ offer }) => kinds.includes(offer.kind));
    return first ? [{ ...first, also }] : [];
  });
}
