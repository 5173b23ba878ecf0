/** Pairs of records that may be one property, and deciding about them; every decision can be undone. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import type { PropertyId } from '../../shared/ids.ts';
import type { DuplicatePair, PairState } from '../../shared/quality/quality-answer.ts';
import { problemOf, trpc } from '../api.ts';
import { undoNotice } from '../ui/undo-notice.tsx';
import type { Takeable } from './pair-rows.ts';

export const pageSize = 50;

export const usePairs = (state: PairState, property: PropertyId | null, offset: number, limit = pageSize) =>
  useQuery({
    ...trpc.duplicates.list.queryOptions({ state, ...(property ? { property } : {}), offset, limit }),
    placeholderData: keepPreviousData,
  });

const versionsOf = ({ one, other }: DuplicatePair, keep: PropertyId) =>
  one.id === keep ? { kept: one.version, other: other.version } : { kept: other.version, other: one.version };

const failed = (error: unknown) => {
  const problem = problemOf(error);
  notifications.show({
    title: 'Not decided',
    message: problem.kind === 'conflict' ? 'Somebody changed one of the two just now. Look at them again, then decide.' : problem.message,
    color: 'red',
  });
};

export function usePairActs() {
  const differing = useMutation(trpc.duplicates.differ.mutationOptions());
  const merging = useMutation(trpc.duplicates.merge.mutationOptions());
  const undoing = useMutation(trpc.duplicates.undo.mutationOptions());
  const undo = ({ id, one, other }: DuplicatePair) =>
    undoing.mutateAsync({ id }).then(
      () => notifications.show({ message: `${one.name} and ${other.name} are to be decided again.` }),
      (error: unknown) => notifications.show({ title: 'Not taken back', message: problemOf(error).message, color: 'red' }),
    );
  return {
    busy: differing.isPending || merging.isPending || undoing.isPending,
    undo,
    differ: (pair: DuplicatePair) =>
      differing
        .mutateAsync({ id: pair.id })
        .then(() => undoNotice(`${pair.one.name} and ${pair.other.name} are different properties.`, () => void undo(pair)), failed),
    merge: (pair: DuplicatePair, keep: PropertyId, take: Takeable[]) =>
      merging
        .mutateAsync({ id: pair.id, keep, take, fill: false, versions: versionsOf(pair, keep) })
        .then(() => undoNotice(`Merged into ${pair.one.id === keep ? pair.one.name : pair.other.name}.`, () => void undo(pair)), failed),
  };
}
