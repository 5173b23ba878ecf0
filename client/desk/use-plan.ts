/** The scenario in hand as the map draws it; null while there is none or it is on its way. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { trpc } from '../api.ts';
import type { PlanOnMap } from '../../shared/plan-on-map.ts';

export function usePlan(id: ScenarioId | null): (PlanOnMap & { scenario: Scenario }) | null {
  const asked = { id: id ?? ('none' as ScenarioId) };
  const { data: scenario } = useQuery({ ...trpc.scenario.get.queryOptions(asked), enabled: id !== null });
  const { data: facts } = useQuery({ ...trpc.scenario.facts.queryOptions(asked), enabled: id !== null });
  return useMemo(
    () => (id && scenario && facts ? { scenario, facts: new Map(facts.map((one) => [one.id, one])), year: null } : null),
    [id, scenario, facts],
  );
}
