/** The session has ended under one's hands: signing in again in place, over the page and all that was typed in it. */
import { Button, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Me } from '../../shared/account.ts';
import { trpc } from '../api.ts';
import { signInDemo } from '../auth.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { byOneClick, comeBack } from './me.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import classes from './session.module.css';
import { setAside, sessionEnded, type Standing } from './session-end.ts';
import { useAttempt } from './use-attempt.ts';

/** Signing in in another tab counts as soon as one is back in this one. */
function useOtherTabs(id: string): void {
  useEffect(() => {
    const look = () => void comeBack(id).catch(() => undefined);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [id]);
}

function Ways({ me }: { me: Me }) {
  const { data: ways } = useQuery({ ...trpc.session.ways.queryOptions(), enabled: !byOneClick(me) });
  const { busy, attempt, general } = useAttempt();
  const back = () => comeBack(me.person.id);
  return (
    <Stack gap={12}>
      {byOneClick(me) && (
        <Button size="md" data-autofocus loading={busy} onClick={() => void attempt(() => signInDemo(me.person.id), back)}>
          Go on as {me.person.name}
        </Button>
      )}
      {me.passphrase && <PassphraseForm fixedEmail={me.email} onSignedIn={back} />}
      {ways?.openId && (
        <Button component="a" size="md" variant="default" href="/sign-in" target="_blank">
          Sign in with {ways.openId.name} in a new tab
        </Button>
      )}
      {general && <ErrorNote error={general} />}
    </Stack>
  );
}

export function SignInAgain({ me, standing }: { me: Me; standing: Standing }) {
  useOtherTabs(me.person.id);
  if (standing === 'set-aside')
    return (
      <output className={classes.aside}>
        <span>You are signed out. What is on the screen may be out of date.</span>
        <Button size="compact-sm" onClick={() => void sessionEnded(true)}>
          Sign in again
        </Button>
      </output>
    );
  return (
    <Modal opened onClose={setAside} title="You have been signed out" size={420}>
      <p className={classes.lead}>
        The session has ended. Sign in again as {me.person.name} and what you were doing goes on; nothing you typed is lost.
      </p>
      <Ways me={me} />
      <div className={classes.foot}>
        <button type="button" className={classes.link} onClick={setAside}>
          Not now
        </button>
        <button type="button" className={classes.link} onClick={() => location.assign('/sign-in')}>
          Sign in as somebody else
        </button>
      </div>
    </Modal>
  );
}
