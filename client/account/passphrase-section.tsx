/** Changing one's pass-phrase: the present one first, and every other session ends. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import type { Me } from '../../shared/account.ts';
import { queryClient, trpc } from '../api.ts';
import { changePassphrase } from '../auth.ts';
import { NewPassphrase, plainlyShort } from '../session/new-passphrase.tsx';
import { PassphraseField } from '../session/passphrase-field.tsx';
import { useAttempt } from '../session/use-attempt.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { AccountSection } from './account-section.tsx';
import classes from './account.module.css';

function ChangeForm({ me, onClose }: { me: Me; onClose: () => void }) {
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const { form, busy, say, attempt, of, general } = useAttempt('passphrase');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (present === '') return say({ message: 'Give your present pass-phrase.', field: 'passphrase', over: false });
    const short = plainlyShort(next);
    if (short) return say({ message: short, field: 'newPassphrase', over: false });
    void attempt(
      () => changePassphrase(present, next),
      async () => {
        onClose();
        notifications.show({ message: 'Your pass-phrase is changed. Everywhere else you are signed out.' });
        await queryClient.invalidateQueries({ queryKey: trpc.account.sessions.queryKey() });
      },
    );
  };
  return (
    <form {...form} className={classes.form} onSubmit={submit}>
      {general && <ErrorNote error={general} />}
      <input className="visually-hidden" name="username" autoComplete="username" readOnly tabIndex={-1} aria-hidden value={me.email} />
      <PassphraseField
        label="Present pass-phrase"
        autoComplete="current-password"
        value={present}
        onChange={(event) => setPresent(event.currentTarget.value)}
        {...of('passphrase')}
      />
      <NewPassphrase label="New pass-phrase" size="sm" value={next} onType={setNext} field={of('newPassphrase')} />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          Change the pass-phrase
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

export function PassphraseSection({ me }: { me: Me }) {
  const [opened, setOpened] = useState(false);
  return (
    <AccountSection title="Pass-phrase" lead="Changing it signs you out everywhere but here.">
      {opened ? (
        <ChangeForm me={me} onClose={() => setOpened(false)} />
      ) : (
        <Button variant="default" onClick={() => setOpened(true)}>
          Change the pass-phrase
        </Button>
      )}
    </AccountSection>
  );
}
