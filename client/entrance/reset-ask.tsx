/** Asking for a new pass-phrase; the answer is the same whether or not there is an account. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { trpc } from '../api.ts';
import { EmailField } from '../session/email-field.tsx';
import { looksLikeEmail } from '../session/looks-like-email.ts';
import sessionClasses from '../session/session.module.css';
import { answered } from '../session/trouble-of-problem.ts';
import { useAttempt } from '../session/use-attempt.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { OutsideFrame } from './outside-frame.tsx';

function AskForm({ onAsked }: { onAsked: (email: string) => void }) {
  const asking = useMutation(trpc.reset.ask.mutationOptions());
  const [email, setEmail] = useState('');
  const { form, busy, say, attempt, of, general } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!looksLikeEmail(email)) return say({ message: 'Give the e-mail address of your account.', field: 'email', over: false });
    void attempt(
      () => answered(asking.mutateAsync({ email: email.trim() }), { email: 'email' }),
      () => onAsked(email.trim()),
    );
  };
  return (
    <form {...form} className={sessionClasses.form} onSubmit={submit}>
      {general && <ErrorNote error={general} />}
      <EmailField value={email} onType={setEmail} field={of('email')} />
      <Button type="submit" size="md" loading={busy}>
        Send me a link
      </Button>
      <Link to="/sign-in">Back to signing in</Link>
    </form>
  );
}

export function ResetAsk() {
  const { data: ways } = useQuery(trpc.session.ways.queryOptions());
  const [asked, setAsked] = useState<string | null>(null);
  if (ways && !ways.mail)
    return (
      <OutsideFrame title="Forgotten your pass-phrase?" lead="This server does not send e-mail.">
        <p>
          Ask an administrator: they can give you a link with which you choose a new one. <Link to="/sign-in">Back to signing in</Link>
        </p>
      </OutsideFrame>
    );
  if (asked)
    return (
      <OutsideFrame title="Look in your e-mail" lead={<strong>{asked}</strong>}>
        <p>
          If there is an account with this address, a link is on its way; it works once, for a short while. Nothing after a few minutes?
          Look among unwanted mail, or ask an administrator.
        </p>
        <p>
          <Link to="/sign-in">Back to signing in</Link>
        </p>
      </OutsideFrame>
    );
  return (
    <OutsideFrame title="Forgotten your pass-phrase?" lead="Say whose account it is, and a link for a new one is sent there.">
      <AskForm onAsked={setAsked} />
    </OutsideFrame>
  );
}
