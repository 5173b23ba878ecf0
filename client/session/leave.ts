/** Leaving: the session ends on the server, the tab forgets what it kept, and the page begins anew, so that nothing read stays in memory. */
import { type AuthAnswer, endSession, signInDemo } from '../auth.ts';
import { throwAwayWork } from './kept-in-tab.ts';
import { someoneLeaves } from './session-end.ts';

export async function signOut(): Promise<AuthAnswer<unknown>> {
  const answer = await endSession();
  if (!answer.ok) return answer;
  someoneLeaves();
  throwAwayWork();
  location.assign('/sign-in');
  return answer;
}

/** Goes on at the same address as another person of the demonstration. */
export async function becomeDemo(id: string): Promise<AuthAnswer<unknown>> {
  const answer = await signInDemo(id);
  if (!answer.ok) return answer;
  someoneLeaves();
  throwAwayWork();
  location.reload();
  return answer;
}
