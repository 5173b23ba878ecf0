/** What can be done with an import as a whole: check it again, save it, discard it, undo it; what the server refuses is said in a notice, and how the import stands is asked again. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { ImportId } from '../../shared/ids.ts';
import { problemOf, queryClient, trpc } from '../api.ts';

export function useImportActs(id: ImportId) {
  const saying = {
    onError: (error: unknown) => {
      notifications.show({ color: 'red', message: problemOf(error).message });
      void queryClient.invalidateQueries({ queryKey: trpc.import.pathKey() });
    },
  };
  const saving = useMutation(trpc.import.save.mutationOptions(saying));
  const cancelling = useMutation(trpc.import.cancel.mutationOptions(saying));
  const undoing = useMutation(trpc.import.undo.mutationOptions(saying));
  const repeating = useMutation(trpc.import.again.mutationOptions(saying));
  const begun = { save: saving.isPending, cancel: cancelling.isPending, undo: undoing.isPending, again: repeating.isPending };
  return {
    begun,
    again: () => repeating.mutate({ id }),
    save: () => saving.mutate({ id }),
    cancel: (then?: () => void) => cancelling.mutate({ id }, { onSuccess: () => then?.() }),
    undo: (then?: () => void) => undoing.mutate({ id }, { onSettled: () => then?.() }),
  };
}
