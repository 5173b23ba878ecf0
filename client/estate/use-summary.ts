/** Totals and facets under the view's filter, and the totals of its selection; the last answer stays until the next arrives. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { useView } from '../view.ts';

export function useSummary() {
  const [{ filter, selection }] = useView();
  return useQuery({ ...trpc.estate.summary.queryOptions({ filter, selection }), placeholderData: keepPreviousData });
}
