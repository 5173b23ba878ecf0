/** The person at this browser, for every page behind the gate. */
import { createContext, use } from 'react';
import type { Me } from '../../shared/account.ts';
import { queryClient, trpc } from '../api.ts';
import { someoneIsHere } from './session-end.ts';

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('There is nobody here: this page stands outside the gate.');
  return me;
}

/** Whether one is signed in by one click: a person of the demonstration who was not invited. */
export const byOneClick = ({ demo, passphrase }: Me): boolean => demo && !passphrase;

/** Asks the server afresh who is at this browser. */
export const askWhoIsHere = (): Promise<Me | null> => queryClient.fetchQuery({ ...trpc.session.me.queryOptions(), staleTime: 0 });

/** Looks whether the person is back whose session ended; if so, what waited is asked again and what failed is fetched afresh. */
export async function comeBack(id: string): Promise<void> {
  const me = await askWhoIsHere();
  if (me?.person.id !== id) return;
  someoneIsHere();
  await queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
}
