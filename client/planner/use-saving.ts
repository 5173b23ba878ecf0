/** Saving a plan: what state it is in, unsaved work kept for the session, and the three ways out of a conflict. */
import { isTRPCClientError } from '@trpc/client';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Scenario, ScenarioDraft } from '../../shared/scenario.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { isDirty, type DraftAction, type DraftState } from './draft.ts';
import { forget, keep } from './kept.ts';
import type { Saving } from './plan-context.ts';

const outOfReach = 'The server could not be reached, so nothing was saved. Your changes are kept here; save again when it is back.';

export function useSaving(state: DraftState, dispatch: (action: DraftAction) => void, onCopied: (copy: Scenario) => void) {
  const { saved, present } = state;
  const [trouble, setTrouble] = useState<{ saving: Saving; about: ScenarioDraft; lasting: boolean } | null>(null);
  const dirty = isDirty(state);
  const saving = useMutation(trpc.scenario.save.mutationOptions());
  const adding = useMutation(trpc.scenario.add.mutationOptions());

  useEffect(() => {
    if (dirty) keep(sessionStorage, saved.id, { version: saved.version, draft: present });
    else forget(sessionStorage, saved.id);
  }, [dirty, present, saved.id, saved.version]);

  const leaving = useEffectEvent(() => {
    if (isDirty(state))
      notifications.show({ message: `What you changed in “${present.name}” is not saved. It is kept here until you come back.` });
  });
  useEffect(() => () => leaving(), []);

  const settle = (scenario: Scenario, sent: ScenarioDraft) => {
    queryClient.setQueryData(trpc.scenario.get.queryKey({ id: scenario.id }), scenario);
    dispatch({ type: 'saved', scenario, sent });
    setTrouble(null);
  };
  const failed = (error: unknown) => {
    const problem = problemOf(error);
    if (problem.kind === 'conflict')
      setTrouble({ saving: { kind: 'conflict', theirs: problem.current as Scenario }, about: present, lasting: true });
    else {
      const answered = isTRPCClientError(error) && Boolean(error.data);
      const lasting = problem.kind === 'storage';
      setTrouble({ saving: { kind: 'refused', message: answered ? problem.message : outOfReach }, about: present, lasting });
      if (!lasting) notifications.show({ title: 'Not saved', message: problem.message, color: 'red' });
    }
  };
  const send = (version: number, draft: ScenarioDraft) =>
    saving.mutate({ id: saved.id, version, draft }, { onSuccess: (answer) => settle(answer.scenario, draft), onError: failed });

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

  /** A refusal holds until the plan changes; a conflict, or a server out of reach, until the plan is saved or nothing is left to save. */
  const holds = trouble !== null && (trouble.about === present || (trouble.lasting && (dirty || trouble.saving.kind === 'conflict')));
  const standing = holds ? trouble.saving : null;
  const status: Saving =
    saving.isPending || adding.isPending ? { kind: 'saving' } : (standing ?? (dirty ? { kind: 'unsaved' } : { kind: 'saved' }));
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
