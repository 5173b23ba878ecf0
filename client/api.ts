/** The one place that talks to the server: queries and changes by name, and what went wrong as a sentence. */
import { MutationCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, isTRPCClientError, type TRPCLink } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import { tap } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../server/routers/app-router.ts';
import type { Problem } from '../shared/problem.ts';
import { requestMarks } from './request-marks.ts';
import { askAgain } from './session/ask-again.ts';

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

const marks = requestMarks(() => crypto.randomUUID());

/** After anything else, as a fault of the server's, what was asked for may have been done all the same. */
const isRefusal = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'httpStatus' in data && Number(data.httpStatus) < 500;

/** Gives each write its mark, unless a form has one of its own, and keeps it until the server has done it or refused it. */
const marking: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) => {
    if (op.type !== 'mutation') return next(op);
    const { path, input } = op;
    const asked = { requestId: marks.markFor(path, input), ...(input as object | undefined) };
    const answered = () => marks.answered(path, input);
    return next({ ...op, input: asked }).pipe(tap({ next: answered, error: (error) => isRefusal(error.data) && answered() }));
  };

const client = createTRPCClient<AppRouter>({
  links: [marking, askAgain(), httpBatchLink({ url: '/trpc', methodOverride: 'POST', maxItems: 20 })],
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
