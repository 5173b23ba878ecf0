/** What can be done with space wanted: each change stands on the page at once and can be taken back. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { RequirementId } from '../../shared/ids.ts';
import { closingLabel, type ClosingHow, type Requirement } from '../../shared/space/requirement.ts';
import { responseStageLabel, type ResponseStep } from '../../shared/space/response.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { undoNotice } from '../ui/undo-notice.tsx';

/** What stopped a change, in words; where somebody else was first, how it stands now is asked. */
export function saidOf(error: unknown): string {
  const problem = problemOf(error);
  if (problem.kind === 'conflict') void queryClient.invalidateQueries({ queryKey: trpc.space.pathKey() });
  return problem.message;
}

const told = (promise: Promise<unknown>, done: string): void => {
  promise.then(
    () => notifications.show({ message: done }),
    (error: unknown) => notifications.show({ color: 'red', message: saidOf(error) }),
  );
};

export function useSpaceActs(id: RequirementId) {
  const responding = useMutation(trpc.space.respond.mutationOptions());
  const undoing = useMutation(trpc.space.undo.mutationOptions());
  const closing = useMutation(trpc.space.close.mutationOptions());
  const reopening = useMutation(trpc.space.reopen.mutationOptions());

  const undo = (offer: string, version: number) => told(undoing.mutateAsync({ id, version, offer }), 'Taken back.');
  const reopen = (version: number) => told(reopening.mutateAsync({ id, version }), 'Open again.');
  const respond = async (before: Requirement, offer: string, step: ResponseStep): Promise<void> => {
    const after = await responding.mutateAsync({ id, version: before.version, offer, step });
    undoNotice(`Recorded: ${responseStageLabel[step.to].toLowerCase()}.`, () => undo(offer, after.version));
  };
  const close = async (before: Requirement, how: ClosingHow, because: string): Promise<void> => {
    const after = await closing.mutateAsync({ id, version: before.version, how, because });
    undoNotice(`${closingLabel[how]}.`, () => reopen(after.version));
  };
  return { respond, undo, close, reopen, busy: responding.isPending || closing.isPending };
}
