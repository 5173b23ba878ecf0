/** Takes a property out of the register, naming the plans that rest on it, or brings it back; either can be undone at once. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { undoNotice } from '../ui/undo-notice.tsx';
import { archivedWords, type PlanNamed } from './archived-words.ts';

export function ArchiveButton({ property }: { property: Property }) {
  const archive = useMutation(trpc.property.archive.mutationOptions());
  const [asking, setAsking] = useState<readonly PlanNamed[] | null>(null);
  const [looking, setLooking] = useState(false);

  const failed = (error: unknown) => {
    const problem = problemOf(error);
    const message =
      problem.kind === 'conflict' ? 'Somebody else changed this property just now. Look at it again, then archive it.' : problem.message;
    notifications.show({ color: 'red', message });
  };
  const set = async (version: number, archived: boolean, plans: readonly PlanNamed[]) => {
    try {
      const saved = await archive.mutateAsync({ id: property.id, version, archived });
      setAsking(null);
      undoNotice(archivedWords(saved.name, archived, plans), () => void set(saved.version, !archived, plans));
    } catch (error) {
      failed(error);
    }
  };
  const start = async () => {
    if (property.archived) return set(property.version, false, []);
    setLooking(true);
    try {
      const plans: { id: ScenarioId; name: string }[] = await queryClient.fetchQuery({
        ...trpc.property.plans.queryOptions({ id: property.id }),
        staleTime: 0,
      });
      if (plans.length > 0) setAsking(plans);
      else await set(property.version, true, []);
    } catch (error) {
      failed(error);
    } finally {
      setLooking(false);
    }
  };

  return (
    <>
      <Button
        variant="default"
        loading={archive.isPending || looking}
        leftSection={<Icon name="archive" size={14} />}
        onClick={() => void start()}
      >
        {property.archived ? 'Bring back' : 'Archive'}
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Archive ${property.name}?`}
          act="Archive it"
          busy={archive.isPending}
          onAct={() => void set(property.version, true, asking)}
          onClose={() => setAsking(null)}
        >
          <p>
            {asking.length === 1 ? 'A plan rests' : `${asking.length} plans rest`} on this property. Archived, it counts for nothing there,
            and the plan’s checks say so:
          </p>
          <ul>
            {asking.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </>
  );
}
