/** What the plan in hand does to access, over the settlements and small areas of its place. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { accessOf, type Access } from '../../../shared/access/access.ts';
import type { AreaSet } from '../../../shared/access/area-set.ts';
import { trpc } from '../../api.ts';
import { usePlan } from '../plan-context.ts';

export type AccessHere = { access: Access | null; set: AreaSet | null; areas: number; error: unknown; again: () => void };

export function useAccess(): AccessHere {
  const { draft, facts, appraisal } = usePlan();
  const { districts, area } = draft;
  const { data, error, refetch } = useQuery({
    ...trpc.area.within.queryOptions({ districts, area }),
    placeholderData: keepPreviousData,
  });
  const access = useMemo(() => data && accessOf({ scenario: draft, facts, appraisal }, data), [data, draft, facts, appraisal]);
  return { access: access ?? null, set: data?.set ?? null, areas: data?.areas.length ?? 0, error, again: () => void refetch() };
}
