/** Nothing of the product is shown before it is known who is here: others are led to the sign-in page, and back to where they wanted to go. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Me } from '../../shared/account.ts';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { workBelongsTo } from './kept-in-tab.ts';
import { MeContext } from './me.ts';
import { signInFirst } from './return-to.ts';
import { sessionEnded, sessionStanding, someoneIsHere } from './session-end.ts';

const SignInAgain = lazy(() => import('./sign-in-again.tsx').then((module) => ({ default: module.SignInAgain })));

/** Tells the rest who is here; another person in the same browser begins with an empty page. */
function useStanding(answer: Me | null | undefined, known: Me | null): void {
  const here = useRef<string | null>(null);
  useEffect(() => {
    if (answer === undefined) return;
    if (answer === null) {
      if (known) void sessionEnded(true);
      return;
    }
    workBelongsTo(answer.person.id);
    if (here.current !== null && here.current !== answer.person.id) return location.reload();
    here.current = answer.person.id;
    someoneIsHere();
  }, [answer, known]);
}

/** The address one came with is remembered, however long the sign-in page takes to load. */
function LeadToSignIn() {
  const address = useLocation({ select: (location) => location.href });
  const [wanted] = useState(address);
  return <Navigate to="/sign-in" search={signInFirst(wanted)} replace />;
}

export function Gate({ children }: { children: ReactNode }) {
  const { data: answer, error, refetch } = useQuery(trpc.session.me.queryOptions());
  const standing = useSyncExternalStore(sessionStanding.listen, sessionStanding.read);
  const [known, setKnown] = useState<Me | null>(null);
  if (answer && answer !== known) setKnown(answer);
  useStanding(answer, known);

  if (known)
    return (
      <MeContext value={known}>
        {children}
        {standing !== 'here' && (
          <Suspense fallback={null}>
            <SignInAgain me={known} standing={standing} />
          </Suspense>
        )}
      </MeContext>
    );
  if (answer === null) return <LeadToSignIn />;
  return (
    <main className="page-state">
      <h1 className="visually-hidden">Common Ground</h1>
      {error ? (
        <ErrorNote error={error} title="Common Ground could not be reached">
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </ErrorNote>
      ) : (
        <Waiting label="Opening Common Ground" lines={2} />
      )}
    </main>
  );
}
