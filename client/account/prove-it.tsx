/** Asks for the pass-phrase before something that guards the account is changed; those without one go straight on. */
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Me } from '../../shared/account.ts';
import type { AuthAnswer } from '../auth.ts';
import { PassphraseField } from '../session/passphrase-field.tsx';
import { useAttempt } from '../session/use-attempt.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import classes from './account.module.css';

type ProveItProps<T> = {
  me: Me;
  /** What the button says: a verb. */
  act: string;
  ask: (passphrase: string | null) => Promise<AuthAnswer<T>>;
  onProved: (value: T) => unknown;
  onCancel: () => void;
};

export function ProveIt<T>({ me, act, ask, onProved, onCancel }: ProveItProps<T>) {
  const [passphrase, setPassphrase] = useState('');
  const { form, busy, say, attempt, of, general } = useAttempt('passphrase');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (me.passphrase && passphrase === '') return say({ message: 'Give your pass-phrase.', field: 'passphrase', over: false });
    void attempt(() => ask(me.passphrase ? passphrase : null), onProved);
  };
  return (
    <form {...form} className={classes.form} onSubmit={submit}>
      {general && <ErrorNote error={general} />}
      {me.passphrase && (
        <>
          <input className="visually-hidden" name="username" autoComplete="username" readOnly tabIndex={-1} aria-hidden value={me.email} />
          <PassphraseField
            label="Your pass-phrase"
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            {...of('passphrase')}
          />
        </>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {act}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
