/** The plan as it was after one of its events, beside the saved one, and the way back to it. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatMoment } from '../../shared/year.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { EarlierVersion } from '../ui/earlier-version.tsx';
import type { Happening } from '../ui/history-list.tsx';
import { undoNotice } from '../ui/undo-notice.tsx';
import { differencesOf } from '../../shared/options/plan-differences.ts';
import { draftOf, isDirty } from './draft.ts';
import { usePlan } from './plan-context.ts';

type EarlierPlanProps = {
  event: Happening;
  /** The latest event, whose version is the one that is saved. */
  latest: Happening;
  onClose: () => void;
};

const unsaved = 'Save your changes or undo them first; then an earlier version can be restored.';
const changedMeanwhile = 'Somebody saved this plan just now. What you see is compared with their version; look again, then restore.';

export function EarlierPlan({ event, latest, onClose }: EarlierPlanProps) {
  const { scenario, state, nameOf, mayEdit } = usePlan();
  const { data, error } = useQuery(trpc.scenario.atEvent.queryOptions({ id: scenario.id, number: event.number }));
  const restore = useMutation(trpc.scenario.restore.mutationOptions());
  const [trouble, setTrouble] = useState<string | null>(null);
  const differences = data && differencesOf(draftOf(data), draftOf(scenario), nameOf);

  const putBack = async (version: number, number: number, message: string, undo: number | null) => {
    const saved = await restore.mutateAsync({ id: scenario.id, version, number });
    if (undo === null) notifications.show({ message });
    else undoNotice(message, () => void putBack(saved.version, undo, `“${saved.name}” is as it was before.`, null).catch(sorry));
  };
  const sorry = (failure: unknown) => notifications.show({ message: problemOf(failure).message, color: 'red' });
  const onRestore = async () => {
    setTrouble(null);
    try {
      await putBack(scenario.version, event.number, `“${scenario.name}” is as it was on ${formatMoment(event.at)}.`, latest.number);
      onClose();
    } catch (failure) {
      const problem = problemOf(failure);
      setTrouble(problem.kind === 'conflict' ? changedMeanwhile : problem.message);
      if (problem.kind === 'conflict') void queryClient.invalidateQueries();
    }
  };
  const withheld = !mayEdit ? 'Estates officers may restore it.' : isDirty(state) ? unsaved : null;
  return (
    <EarlierVersion
      event={event}
      differences={
        differences
          ? differences.map(({ subject, mine, theirs }, at) => ({ key: `${subject} ${at}`, label: subject, earlier: mine, today: theirs }))
          : null
      }
      error={error}
      withheld={withheld}
      trouble={trouble}
      restoring={restore.isPending}
      onRestore={() => void onRestore()}
      onClose={onClose}
    />
  );
}
