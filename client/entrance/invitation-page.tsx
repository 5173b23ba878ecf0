/** An invitation accepted: a name, a pass-phrase, and one is inside. */
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { InvitationLetter } from '../../shared/account.ts';
import { roleLabel } from '../../shared/role.ts';
import { formatMoment } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { signInWithPassphrase } from '../auth.ts';
import { askWhoIsHere } from '../session/me.ts';
import { NewPassphrase, plainlyShort } from '../session/new-passphrase.tsx';
import { OpenIdButton } from '../session/open-id-button.tsx';
import { EmailField } from '../session/email-field.tsx';
import { looksLikeEmail } from '../session/looks-like-email.ts';
import sessionClasses from '../session/session.module.css';
import { answered } from '../session/trouble-of-problem.ts';
import { useAttempt } from '../session/use-attempt.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { LinkSpent } from './link-spent.tsx';
import { OutsideFrame } from './outside-frame.tsx';
import classes from './outside.module.css';

function AcceptForm({ token, letter }: { token: string; letter: InvitationLetter }) {
  const router = useRouter();
  const [email, setEmail] = useState(letter.email ?? '');
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const accepting = useMutation(trpc.invitation.accept.mutationOptions());
  const { form, busy, say, attempt, of, general } = useAttempt();

  const enter = async (accepted: { email: string }) => {
    const answer = await signInWithPassphrase(accepted.email, passphrase);
    if (!answer.ok || answer.value.secondFactor) return router.history.replace('/sign-in');
    await askWhoIsHere();
    router.history.replace('/');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!looksLikeEmail(email)) return say({ message: 'Give the address by which you will sign in.', field: 'email', over: false });
    if (name.trim() === '') return say({ message: 'Give your name as colleagues know it.', field: 'name', over: false });
    const short = plainlyShort(passphrase);
    if (short) return say({ message: short, field: 'newPassphrase', over: false });
    const given = { token, name: name.trim(), passphrase, ...(letter.email === null ? { email: email.trim() } : {}) };
    void attempt(() => answered(accepting.mutateAsync(given), { email: 'email', name: 'name', passphrase: 'newPassphrase' }), enter);
  };
  return (
    <form {...form} className={sessionClasses.form} onSubmit={submit}>
      {general && <ErrorNote error={general} />}
      <EmailField value={email} readOnly={letter.email !== null} onType={setEmail} field={of('email')} />
      <TextInput
        label="Your name"
        size="md"
        name="name"
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        {...of('name')}
      />
      <NewPassphrase value={passphrase} onType={setPassphrase} field={of('newPassphrase')} />
      <Button type="submit" size="md" loading={busy}>
        Make the account
      </Button>
    </form>
  );
}

function Lead({ letter: { email, role, invitedBy, expiresAt } }: { letter: InvitationLetter }) {
  if (email === null) return 'You will be the administrator: you invite the others. This link works once.';
  return (
    <>
      {invitedBy} invites you as <strong>{roleLabel[role].toLowerCase()}</strong>. The invitation holds until {formatMoment(expiresAt)}.
    </>
  );
}

export function InvitationPage() {
  const token = useLocation({ select: ({ hash }) => hash });
  const {
    data: letter,
    error,
    isPending,
  } = useQuery({ ...trpc.invitation.read.queryOptions({ token }), enabled: ({ state }) => !state.data });
  if (error)
    return (
      <LinkSpent title="This invitation cannot be used" error={error}>
        An invitation works once, for a few days. If you have used it, <Link to="/sign-in">sign in</Link>; if not, ask whoever invited you
        for another.
      </LinkSpent>
    );
  const first = letter?.email === null;
  return (
    <OutsideFrame title={first ? 'Make the first account' : 'Join Common Ground'} lead={letter && <Lead letter={letter} />}>
      {isPending && <Waiting label="Reading the invitation" lines={5} />}
      {letter?.openId && (
        <>
          <OpenIdButton name={letter.openId.name} next="/" />
          <p className={classes.or}>or with a pass-phrase</p>
        </>
      )}
      {letter && <AcceptForm token={token} letter={letter} />}
    </OutsideFrame>
  );
}
