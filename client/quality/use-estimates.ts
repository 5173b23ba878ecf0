/** What can be filled in within a scope, a page at a time, and filling or removing estimates, each of which can be undone and rests a moment, so that a second click never undoes the first. */
import { useRef, useState } from 'react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import type { EstateFilter } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import type { BulkDone, EstimateKind } from '../../shared/quality/quality-answer.ts';
import { problemOf, trpc } from '../api.ts';
import { undoNotice } from '../ui/undo-notice.tsx';
import { estimateKinds } from './estimate-kinds.ts';

export type EstimateScope = { filter: EstateFilter } | { ids: PropertyId[] };
type Filling = EstimateScope | { offers: { id: PropertyId; version: number }[] };
export const pageSize = 50;

export const useOffers = (kind: EstimateKind, scope: EstimateScope, offset: number) =>
  useQuery({ ...trpc.estimate.preview.queryOptions({ kind, ...scope, offset, limit: pageSize }), placeholderData: keepPreviousData });

const failed = (title: string, error: unknown) => notifications.show({ title, message: problemOf(error).message, color: 'red' });

const estimates = (count: number, kind: EstimateKind) =>
  `${formatCount(count)} ${count === 1 ? 'estimate' : 'estimates'} of ${estimateKinds[kind].within}`;

const refusedWords = ({ refused }: BulkDone) =>
  refused.length === 0 ? '' : ` ${formatCount(refused.length)} could not be: ${refused[0]?.because ?? ''}`;

/** Longer than a double click and the drawing of what it did. */
const restFor = 1500;

export function useEstimateActs(kind: EstimateKind) {
  const [resting, setResting] = useState(false);
  /** Told at once, where what is pending is told only with the next drawing: the second of two quick clicks comes before that. */
  const atWork = useRef(false);
  const oneAtATime = async (act: () => Promise<void>) => {
    if (atWork.current) return;
    atWork.current = true;
    await act();
    atWork.current = false;
  };
  const rest = () => {
    setResting(true);
    setTimeout(() => setResting(false), restFor);
  };
  const filling = useMutation(trpc.estimate.fill.mutationOptions());
  const removing = useMutation(trpc.estimate.remove.mutationOptions());
  const undoing = useMutation(trpc.bulk.undo.mutationOptions());
  const takeBack = async (done: BulkDone, said: string) => {
    try {
      const back = await undoing.mutateAsync({ items: [...done.done] });
      notifications.show({ message: `${said}${refusedWords(back)}` });
    } catch (error) {
      failed('Not taken back', error);
    }
  };
  const fill = async (what: Filling) => {
    try {
      const done = await filling.mutateAsync({ kind, ...what });
      rest();
      const said = `${estimates(done.done.length, kind)} filled in.${refusedWords(done)}`;
      undoNotice(said, () => void takeBack(done, 'The estimates are taken out again.'));
    } catch (error) {
      failed('Nothing was filled in', error);
    }
  };
  const remove = async (scope: EstimateScope) => {
    try {
      const done = await removing.mutateAsync({ kind, ...scope });
      rest();
      const said = `${estimates(done.done.length, kind)} removed.${refusedWords(done)}`;
      undoNotice(said, () => void takeBack(done, 'The estimates are there again.'));
    } catch (error) {
      failed('Nothing was removed', error);
    }
  };
  return {
    busy: filling.isPending || removing.isPending || undoing.isPending,
    resting,
    fill: (what: Filling) => oneAtATime(() => fill(what)),
    remove: (scope: EstimateScope) => oneAtATime(() => remove(scope)),
  };
}
