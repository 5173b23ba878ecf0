/** The bounds of what passes a filter, in degrees, wherever it lies or within other bounds; null where nothing of it has a known place there. */
import type { EstateColumns } from './estate-columns.ts';
import type { Standing } from './standing.ts';

export type Bounds = [west: number, south: number, east: number, north: number];

const everywhere: Bounds = [-180, -90, 180, 90];

export function boundsOfPassing(columns: EstateColumns, standing: Standing, within = everywhere): Bounds | null {
  const [west, south, east, north] = within;
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < columns.size; row += 1) {
    const longitude = columns.longitude.data[row] as number;
    const latitude = columns.latitude.data[row] as number;
    if (standing[row] !== 0 || columns.located.data[row] !== 1) continue;
    if (longitude < west || longitude > east || latitude < south || latitude > north) continue;
    if (longitude < bounds[0]) bounds[0] = longitude;
    if (latitude < bounds[1]) bounds[1] = latitude;
    if (longitude > bounds[2]) bounds[2] = longitude;
    if (latitude > bounds[3]) bounds[3] = latitude;
  }
  return bounds[0] === Infinity ? null : bounds;
}
