/** Turns planning facts into what the map marks, with the holder's sector looked up. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { PropertyFacts } from '../../shared/facts.ts';
import { trpc } from '../api.ts';
import { markedOf } from '../map/marked.ts';

export function useMark() {
  const { data } = useQuery(trpc.estate.about.queryOptions());
  const sectors = useMemo(() => new Map(data?.organisations.map(({ id, sector }) => [id, sector])), [data?.organisations]);
  return useCallback((facts: PropertyFacts) => markedOf(facts, (holder) => sectors.get(holder) ?? 'other'), [sectors]);
}
