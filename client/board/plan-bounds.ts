/** Where a map of a plan opens: round everything that it has to show. */
import type { Position } from '../../shared/units.ts';

/** West, south, east and north of positions with a little room round them; null where there are none. */
export function boundsOf(positions: readonly Position[]): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const longitudes = positions.map((position) => position.longitude);
  const latitudes = positions.map((position) => position.latitude);
  const room = 0.004;
  return [Math.min(...longitudes) - room, Math.min(...latitudes) - room, Math.max(...longitudes) + room, Math.max(...latitudes) + room];
}
