/** What can be done with a disposal: a step taken, the last one taken back, its terms changed; each answer stands on the page at once. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { Disposal, DisposalTerms, Step } from '../../shared/disposal-record.ts';
import type { DutyRecord } from '../../shared/disposal-duties.ts';
import type { ExitRoute } from '../../shared/disposal.ts';
import type { DisposalId } from '../../shared/ids.ts';
import { same } from '../../shared/three-way.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { undoNotice } from '../ui/undo-notice.tsx';
import { takenWords } from './step-draft.ts';
import { termsIn } from './terms-draft.ts';

/** Asks the server again how things stand, which a refusal calls for as well as a change. */
export const lookAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: trpc.disposal.pathKey() });

export const changedMeanwhile =
  'Somebody else changed this disposal while you had it open, so nothing was recorded. It stands here as it is now: look at it again.';

/** What stopped a change, as a sentence of its own; where somebody else was first, how it stands now is asked. */
export function saidOf(error: unknown): string {
  const problem = problemOf(error);
  if (problem.kind !== 'conflict') return problem.message;
  void lookAgain();
  return changedMeanwhile;
}

/** The terms with a duty recorded, in place of what was recorded of it before. */
export const withDuty = (terms: DisposalTerms, record: DutyRecord): DisposalTerms => ({
  ...terms,
  duties: [...terms.duties.filter(({ duty }) => duty !== record.duty), record],
});

const recordOf = ({ duties }: DisposalTerms, { duty }: DutyRecord) => duties.find((one) => one.duty === duty) ?? null;

export function useDisposalActs(id: DisposalId) {
  const stepping = useMutation(trpc.disposal.step.mutationOptions());
  const undoing = useMutation(trpc.disposal.undo.mutationOptions());
  const changing = useMutation(trpc.disposal.terms.mutationOptions());

  const undo = async (version: number) => {
    try {
      await undoing.mutateAsync({ id, version });
      notifications.clean();
      notifications.show({ message: 'The last step was taken back.' });
    } catch (error) {
      notifications.show({ color: 'red', message: saidOf(error) });
    }
  };
  const take = async (disposal: Disposal, step: Step, route: ExitRoute | null): Promise<void> => {
    const taken = await stepping.mutateAsync({ id, version: disposal.version, step, route });
    await lookAgain();
    undoNotice(`${takenWords(disposal.stage, step.to)}.`, () => void undo(taken.version));
  };
  const change = async (version: number, terms: DisposalTerms): Promise<Disposal> => {
    const changed = await changing.mutateAsync({ id, version, terms });
    await lookAgain();
    return changed;
  };
  /** A duty is recorded on top of whatever else somebody changed meanwhile, but never over another record of the same duty. */
  const recordDuty = async (disposal: Disposal, record: DutyRecord): Promise<Disposal> => {
    try {
      return await change(disposal.version, withDuty(termsIn(disposal), record));
    } catch (error) {
      const problem = problemOf(error);
      const current = problem.kind === 'conflict' ? (problem.current as Disposal) : null;
      if (!current || !same(recordOf(current, record), recordOf(disposal, record))) throw error;
      return change(current.version, withDuty(termsIn(current), record));
    }
  };
  const busy = { stepping: stepping.isPending, undoing: undoing.isPending, changing: changing.isPending };
  return { undo, take, change, recordDuty, busy };
}
