/** The estimate in hand: what was changed of it, whether it is saved, and what can be done with it. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { countyEstimateSchema, type CountyDraft, type CountyEstimate } from '../../../shared/county/estimate.ts';
import { problemOf, trpc } from '../../api.ts';
import { undoNotice } from '../../ui/undo-notice.tsx';

/** `saved` is null for an estimate that nobody has kept yet. */
export function useCounty(saved: CountyEstimate | null, start: CountyDraft) {
  const navigate = useNavigate();
  const [stands, setStands] = useState(saved);
  const [draft, setDraft] = useState<CountyDraft>(saved ? draftOf(saved) : start);
  const [theirs, setTheirs] = useState<CountyEstimate | null>(null);
  const adding = useMutation(trpc.county.add.mutationOptions());
  const saving = useMutation(trpc.county.save.mutationOptions());
  const removing = useMutation(trpc.county.remove.mutationOptions());
  const restoring = useMutation(trpc.county.restore.mutationOptions());
  const sorry = (error: unknown) => {
    const problem = problemOf(error);
    const current = problem.kind === 'conflict' ? countyEstimateSchema.safeParse(problem.current) : null;
    if (current?.success) setTheirs(current.data);
    else notifications.show({ color: 'red', message: problem.message });
  };
  const open = (id: string) => navigate({ to: '/plan/county/$estimateId', params: { estimateId: id } });

  const keep = async (name = draft.name) => {
    const added = await adding.mutateAsync({ draft: { ...draft, name } });
    notifications.show({ message: `“${added.name}” is saved.` });
    await open(added.id);
  };
  const save = async (version: number, over: CountyEstimate) => {
    const after = await saving.mutateAsync({ id: over.id, version, draft });
    setStands(after);
    setTheirs(null);
    notifications.show({ message: `“${after.name}” is saved.` });
  };
  const remove = async (one: CountyEstimate) => {
    const after = await removing.mutateAsync({ id: one.id, version: one.version });
    await navigate({ to: '/plan/county' });
    undoNotice(`“${one.name}” is removed.`, () => {
      restoring.mutateAsync({ id: after.id, version: after.version }).then(() => open(after.id), sorry);
    });
  };
  const told = (work: Promise<unknown>) => void work.catch(sorry);
  const before = stands ? draftOf(stands) : start;
  return {
    draft,
    change: (part: Partial<CountyDraft>) => setDraft((now) => ({ ...now, ...part })),
    changed: JSON.stringify(draft) !== JSON.stringify(before),
    discard: () => setDraft(before),
    theirs,
    busy: adding.isPending || saving.isPending || removing.isPending,
    save: () => told(stands ? save(stands.version, stands) : keep()),
    saveOver: (one: CountyEstimate) => told(save(one.version, one)),
    takeTheirs: (one: CountyEstimate) => {
      setStands(one);
      setDraft(draftOf(one));
      setTheirs(null);
    },
    copy: () => told(keep(`Copy of ${draft.name}`.slice(0, 120))),
    remove: stands ? () => told(remove(stands)) : null,
  };
}

export type CountyInHand = ReturnType<typeof useCounty>;

function draftOf({ id: _id, version: _version, ...draft }: CountyEstimate): CountyDraft {
  return draft;
}
