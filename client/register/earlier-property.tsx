/** A property as it was after one of its events, beside today's, and the way back to it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { problemOf, queryClient, trpc } from '../api.ts';
import { changesBetween } from '../../shared/property-changes.ts';
import type { Property } from '../../shared/property.ts';
import { formatMoment } from '../../shared/year.ts';
import { EarlierVersion } from '../ui/earlier-version.tsx';
import type { Happening } from '../ui/history-list.tsx';
import { undoNotice } from '../ui/undo-notice.tsx';
import { useOrganisations } from '../estate/use-organisations.ts';

type EarlierPropertyProps = {
  event: Happening;
  property: Property;
  mayEdit: boolean;
  onClose: () => void;
};

const changedMeanwhile = 'Somebody changed this property just now. What you see is compared with their version; look again, then restore.';

export function EarlierProperty({ event, property, mayEdit, onClose }: EarlierPropertyProps) {
  const { list: organisations } = useOrganisations();
  const { data, error } = useQuery(trpc.property.atEvent.queryOptions({ id: property.id, number: event.number }));
  const restore = useMutation(trpc.property.restore.mutationOptions());
  const [trouble, setTrouble] = useState<string | null>(null);
  const changes = data && changesBetween({ ...property, ...data }, property, organisations);

  const putBack = async (version: number, number: number, message: string, undo: number | null) => {
    const saved = await restore.mutateAsync({ id: property.id, version, number });
    if (undo === null) notifications.show({ message });
    else undoNotice(message, () => void putBack(saved.version, undo, `${saved.name} is as it was before.`, null).catch(sorry));
  };
  const sorry = (failure: unknown) => notifications.show({ message: problemOf(failure).message, color: 'red' });
  const onRestore = async () => {
    setTrouble(null);
    try {
      const [latest] = await queryClient.fetchQuery({ ...trpc.property.history.queryOptions({ id: property.id }), staleTime: 0 });
      await putBack(property.version, event.number, `${property.name} is as it was on ${formatMoment(event.at)}.`, latest?.number ?? null);
      onClose();
    } catch (failure) {
      const problem = problemOf(failure);
      setTrouble(problem.kind === 'conflict' ? changedMeanwhile : problem.message);
      if (problem.kind === 'conflict') void queryClient.invalidateQueries();
    }
  };

  return (
    <EarlierVersion
      event={event}
      differences={
        changes ? changes.map(({ field, label, before, after }) => ({ key: field, label, earlier: before, today: after })) : null
      }
      error={error}
      withheld={mayEdit ? null : 'Whoever keeps this record may restore it.'}
      trouble={trouble}
      restoring={restore.isPending}
      onRestore={() => void onRestore()}
      onClose={onClose}
    />
  );
}
