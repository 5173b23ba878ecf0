/** The plan on the map: the first of a plan's pages. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../api.ts';
import { PlanDesk } from './plan-desk.tsx';

export function PlanDeskPage() {
  const { data: about } = useSuspenseQuery(trpc.estate.about.queryOptions());
  const asked = useLocation({ select: (location) => (location.search as Record<string, string>)['group'] === '1' });
  const [grouping] = useState(asked);
  return <PlanDesk about={about} grouping={grouping} />;
}
