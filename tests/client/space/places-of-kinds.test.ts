/** A place stays among those of a kind as long as one of its offers is of that kind, and that one stands first. */
import { expect, test } from 'vitest';
import { placesOfKinds } from '../../../client/space/places-of-kinds.ts';
import type { PlaceMatch, SpaceMatch } from '../../../shared/space/match-space.ts';
import type { OfferKind } from '../../../shared/space/offer.ts';

const match = (kind: OfferKind) => ({ offer: { kind } }) as SpaceMatch;
const library: PlaceMatch = { ...match('vacant'), also: [match('soon-vacant'), match('hub')] };
const school: PlaceMatch = { ...match('out-of-hours'), also: [] };

test('without a choice all are shown as they are', () => {
  expect(placesOfKinds([library, school], [])).toEqual([library, school]);
});

test('a kind shows the places that have it, with that offer first', () => {
  expect(placesOfKinds([library, school], ['hub'])).toEqual([{ ...match('hub'), also: [] }]);
  expect(placesOfKinds([library, school], ['vacant', 'hub'])).toEqual([{ ...match('vacant'), also: [match('hub')] }]);
});
