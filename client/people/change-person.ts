/** Changing a person and taking it back: every change says so in a notice with an undo. */
import { useMutation } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import type { PersonEntry } from '../../shared/account.ts';
import { problemOf, trpc } from '../api.ts';
import { undoNotice } from '../ui/undo-notice.tsx';

export type PersonChange = Pick<PersonEntry, 'name' | 'role' | 'cleared' | 'keeps' | 'disabled'>;

export function useChangePerson() {
  const changing = useMutation(trpc.people.change.mutationOptions());
  /** Saves the change over the version that was read; what is said of it can be taken back. */
  const change = async (before: PersonEntry, wish: PersonChange, said: string): Promise<PersonEntry> => {
    const { name, role, cleared, keeps, disabled } = wish;
    const after = await changing.mutateAsync({ id: before.id, version: before.version, name, role, cleared, keeps, disabled });
    undoNotice(said, () => {
      const old = { name: before.name, role: before.role, cleared: before.cleared, keeps: before.keeps, disabled: before.disabled };
      changing.mutateAsync({ id: after.id, version: after.version, ...old }).then(
        () => notifications.show({ message: `${before.name} is as before.` }),
        (error: unknown) => notifications.show({ title: 'Not taken back', message: problemOf(error).message, color: 'red' }),
      );
    });
    return after;
  };
  return { change, busy: changing.isPending };
}
