/** Asks the server for a document and follows it from then on; what is refused is said in a notice. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { problemOf, trpc } from '../api.ts';
import { remember } from './begun.ts';

type Begun = (answer: { id: string }) => void;

export function useStart() {
  const saying = { onError: (error: unknown) => void notifications.show({ color: 'red', message: problemOf(error).message }) };
  const report = useMutation(trpc.report.start.mutationOptions(saying));
  const pack = useMutation(trpc.report.startPack.mutationOptions(saying));
  const as =
    (title: string): Begun =>
    ({ id }) =>
      remember({ id, title });
  return {
    report: (asked: Parameters<typeof report.mutate>[0], title: string) => report.mutate(asked, { onSuccess: as(title) }),
    pack: (asked: Parameters<typeof pack.mutate>[0], title: string) => pack.mutate(asked, { onSuccess: as(title) }),
  };
}
