/** A scenario that is chosen comes into sight as a whole; one that a shared link names stays under the link's camera. */
import { useEffect, useRef } from 'react';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Position } from '../../shared/units.ts';
import type { Bounds } from '../map/map-view.tsx';
import { type PlanOnMap, positionOfHub } from '../../shared/plan-on-map.ts';
import type { useCamera } from './use-camera.ts';

/** The bounds of everything that a plan touches; null where nothing of it has a position. */
export function boundsOfPlan({ scenario, facts }: PlanOnMap): Bounds | null {
  const hubs = scenario.hubs.map((hub) => positionOfHub(hub, facts));
  const members = scenario.decisions.map(({ property }) => facts.get(property)?.position);
  const positions = [...hubs, ...members].filter((one): one is Position => one !== null && one !== undefined);
  if (positions.length === 0) return null;
  const [x, y] = [positions.map(({ longitude }) => longitude), positions.map(({ latitude }) => latitude)];
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

export function useShowPlan(id: ScenarioId | null, plan: PlanOnMap | null, { handle }: ReturnType<typeof useCamera>, linked: boolean) {
  const seen = useRef<ScenarioId | null>(linked ? id : null);
  useEffect(() => {
    if (id === null) seen.current = null;
    if (!id || !plan || !handle || seen.current === id) return;
    seen.current = id;
    const bounds = boundsOfPlan(plan);
    if (bounds) handle.fit(bounds);
  }, [id, plan, handle]);
}
