/** Every barrier that touches a plan: its own, and those of its properties as the register has them today. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { barriersOfPlan, propertiesInTheWay, type PlacedBarrier } from '../../shared/barriers/placed-barrier.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import type { IsoDate } from '../../shared/year.ts';
import { trpc } from '../api.ts';

export type PlanBarriers = {
  /** Null until the register has answered. */
  barriers: PlacedBarrier[] | null;
  /** The server's day. */
  today: IsoDate | null;
  /** Properties whose records the person may change. */
  mine: ReadonlySet<PropertyId>;
  error: unknown;
};

export function usePlanBarriers(plan: Pick<ScenarioDraft, 'hubs' | 'decisions' | 'barriers'>): PlanBarriers {
  const ids = useMemo(() => propertiesInTheWay(plan).sort(), [plan]);
  const { data, error } = useQuery({ ...trpc.barrier.ofProperties.queryOptions({ ids }), placeholderData: keepPreviousData });
  return useMemo(() => {
    if (!data) return { barriers: null, today: null, mine: new Set(), error };
    const known = new Map(data.properties.map(({ property, barriers }) => [property, barriers]));
    const mine = new Set(data.properties.flatMap(({ property, mayEdit }) => (mayEdit ? [property] : [])));
    return { barriers: barriersOfPlan(plan, known), today: data.today, mine, error: null };
  }, [plan, data, error]);
}
