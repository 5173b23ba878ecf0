/** The person at this browser, for every page behind the gate. */
import { createContext, use } from 'react';
import type { Me } from '../../shared/account.ts';
import { queryClient, trpc } from '../api.ts';

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('There is nobody here: this page stands outside the gate.');
  return me;
}

/** Asks the server afresh who is at this browser. */
export const askWhoIsHere = (): Promise<Me | null> => queryClient.fetchQuery({ ...trpc.session.me.queryOptions(), staleTime: 0 });
