/** Saving a plan: what state it is in, unsaved work kept for the session, and the three ways out of a conflict. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Scenario, ScenarioDraft } from '../../shared/scenario.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { isDirty, type DraftAction, type DraftState } from './draft.ts';
import { forget, keep } from './kept.ts';
import type { Saving } from './plan-context.ts';

export function useSaving(state: DraftState, dispatch: (action: DraftAction) => void, onCopied: (copy: Scenario) => void) {
  const { saved, present } = state;
  const [trouble, setTrouble] = useState<Saving | null>(null);
  const dirty = isDirty(state);
  const saving = useMutation(trpc.scenario.save.mutationOptions());
  const adding = useMutation(trpc.scenario.add.mutationOptions());

  useEffect(() => {
    if (dirty) keep(sessionStorage, saved.id, { version: saved.version, draft: present });
    else forget(sessionStorage, saved.id);
  }, [dirty, present, saved.id, saved.version]);

  useEffect(() => setTrouble((was) => (was?.kind === 'refused' ? null : was)), [present]);

  const settle = (scenario: Scenario) => {
    queryClient.setQueryData(trpc.scenario.get.queryKey({ id: scenario.id }), scenario);
    dispatch({ type: 'saved', scenario });
    setTrouble(null);
  };
  const failed = (error: unknown) => {
    const problem = problemOf(error);
    if (problem.kind === 'conflict') setTrouble({ kind: 'conflict', theirs: problem.current as Scenario });
    else setTrouble({ kind: 'refused', message: problem.message });
  };
  const send = (version: number, draft: ScenarioDraft) =>
    saving.mutate({ id: saved.id, version, draft }, { onSuccess: (answer) => settle(answer.scenario), onError: failed });

  const takeTheirs = (theirs: Scenario) => {
    queryClient.setQueryData(trpc.scenario.get.queryKey({ id: theirs.id }), theirs);
    dispatch({ type: 'open', scenario: theirs });
    setTrouble(null);
  };
  const keepAsCopy = (theirs: Scenario) =>
    adding.mutate(
      { draft: { ...present, name: `${present.name} (my copy)`.slice(0, 120) } },
      {
        onSuccess: (copy) => {
          takeTheirs(theirs);
          onCopied(copy);
        },
        onError: failed,
      },
    );

  const status: Saving =
    saving.isPending || adding.isPending ? { kind: 'saving' } : (trouble ?? (dirty ? { kind: 'unsaved' } : { kind: 'saved' }));
  return {
    saving: status,
    save: () => {
      if (dirty && !saving.isPending) send(saved.version, present);
    },
    saveOver: (version: number) => send(version, present),
    takeTheirs,
    keepAsCopy,
  };
}
