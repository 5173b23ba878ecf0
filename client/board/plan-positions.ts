/** Where a plan happens: its hubs and the properties it changes, as far as their positions are known. */
import { positionOfHub, type PlanOnMap } from '../map/plan-overlays.ts';
import type { Position } from '../../shared/units.ts';

/** Every position that a map of the plan has to show. */
export const positionsOf = ({ scenario, facts }: PlanOnMap): Position[] => [
  ...scenario.hubs.flatMap((hub) => positionOfHub(hub, facts) ?? []),
  ...scenario.decisions.flatMap((decision) => facts.get(decision.property)?.position ?? []),
];

/** West, south, east and north of positions with a little room round them; null where there are none. */
export function boundsOf(positions: readonly Position[]): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const longitudes = positions.map((position) => position.longitude);
  const latitudes = positions.map((position) => position.latitude);
  const room = 0.004;
  return [Math.min(...longitudes) - room, Math.min(...latitudes) - room, Math.max(...longitudes) + room, Math.max(...latitudes) + room];
}
