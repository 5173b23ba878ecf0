/** The rows of a dry run as a long list of which only the pages in sight are fetched; rows that have not come yet are undefined. */
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ImportId } from '../../shared/ids.ts';
import type { ImportRow } from '../../shared/import/import-answer.ts';
import { trpc } from '../api.ts';
import type { RowChoice } from './import-words.ts';

const pageSize = 100;

export type ImportRows = {
  total: number | undefined;
  rowAt: (index: number) => ImportRow | undefined;
  error: unknown;
  retry: () => void;
};

export function useImportRows(id: ImportId, choice: RowChoice, from: number, to: number): ImportRows {
  const first = Math.floor(Math.max(0, from) / pageSize);
  const last = Math.floor(Math.max(0, to) / pageSize);
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const outcome = choice === 'all' ? null : choice;
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...trpc.import.rows.queryOptions({ id, outcome, offset: page * pageSize, limit: pageSize }),
      ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
    })),
  });
  const data = answers.map((answer) => answer.data);
  const [told, setTold] = useState<{ choice: RowChoice; total: number }>();
  const answered = data.find((page) => page !== undefined)?.total;
  if (answered !== undefined && (answered !== told?.total || told.choice !== choice)) setTold({ choice, total: answered });
  const total = answered ?? (told?.choice === choice ? told.total : undefined);
  const failed = answers.find((answer) => answer.error !== null);
  return useMemo(
    () => ({
      total,
      rowAt: (index: number) => data[Math.floor(index / pageSize) - first]?.rows[index % pageSize],
      error: failed?.error ?? null,
      retry: () => void failed?.refetch(),
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- the pages themselves are the dependency, however many are in sight
    [total, first, failed, ...data],
  );
}
