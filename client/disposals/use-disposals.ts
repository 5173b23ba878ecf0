/** The lines of the disposals page: those that the view's filter and the plan asked for leave, and how many each stage would show without the choice of stages. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type DisposalEntry, standingOf } from '../../shared/disposal-entry.ts';
import { type Receipts, receiptsByYear } from '../../shared/disposal-receipts.ts';
import type { EstateFilter } from '../../shared/filter.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { trpc } from '../api.ts';

type Narrowed = { entries: readonly DisposalEntry[]; ofEveryStage: readonly DisposalEntry[]; receipts: Receipts };

const isFrom = ({ disposal, plans }: DisposalEntry, from: ScenarioId) =>
  disposal?.scenario === from || plans.some(({ scenario }) => scenario === from);

/** The lines of a plan, and among them those of the chosen stages; no stage chosen is every stage. */
export function narrowed(all: readonly DisposalEntry[], stages: EstateFilter['stages'], from: ScenarioId | null): Narrowed {
  const ofEveryStage = from === null ? all : all.filter((entry) => isFrom(entry, from));
  const entries = stages.length === 0 ? ofEveryStage : ofEveryStage.filter((entry) => stages.includes(standingOf(entry)));
  return { entries, ofEveryStage, receipts: receiptsByYear(entries.flatMap(({ disposal }) => disposal ?? [])) };
}

/** The plans that any of the lines comes from, by name. */
export function plansIn(entries: readonly DisposalEntry[]): { id: ScenarioId; name: string }[] {
  const names = new Map(entries.flatMap(({ plans }) => plans.map(({ scenario, name }) => [scenario, name] as const)));
  return [...names].map(([id, name]) => ({ id, name })).toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

const none: readonly DisposalEntry[] = [];

export function useDisposals(filter: EstateFilter, from: ScenarioId | null) {
  const { data, error, refetch } = useQuery({
    ...trpc.disposal.list.queryOptions({ filter: { ...filter, stages: [] } }),
    placeholderData: keepPreviousData,
  });
  const all = data?.entries ?? none;
  const lines = useMemo(() => narrowed(all, filter.stages, from), [all, filter.stages, from]);
  const plans = useMemo(() => plansIn(all), [all]);
  return { ...lines, all, plans, today: data?.today, ready: data !== undefined, error, retry: () => void refetch() };
}
