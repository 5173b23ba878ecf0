/** Where a generated property stands: near the middle of a real place as its use suggests, on dry land and inside the place's own district. */
import { districtOf } from '../geodata/districts.ts';
import { onDryLand } from '../geodata/dry-land.ts';
import type { LngLat } from '../geodata/lng-lat.ts';
import type { Place } from '../geodata/place.ts';
import { positionSchema, type Position } from '../shared/units.ts';
import { chanceOf, type Chance } from './chance.ts';
import { ringDistances, type Ring } from './profile.ts';

const metresInADegree = 111_320;
const attempts = 48;

/** A position for a key near a place; the same key gives the same position. */
export function positionNear(place: Place, ring: Ring, key: string): Position {
  const chance = chanceOf(`${key} position`);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const position = offset(place, ring, chance, 1 - attempt / attempts);
    if (fits(position, place)) return position;
  }
  return positionSchema.parse({ longitude: place.longitude, latitude: place.latitude });
}

/** As positionNear, without asking for land and district: for large generated registers. */
export const positionAbout = (place: Place, ring: Ring, key: string): Position => offset(place, ring, chanceOf(`${key} position`), 1);

function offset(place: Place, ring: Ring, chance: Chance, shrink: number): Position {
  const [near, far] = ringDistances[place.kind === 'village' || place.kind === 'suburb' ? 'village' : 'town'][ring];
  const distance = Math.sqrt(chance.between(near * near, far * far)) * shrink;
  const bearing = chance.between(0, 2 * Math.PI);
  const north = (Math.cos(bearing) * distance) / metresInADegree;
  const east = (Math.sin(bearing) * distance) / (metresInADegree * Math.cos((place.latitude * Math.PI) / 180));
  return positionSchema.parse({ longitude: sixPlaces(place.longitude + east), latitude: sixPlaces(place.latitude + north) });
}

/** On land in the right district, with no creek between it and the middle of the place. */
function fits(position: Position, place: Place): boolean {
  const along = (share: number): LngLat => [
    place.longitude + (position.longitude - place.longitude) * share,
    place.latitude + (position.latitude - place.latitude) * share,
  ];
  const at: LngLat = [position.longitude, position.latitude];
  return districtOf(at) === place.district && onDryLand(at) && [0.25, 0.5, 0.75].every((share) => onDryLand(along(share)));
}

const sixPlaces = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
