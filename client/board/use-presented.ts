/** The scenarios that are shown, as far as the server has answered: those that are ready, those awaited and those that failed. */
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { trpc } from '../api.ts';
import { present, type Presented, type Stored } from '../../shared/board/presented.ts';

export type Shown =
  | { id: ScenarioId; state: 'ready'; presented: Presented }
  | { id: ScenarioId; state: 'waiting' }
  | { id: ScenarioId; state: 'failed'; error: unknown; again: () => void };

/** Presents each answer once, so that charts are not drawn anew for nothing. */
function keeper() {
  const kept = new WeakMap<Stored, { facts: readonly PropertyFacts[]; presented: Presented }>();
  return (stored: Stored, facts: readonly PropertyFacts[], estimates: boolean): Presented => {
    const before = kept.get(stored);
    if (before?.facts === facts && before.presented.estimates === estimates) return before.presented;
    const presented = present(stored, facts, estimates);
    kept.set(stored, { facts, presented });
    return presented;
  };
}

/** In the order of the ids; what has been worked out stays the same object until an answer changes. */
export function useShown(ids: readonly ScenarioId[], estimates: boolean): Shown[] {
  const appraisals = useQueries({ queries: ids.map((id) => trpc.scenario.appraisal.queryOptions({ id })) });
  const facts = useQueries({ queries: ids.map((id) => trpc.scenario.facts.queryOptions({ id })) });
  const [presentOnce] = useState(keeper);
  return ids.map((id, at) => {
    const stored = appraisals[at];
    const own = facts[at];
    if (stored?.data && own?.data) return { id, state: 'ready', presented: presentOnce(stored.data, own.data, estimates) };
    const error: unknown = stored?.error ?? own?.error;
    if (!error) return { id, state: 'waiting' };
    const again = () => {
      if (stored?.error) void stored.refetch();
      if (own?.error) void own.refetch();
    };
    return { id, state: 'failed', error, again };
  });
}
