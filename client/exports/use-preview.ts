/** The first rows of the list, read through the same columns as the file. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { cellsOf } from '../../shared/export/export-cell.ts';
import { registerColumnsIn } from '../../shared/export/layout.ts';
import { trpc } from '../api.ts';
import type { Keys } from './column-moves.ts';
import type { ListSubject } from './list-subject.ts';
import type { Previewed } from './preview-table.tsx';

const rowsShown = 5;

export function usePreview({ list, filter, sort }: ListSubject, keys: Keys): Previewed {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const { data, error, isPlaceholderData } = useQuery({
    ...trpc.estate.list.queryOptions({
      filter,
      sort: sort ?? { column: 'name', direction: 'ascending' },
      offset: 0,
      limit: rowsShown,
    }),
    enabled: list === 'register',
    placeholderData: keepPreviousData,
  });
  const preview = useMemo(() => {
    if (!data || !about) return undefined;
    const context = { organisations: new Map(about.organisations.map((one) => [one.id, one])) };
    const columns = registerColumnsIn(keys);
    return { count: data.count, rows: data.rows.map((row) => ({ key: row.property.id, cells: cellsOf(columns, row, context) })) };
  }, [data, about, keys]);
  return { preview, error, waiting: isPlaceholderData };
}
