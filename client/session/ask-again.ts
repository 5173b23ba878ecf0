/** A request refused because the session has ended waits for the person to sign in again, and is then repeated as it was. */
import { isTRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { sessionEnded } from './session-end.ts';

const isSignedOut = (error: unknown): boolean =>
  isTRPCClientError(error) && (error.data as { code?: string } | null | undefined)?.code === 'UNAUTHORIZED';

/** `wanted` tells the requests that a person has just asked for from those the page makes by itself. */
export function askAgain<Router extends AnyTRPCRouter>(): TRPCLink<Router> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        let gone = false;
        let asking: { unsubscribe: () => void } | null = null;
        const hold = async (error: Parameters<typeof observer.error>[0]) => {
          const again = await sessionEnded(op.type === 'mutation');
          if (gone) return;
          if (again) askNow();
          else observer.error(error);
        };
        const askNow = () => {
          asking = next(op).subscribe({
            next: (value) => observer.next(value),
            complete: () => observer.complete(),
            error: (error) => (isSignedOut(error) ? void hold(error) : observer.error(error)),
          });
        };
        askNow();
        return () => {
          gone = true;
          asking?.unsubscribe();
        };
      });
}
