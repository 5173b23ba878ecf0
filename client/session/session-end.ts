/** What happens to requests when the session has ended under one's hands: they wait until one has signed in again, or are let go. */

type Waiting = { again: Promise<boolean>; settle: (again: boolean) => void };
export type Standing = 'here' | 'ended' | 'set-aside';

let someoneHere = false;
let standing: Standing = 'here';
let waiting: Waiting | null = null;
const listeners = new Set<() => void>();

function stand(next: Standing): void {
  standing = next;
  for (const tell of listeners) tell();
}

function wait(): Waiting {
  let settle: (again: boolean) => void = () => undefined;
  const again = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  return { again, settle };
}

function settle(again: boolean, next: Standing): void {
  const those = waiting;
  waiting = null;
  if (standing !== next) stand(next);
  those?.settle(again);
}

/** Somebody is known to be signed in; whatever waited is asked again. */
export function someoneIsHere(): void {
  someoneHere = true;
  settle(true, 'here');
}

/** The person is leaving of their own will: what is refused from now on concerns nobody. */
export function someoneLeaves(): void {
  someoneHere = false;
}

/** The person would rather look on without signing in; what waited fails. */
export const setAside = (): void => settle(false, 'set-aside');

/**
 * Told that a request was refused for want of a session. True once somebody has signed in again and the request may be repeated; false at
 * once where nobody was here before, or where the person has set signing in aside and this is not something they have just asked for.
 */
export function sessionEnded(wanted: boolean): Promise<boolean> {
  if (!someoneHere || (standing === 'set-aside' && !wanted)) return Promise.resolve(false);
  waiting ??= wait();
  if (standing !== 'ended') stand('ended');
  return waiting.again;
}

export const sessionStanding = {
  read: (): Standing => standing,
  listen: (tell: () => void) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  },
};
