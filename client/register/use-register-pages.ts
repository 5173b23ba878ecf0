/** The register as a long list of which only the pages in sight are fetched; rows that have not come yet are undefined. */
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { trpc } from '../api.ts';
import type { RegisterRow } from '../../shared/columns.ts';
import type { EstateFilter } from '../../shared/filter.ts';
import type { Sort } from '../view.ts';

export const pageSize = 100;

export type RegisterPages = {
  count: number | undefined;
  rowAt: (index: number) => RegisterRow | undefined;
  loaded: RegisterRow[];
  error: unknown;
  retry: () => void;
};

/** `from` and `to` are the first and last rows in sight. The last count stands until a new one comes, so that the table stays where it is. */
export function useRegisterPages(filter: EstateFilter, sort: Sort, from: number, to: number): RegisterPages {
  const first = Math.floor(Math.max(0, from) / pageSize);
  const last = Math.floor(Math.max(0, to) / pageSize);
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...trpc.estate.list.queryOptions({ filter, sort, offset: page * pageSize, limit: pageSize }),
      ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
    })),
  });
  const data = answers.map((answer) => answer.data);
  const [told, setTold] = useState<number>();
  const answered = data.find((page) => page !== undefined)?.count;
  if (answered !== undefined && answered !== told) setTold(answered);
  const count = answered ?? told;
  const failed = answers.find((answer) => answer.error !== null);
  return useMemo(
    () => ({
      count,
      rowAt: (index: number) => data[Math.floor(index / pageSize) - first]?.rows[index % pageSize],
      loaded: data.flatMap((page) => page?.rows ?? []),
      error: failed?.error ?? null,
      retry: () => void failed?.refetch(),
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- the pages themselves are the dependency, however many are in sight
    [count, first, failed, ...data],
  );
}
