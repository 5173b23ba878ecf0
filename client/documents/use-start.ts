/** Asks the server for a document and follows it from then on; what is refused is said in a notice. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { problemOf, trpc } from '../api.ts';
import { remember } from './begun.ts';

export function useStart() {
  const saying = { onError: (error: unknown) => void notifications.show({ color: 'red', message: problemOf(error).message }) };
  const report = useMutation(trpc.report.start.mutationOptions(saying));
  const pack = useMutation(trpc.report.startPack.mutationOptions(saying));
  const follow = (title: string, ask: () => Promise<{ id: string }>, instead: string | null = null): void =>
    void ask().then(
      ({ id }) => remember({ id, title, again: () => follow(title, ask, id) }, instead),
      () => undefined,
    );
  return {
    report: (asked: Parameters<typeof report.mutateAsync>[0], title: string) => follow(title, () => report.mutateAsync(asked)),
    pack: (asked: Parameters<typeof pack.mutateAsync>[0], title: string) => follow(title, () => pack.mutateAsync(asked)),
  };
}
