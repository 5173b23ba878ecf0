/** The documents that this tab has asked for: kept while one goes on with other things or loads the page again, until they are put away. */
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { packAskedSchema, reportAskedSchema } from '../../shared/report/report-answer.ts';
import { queryClient } from '../api.ts';

const wantedSchema = z.discriminatedUnion('document', [
  z.object({ document: z.literal('report'), asked: reportAskedSchema }),
  z.object({ document: z.literal('pack'), asked: packAskedSchema }),
]);
/** What the server is asked for, so that the same can be asked for once more. */
export type WantedDocument = z.infer<typeof wantedSchema>;

const begunSchema = z.object({ id: z.string(), title: z.string(), wanted: wantedSchema, fetched: z.boolean() });
export type BegunDocument = z.infer<typeof begunSchema>;

const key = ['documents begun'];
const place = 'common-ground.documents';

function kept(): BegunDocument[] {
  try {
    return z.array(begunSchema).parse(JSON.parse(sessionStorage.getItem(place) ?? '[]'));
  } catch {
    return [];
  }
}

function keep(begun: readonly BegunDocument[]): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(begun));
  } catch {
    // A tab without storage forgets its documents when it is loaded again, and nothing else.
  }
}

/** Oldest first; nothing is asked of the server for the list itself. */
export const useBegun = (): readonly BegunDocument[] =>
  useQuery<readonly BegunDocument[]>({
    queryKey: key,
    queryFn: kept,
    enabled: false,
    initialData: kept,
    gcTime: Number.POSITIVE_INFINITY,
  }).data;

const change = (next: (begun: readonly BegunDocument[]) => readonly BegunDocument[]) => {
  const begun = next(queryClient.getQueryData<readonly BegunDocument[]>(key) ?? kept());
  keep(begun);
  queryClient.setQueryData<readonly BegunDocument[]>(key, begun);
};

/** At the end of the list, or in the place of the one that it is made instead of. */
export const remember = (document: BegunDocument, instead: string | null) =>
  change((begun) =>
    begun.some(({ id }) => id === instead) ? begun.map((one) => (one.id === instead ? document : one)) : [...begun, document],
  );

/** Its file is fetched by itself once and not again. */
export const markFetched = (id: string) => change((begun) => begun.map((one) => (one.id === id ? { ...one, fetched: true } : one)));

export const putAway = (id: string) => change((begun) => begun.filter((one) => one.id !== id));
