/** Takes a property out of the register or brings it back; either can be undone at once. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { problemOf, trpc } from '../api.ts';
import type { Property } from '../../shared/property.ts';
import { Icon } from '../ui/icon.tsx';

export function ArchiveButton({ property }: { property: Property }) {
  const archive = useMutation(trpc.property.archive.mutationOptions());

  const notice = `archive-${property.id}`;

  const set = async (version: number, archived: boolean) => {
    try {
      const saved = await archive.mutateAsync({ id: property.id, version, archived });
      notifications.show({
        id: notice,
        autoClose: 12_000,
        message: (
          <>
            {saved.name} is{' '}
            {archived ? 'archived: it counts in no total and stays findable under “Show archived properties”' : 'back in the register'}.{' '}
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                notifications.hide(notice);
                void set(saved.version, !archived);
              }}
            >
              Undo
            </Button>
          </>
        ),
      });
    } catch (error) {
      const problem = problemOf(error);
      const message =
        problem.kind === 'conflict' ? 'Somebody else changed this property just now. Look at it again, then archive it.' : problem.message;
      notifications.show({ color: 'red', message });
    }
  };

  return (
    <Button
      variant="default"
      loading={archive.isPending}
      leftSection={<Icon name="archive" size={14} />}
      onClick={() => void set(property.version, !property.archived)}
    >
      {property.archived ? 'Bring back' : 'Archive'}
    </Button>
  );
}
