/** Everywhere one is signed in; any of it ends at a click, and what ended asks for nothing more. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { formatMoment } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { useMe } from '../session/me.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { AccountSection } from './account-section.tsx';
import classes from './account.module.css';

export function SessionsSection() {
  const { passphrase } = useMe();
  const { data: sessions, error } = useQuery(trpc.account.sessions.queryOptions());
  const ending = useMutation(trpc.account.endSession.mutationOptions());
  const endingOthers = useMutation(trpc.account.endOthers.mutationOptions());
  const others = (sessions?.length ?? 0) - 1;
  const trouble = error ?? ending.error ?? endingOthers.error;
  const listed = sessions?.toSorted((one, other) => Number(other.current) - Number(one.current));
  return (
    <AccountSection
      title="Where you are signed in"
      lead={passphrase ? 'End whatever you do not recognise, and change your pass-phrase.' : 'End whatever you do not recognise.'}
    >
      {trouble && <ErrorNote error={trouble} />}
      {!sessions && !error && <Waiting label="Reading your sessions" lines={3} />}
      {listed && (
        <ul className={classes.sessions}>
          {listed.map(({ id, current, browser, from, startedAt, lastSeenAt }) => (
            <li key={id} className={classes.session}>
              <div className={classes.sessionWords}>
                <strong>{browser}</strong>
                {current && <span className={classes.here}>This one</span>}
                <div>
                  From {from} · signed in {formatMoment(startedAt)}
                  {!current && <> · last seen {formatMoment(lastSeenAt)}</>}
                </div>
              </div>
              {!current && (
                <Button
                  variant="default"
                  loading={ending.isPending && ending.variables.id === id}
                  aria-label={`End the session in ${browser} from ${from}, last seen ${formatMoment(lastSeenAt)}`}
                  onClick={() =>
                    ending.mutate({ id }, { onSuccess: () => void notifications.show({ message: 'That session has ended.' }) })
                  }
                >
                  End
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {others > 1 && (
        <Button
          variant="default"
          loading={endingOthers.isPending}
          onClick={() =>
            endingOthers.mutate(undefined, { onSuccess: () => void notifications.show({ message: 'You are signed in here alone.' }) })
          }
        >
          End all the others
        </Button>
      )}
    </AccountSection>
  );
}
