/** What the small map of a requirement shows: the place with its reach, the offers, and the one that is pointed at. */
import type { OrganisationId } from '../../shared/ids.ts';
import { valueOf } from '../../shared/figure.ts';
import type { Sector } from '../../shared/organisation.ts';
import type { Area } from '../../shared/scenario.ts';
import type { SpaceMatch } from '../../shared/space/match-space.ts';
import { offerKey } from '../../shared/space/offer.ts';
import { tenureKeyOf } from '../../shared/tenure.ts';
import type { Position } from '../../shared/units.ts';
import type { Marked } from '../map/marked.ts';
import { overlaysOf, type Overlays } from '../map/picture.ts';
import type { Bounds } from '../map/seam.ts';
import { circleRound } from '../map/sketch-geometry.ts';

type Wanted = { place: Position; reach: number };

function reachArea({ place, reach }: Wanted): Area {
  const ring = circleRound([place.longitude, place.latitude], reach).map(([longitude, latitude]): [number, number] => [
    longitude,
    latitude,
  ]);
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as [number, number]]] };
}

/** The reach with a little room round it. */
export function boundsOfReach({ place, reach }: Wanted): Bounds {
  const ring = circleRound([place.longitude, place.latitude], reach * 1.15);
  const [across, up] = [ring.map(([longitude]) => longitude), ring.map(([, latitude]) => latitude)];
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}

export const markedOffer = ({ offer }: SpaceMatch, sectorOf: (holder: OrganisationId | null) => Sector): Marked => ({
  id: offerKey(offer),
  name: offer.name,
  position: offer.position,
  tenure: tenureKeyOf(offer.tenure),
  use: 'other',
  area: valueOf(offer.area) ?? -1,
  sector: sectorOf(offer.holder),
  costPerM2: -1,
  completeness: null,
});

/** Without a name, which would lie over the town's; the ring round its reach and the key say what it is. */
const here = (position: Position): Marked => ({
  id: 'wanted',
  name: '',
  position,
  tenure: 'other',
  use: 'other',
  area: -1,
  sector: 'other',
  costPerM2: -1,
  completeness: null,
});

/** Without a place nothing is marked. */
export function spaceOverlays(wanted: Wanted | null, offers: readonly Marked[], lit: Marked | null): Overlays {
  const area = wanted && Number.isFinite(wanted.reach) && wanted.reach > 0 ? reachArea(wanted) : null;
  const overlays = overlaysOf({ selection: offers, lit: null, area, plan: null });
  const marks = [lit, wanted && here(wanted.place)].flatMap((one) =>
    one === null ? [] : overlaysOf({ selection: [], lit: one, area: null, plan: null }).lit.features,
  );
  return { ...overlays, lit: { type: 'FeatureCollection', features: marks } };
}
