/** Asks the server for a document and follows it from then on; what is refused is said in a notice. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { problemOf, trpc } from '../api.ts';
import { remember, type WantedDocument } from './begun.ts';

/** `instead`: the document that came to nothing, in whose place this one stands. */
export function useStart(): (title: string, wanted: WantedDocument, instead?: string) => void {
  const saying = { onError: (error: unknown) => void notifications.show({ color: 'red', message: problemOf(error).message }) };
  const report = useMutation(trpc.report.start.mutationOptions(saying));
  const pack = useMutation(trpc.report.startPack.mutationOptions(saying));
  return (title, wanted, instead) => {
    const asked = wanted.document === 'report' ? report.mutateAsync(wanted.asked) : pack.mutateAsync(wanted.asked);
    void asked.then(
      ({ id }) => remember({ id, title, wanted, fetched: false }, instead ?? null),
      () => undefined,
    );
  };
}
