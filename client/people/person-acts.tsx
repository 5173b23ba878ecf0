/** What an administrator does about an account: a link for a new pass-phrase, ending sessions, dropping a lost second factor, disabling. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { HandedLink, PersonEntry } from '../../shared/account.ts';
import { formatMoment } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { useMe } from '../session/me.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { CopyLine } from '../ui/copy-line.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { useChangePerson } from './change-person.ts';
import { isReachable } from './reachable.ts';
import classes from './people.module.css';

function Act({ words, children }: { words: ReactNode; children: ReactNode }) {
  return (
    <li>
      <div>{words}</div>
      {children}
    </li>
  );
}

const sentenceOf = ({ sent, expiresAt }: HandedLink, { email }: PersonEntry) =>
  `${sent ? `The link is on its way to ${email}.` : 'Hand this link over yourself.'} It works once, until ${formatMoment(expiresAt)}.`;

export function PersonActs({ person, onChanged }: { person: PersonEntry; onChanged: (person: PersonEntry) => void }) {
  const me = useMe();
  const { id, name, disabled } = person;
  const linking = useMutation(trpc.people.resetLink.mutationOptions());
  const ending = useMutation(trpc.people.endSessions.mutationOptions());
  const dropping = useMutation(trpc.people.dropSecondFactor.mutationOptions());
  const { change, busy } = useChangePerson();
  const [sure, setSure] = useState<'sessions' | 'factor' | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const own = me.person.id === id;

  const able = async () => {
    setRefused(null);
    const said = disabled ? `${name} may sign in again.` : `${name} is disabled and signed out everywhere.`;
    await change(person, { ...person, disabled: !disabled }, said).then(onChanged, setRefused);
  };
  const done = (message: string) => {
    setSure(null);
    notifications.show({ message });
  };
  return (
    <section className={classes.acts} aria-label="Account">
      <h3>Account</h3>
      <ul>
        {isReachable(person.email) && (
          <Act words="A link with which they choose a new pass-phrase.">
            <Button variant="default" loading={linking.isPending} disabled={disabled} onClick={() => linking.mutate({ id })}>
              Make a link
            </Button>
          </Act>
        )}
        {linking.data && (
          <li className={classes.link}>
            <output>{sentenceOf(linking.data, person)}</output>
            <CopyLine label="Link for a new pass-phrase" text={linking.data.link} />
          </li>
        )}
        <Act words="Wherever they are signed in.">
          <Button variant="default" onClick={() => setSure('sessions')}>
            End their sessions
          </Button>
        </Act>
        {person.secondFactor && !own && (
          <Act words="A second factor that is lost.">
            <Button variant="default" onClick={() => setSure('factor')}>
              Drop the second factor
            </Button>
          </Act>
        )}
        {!own && (
          <Act words={disabled ? 'Disabled: they cannot sign in.' : 'They can sign in.'}>
            <Button variant="default" loading={busy} onClick={() => void able()}>
              {disabled ? 'Enable' : 'Disable'}
            </Button>
          </Act>
        )}
      </ul>
      {(linking.error ?? refused) ? <ErrorNote error={linking.error ?? refused} title="That was not done" /> : null}
      {sure === 'sessions' && (
        <ConfirmDialog
          title={`End every session of ${name}?`}
          act="End their sessions"
          busy={ending.isPending}
          error={ending.error}
          onAct={() => ending.mutate({ id }, { onSuccess: () => done(`${name} is signed out everywhere.`) })}
          onClose={() => setSure(null)}
        >
          They are signed out wherever they are signed in{own && ', here too'}. What they typed stays on their screen until they sign in
          again.
        </ConfirmDialog>
      )}
      {sure === 'factor' && (
        <ConfirmDialog
          title={`Drop the second factor of ${name}?`}
          act="Drop the second factor"
          busy={dropping.isPending}
          error={dropping.error}
          onAct={() =>
            dropping.mutate(
              { id },
              {
                onSuccess: () => {
                  onChanged({ ...person, secondFactor: false });
                  done(`${name} signs in with the pass-phrase alone until they set up another second factor.`);
                },
              },
            )
          }
          onClose={() => setSure(null)}
        >
          Their authenticator and back-up codes stop working. Be sure that it is they who ask: by voice or in person, not by e-mail.
        </ConfirmDialog>
      )}
    </section>
  );
}
