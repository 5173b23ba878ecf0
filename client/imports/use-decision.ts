/** Telling the server what a doubtful row is, one after another; what it refuses is said in a notice. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { ImportId, PropertyId } from '../../shared/ids.ts';
import { problemOf, trpc } from '../api.ts';

export function useDecision(id: ImportId) {
  const deciding = useMutation(
    trpc.import.decide.mutationOptions({
      onError: (error) => notifications.show({ color: 'red', message: problemOf(error).message }),
    }),
  );
  return {
    busy: deciding.isPending,
    decide: (row: number, same: PropertyId | null, then: () => void) => deciding.mutate({ id, row, same }, { onSuccess: then }),
  };
}
