/** The second step of signing in: six digits from the authenticator, or one of the back-up codes. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { confirmBackUpCode, confirmCode } from '../auth.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import classes from './session.module.css';
import { useAttempt } from './use-attempt.ts';

type SecondFactorFormProps = {
  onSignedIn: () => unknown;
  /** Signing in begins again; the sentence says why where it was not the person's wish. */
  onOver: (message: string | null) => void;
};

const ways = {
  app: {
    label: 'Code',
    lead: 'Your authenticator shows six digits for Common Ground.',
    other: 'Use a back-up code instead',
    ask: confirmCode,
    missing: 'Give the six digits that your authenticator shows.',
    fits: (code: string) => /^\d{6}$/.test(code.replace(/\s/g, '')),
  },
  backUp: {
    label: 'Back-up code',
    lead: 'One of the codes that you kept when you set up the second factor. Each works once.',
    other: 'Use the authenticator instead',
    ask: confirmBackUpCode,
    missing: 'Give one of your back-up codes.',
    fits: (code: string) => code.trim() !== '',
  },
} as const;

export function SecondFactorForm({ onSignedIn, onOver }: SecondFactorFormProps) {
  const [way, setWay] = useState<keyof typeof ways>('app');
  const [code, setCode] = useState('');
  const { form, busy, trouble, say, goTo, attempt, of, general } = useAttempt('code');
  const { label, lead, other, ask, missing, fits } = ways[way];

  if (trouble?.over) onOver(trouble.message);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fits(code)) return say({ message: missing, field: 'code', over: false });
    void attempt(() => ask(code), onSignedIn);
  };
  const change = () => {
    setWay(way === 'app' ? 'backUp' : 'app');
    setCode('');
    say(null);
    goTo('code');
  };
  return (
    <form {...form} className={classes.form} onSubmit={submit}>
      {general && <ErrorNote error={general} />}
      <TextInput
        label={label}
        description={lead}
        size="md"
        className={classes.code ?? ''}
        name="one-time-code"
        autoComplete={way === 'app' ? 'one-time-code' : 'off'}
        inputMode={way === 'app' ? 'numeric' : 'text'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={way === 'app' ? 11 : 40}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        {...of('code')}
      />
      <Button type="submit" size="md" loading={busy}>
        Confirm
      </Button>
      <div className={classes.ways}>
        <button type="button" className={classes.link} onClick={change}>
          {other}
        </button>
        <button type="button" className={classes.link} onClick={() => onOver(null)}>
          Begin again
        </button>
      </div>
    </form>
  );
}
