/** Signing in with e-mail address and pass-phrase, and with the second factor where one is set up. */
import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { signInWithPassphrase } from '../auth.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { EmailField } from './email-field.tsx';
import { looksLikeEmail } from './looks-like-email.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import classes from './session.module.css';
import { useAttempt } from './use-attempt.ts';

type PassphraseFormProps = {
  /** Whose pass-phrase it must be, where that is settled. */
  fixedEmail?: string;
  onSignedIn: () => unknown;
  /** What stands below the form, such as a way to a new pass-phrase. */
  children?: ReactNode;
};

export function PassphraseForm({ fixedEmail, onSignedIn, children }: PassphraseFormProps) {
  const [email, setEmail] = useState(fixedEmail ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [step, setStep] = useState<'passphrase' | 'code'>('passphrase');
  const { form, busy, say, attempt, of, general } = useAttempt();

  if (step === 'code')
    return (
      <SecondFactorForm
        onSignedIn={onSignedIn}
        onOver={(message) => {
          setPassphrase('');
          setStep('passphrase');
          if (message) say({ message, field: null, over: false });
        }}
      />
    );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!looksLikeEmail(email)) return say({ message: 'Give the e-mail address that you were invited with.', field: 'email', over: false });
    if (passphrase === '') return say({ message: 'Give your pass-phrase.', field: 'passphrase', over: false });
    void attempt(
      () => signInWithPassphrase(email, passphrase),
      ({ secondFactor }) => (secondFactor ? setStep('code') : onSignedIn()),
    );
  };
  return (
    <form {...form} className={classes.form} onSubmit={submit}>
      {general && <ErrorNote error={general} />}
      <EmailField value={email} readOnly={fixedEmail !== undefined} onType={setEmail} field={of('email')} />
      <PassphraseField
        label="Pass-phrase"
        size="md"
        autoComplete="current-password"
        data-autofocus={fixedEmail === undefined ? undefined : true}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        {...of('passphrase')}
      />
      <Button type="submit" size="md" loading={busy}>
        Sign in
      </Button>
      {children}
    </form>
  );
}
