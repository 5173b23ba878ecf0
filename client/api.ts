/** The one place that talks to the server: queries and changes by name, and what went wrong as a sentence. */
import { MutationCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, isTRPCClientError } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../server/routers/app-router.ts';
import type { Problem } from '../shared/problem.ts';

export type Answers = inferRouterOutputs<AppRouter>;

/** What stopped a request, whether or not the server could say; never throws. */
export function problemOf(error: unknown): Problem {
  if (isTRPCClientError<AppRouter>(error)) {
    const data: unknown = error.data;
    if (data && typeof data === 'object' && 'problem' in data && data.problem) return data.problem as Problem;
    if (error.data) return { kind: 'refused', message: error.message };
  }
  return { kind: 'storage', message: 'The server did not answer. Check the connection and try again; nothing you typed is lost.' };
}

/** A refusal will not change by asking again; a lost connection may. */
const worthAnother = (failures: number, error: unknown) => failures < 2 && !(isTRPCClientError<AppRouter>(error) && error.data);

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: 600_000, retry: worthAnother, refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
  mutationCache: new MutationCache({
    onSuccess: () => {
      void queryClient.invalidateQueries();
    },
  }),
});

const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/trpc', methodOverride: 'POST', maxItems: 20 })] });

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
