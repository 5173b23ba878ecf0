/** The documents that this tab has asked for: kept while one goes on with other things, until they are put away. */
import { useQuery } from '@tanstack/react-query';
import { queryClient } from '../api.ts';

export type BegunDocument = { id: string; title: string };

const key = ['documents begun'];

/** Oldest first; nothing is asked of the server for the list itself. */
export const useBegun = (): readonly BegunDocument[] =>
  useQuery<readonly BegunDocument[]>({
    queryKey: key,
    queryFn: () => [],
    enabled: false,
    initialData: [],
    gcTime: Number.POSITIVE_INFINITY,
  }).data;

const change = (next: (begun: readonly BegunDocument[]) => readonly BegunDocument[]) =>
  queryClient.setQueryData<readonly BegunDocument[]>(key, (begun = []) => next(begun));

export const remember = (document: BegunDocument) => change((begun) => [...begun, document]);

export const putAway = (id: string) => change((begun) => begun.filter((one) => one.id !== id));
