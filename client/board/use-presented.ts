/** The scenarios that are shown, as far as the server has answered: those that are ready, those awaited and those that failed. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ScenarioId } from '../../shared/ids.ts';
import { trpc } from '../api.ts';
import { present, type Presented } from './presented.ts';

export type Shown =
  | { id: ScenarioId; state: 'ready'; presented: Presented }
  | { id: ScenarioId; state: 'waiting' }
  | { id: ScenarioId; state: 'failed'; error: unknown; again: () => void };

/** In the order of the ids; what has been worked out stays the same object until an answer changes. */
export function useShown(ids: readonly ScenarioId[], estimates: boolean): Shown[] {
  const appraisals = useQueries({ queries: ids.map((id) => trpc.scenario.appraisal.queryOptions({ id })) });
  const facts = useQueries({ queries: ids.map((id) => trpc.scenario.facts.queryOptions({ id })) });
  const worked = useMemo(() => new WeakMap<object, Presented>(), []);
  return ids.map((id, at) => {
    const stored = appraisals[at];
    const own = facts[at];
    if (stored?.data && own?.data) {
      const before = worked.get(stored.data);
      if (before && before.estimates === estimates && sources.get(before) === own.data) return { id, state: 'ready', presented: before };
      const presented = present(stored.data, own.data, estimates);
      worked.set(stored.data, presented);
      sources.set(presented, own.data);
      return { id, state: 'ready', presented };
    }
    const error: unknown = stored?.error ?? own?.error;
    if (!error) return { id, state: 'waiting' };
    const again = () => {
      void stored?.refetch();
      void own?.refetch();
    };
    return { id, state: 'failed', error, again };
  });
}

/** The facts each presentation was worked out from, to tell when they have changed. */
const sources = new WeakMap<Presented, object>();
