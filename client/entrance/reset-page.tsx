/** A new pass-phrase, by the link that was sent or handed over. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { trpc } from '../api.ts';
import { NewPassphrase, plainlyShort } from '../session/new-passphrase.tsx';
import sessionClasses from '../session/session.module.css';
import { answered } from '../session/trouble-of-problem.ts';
import { useAttempt } from '../session/use-attempt.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { LinkSpent } from './link-spent.tsx';
import { OutsideFrame } from './outside-frame.tsx';
import { ResetAsk } from './reset-ask.tsx';

/** A secret behind the hash sign lets one choose; without one, a link is asked for. */
export function ResetPage() {
  const token = useLocation({ select: ({ hash }) => hash });
  return token === '' ? <ResetAsk /> : <Choose key={token} token={token} />;
}

function Choose({ token }: { token: string }) {
  const { data: whose, error, isPending } = useQuery({ ...trpc.reset.read.queryOptions({ token }), enabled: ({ state }) => !state.data });
  const finishing = useMutation(trpc.reset.finish.mutationOptions());
  const [passphrase, setPassphrase] = useState('');
  const [done, setDone] = useState(false);
  const { form, busy, say, attempt, of, general } = useAttempt();

  if (done)
    return (
      <OutsideFrame title="Your pass-phrase is changed" lead="Wherever you were signed in with the old one, you are signed out now.">
        <Button component={Link} to="/sign-in" hash="" size="md">
          Sign in
        </Button>
      </OutsideFrame>
    );
  if (error)
    return (
      <LinkSpent title="This link cannot be used" error={error}>
        A link for a new pass-phrase works once, for a short while.{' '}
        <Link to="/reset" hash="">
          Ask for another
        </Link>
        , or{' '}
        <Link to="/sign-in" hash="">
          sign in
        </Link>{' '}
        if you have chosen one.
      </LinkSpent>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const short = plainlyShort(passphrase);
    if (short) return say({ message: short, field: 'newPassphrase', over: false });
    void attempt(
      () => answered(finishing.mutateAsync({ token, passphrase }), { passphrase: 'newPassphrase' }),
      () => setDone(true),
    );
  };
  return (
    <OutsideFrame
      title="Choose a new pass-phrase"
      lead={
        whose && (
          <>
            For <strong>{whose.email}</strong>.
          </>
        )
      }
    >
      {isPending && <Waiting label="Reading the link" lines={3} />}
      {whose && (
        <form {...form} className={sessionClasses.form} onSubmit={submit}>
          {general && <ErrorNote error={general} />}
          <input
            className="visually-hidden"
            name="username"
            autoComplete="username"
            readOnly
            tabIndex={-1}
            aria-hidden
            value={whose.email}
          />
          <NewPassphrase label="New pass-phrase" value={passphrase} onType={setPassphrase} field={of('newPassphrase')} />
          <Button type="submit" size="md" loading={busy}>
            Change the pass-phrase
          </Button>
        </form>
      )}
    </OutsideFrame>
  );
}
