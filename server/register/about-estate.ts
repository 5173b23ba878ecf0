/** What the register is as a whole: its size, organisations, districts and bounds, the base map, and who is looking. */
import { everything } from '../../shared/filter.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { may, type Person } from '../../shared/role.ts';
import { basemapOf, type Basemap } from '../basemap.ts';
import { passing } from '../estate/column-totals.ts';
import { passes, type Standing } from '../estate/standing.ts';
import type { EstateColumns } from '../estate/estate-columns.ts';
import type { Asking } from '../services.ts';

type Bounds = [west: number, south: number, east: number, north: number];

export type About = {
  version: number;
  properties: number;
  organisations: Organisation[];
  districts: string[];
  bounds: Bounds | null;
  basemap: Basemap;
  boundaries: { label: string; generalised: boolean };
  person: Person;
  illustrative: boolean;
};

function boundsOfPassing(columns: EstateColumns, standing: Standing): Bounds | null {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < columns.size; row += 1) {
    const longitude = columns.longitude.data[row] as number;
    const latitude = columns.latitude.data[row] as number;
    if (standing[row] !== passes || columns.located.data[row] !== 1) continue;
    if (longitude < bounds[0]) bounds[0] = longitude;
    if (latitude < bounds[1]) bounds[1] = latitude;
    if (longitude > bounds[2]) bounds[2] = longitude;
    if (latitude > bounds[3]) bounds[3] = latitude;
  }
  return bounds[0] === Infinity ? null : bounds;
}

export function aboutEstate({ estate, geography, basemap, person }: Asking): About {
  const standing = estate.standing(everything, may(person, 'sensitive.see'));
  return {
    properties: passing(standing),
    organisations: [...estate.organisations],
    districts: geography.districts,
    bounds: boundsOfPassing(estate.columns, standing),
    basemap: basemapOf(basemap),
    boundaries: geography.boundaries,
    person,
    ...estate.state(),
  };
}
