/** Setting up an authenticator: the key as a picture to scan and as text, and a first code to prove that it works. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { confirmCode } from '../auth.ts';
import { useAttempt } from '../session/use-attempt.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import classes from './account.module.css';
import { keyOf } from './authenticator-key.ts';
import { QrCode } from './qr-code.tsx';

type AuthenticatorStepsProps = { uri: string; onConfirmed: () => unknown; onCancel: () => void };

export function AuthenticatorSteps({ uri, onConfirmed, onCancel }: AuthenticatorStepsProps) {
  const [code, setCode] = useState('');
  const { form, busy, say, attempt, of, general } = useAttempt();
  const key = keyOf(uri);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!/^\d{6}$/.test(code.replace(/\s/g, '')))
      return say({ message: 'Give the six digits that your authenticator shows.', field: 'code', over: false });
    void attempt(() => confirmCode(code), onConfirmed);
  };
  return (
    <form {...form} onSubmit={submit} style={{ width: '100%' }}>
      <ol className={classes.steps}>
        <li>
          <p>Scan this with an authenticator (any app for one-time codes will do), or type the key below into it.</p>
          <div className={classes.code}>
            <QrCode text={uri} label="The key of your second factor, as a code to scan" />
          </div>
          <code className={classes.key}>{key}</code>
          <CopyButton text={key.replaceAll(' ', '')} label="Copy the key" />
        </li>
        <li>
          <TextInput
            label="The six digits that it shows now"
            size="md"
            name="one-time-code"
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={11}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            {...of('code')}
          />
          {general && <ErrorNote error={general} />}
          <div className={classes.buttons}>
            <Button type="submit" loading={busy}>
              Turn the second factor on
            </Button>
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          </div>
        </li>
      </ol>
    </form>
  );
}
