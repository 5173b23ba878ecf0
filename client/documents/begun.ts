/** The documents that this tab has asked for: kept while one goes on with other things, until they are put away. */
import { useQuery } from '@tanstack/react-query';
import { queryClient } from '../api.ts';

export type BegunDocument = {
  id: string;
  title: string;
  /** Asks the server for the same document once more, in this one's place. */
  again: () => void;
};

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

/** At the end of the list, or in the place of the one that it is made instead of. */
export const remember = (document: BegunDocument, instead: string | null) =>
  change((begun) =>
    begun.some(({ id }) => id === instead) ? begun.map((one) => (one.id === instead ? document : one)) : [...begun, document],
  );

export const putAway = (id: string) => change((begun) => begun.filter((one) => one.id !== id));
