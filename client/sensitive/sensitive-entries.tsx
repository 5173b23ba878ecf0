/** Sensitive properties with the day from which each flag counts, and a button that says it is still right. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Answers, problemOf, queryClient, trpc } from '../api.ts';
import { formatMoment } from '../../shared/year.ts';
import classes from './sensitive.module.css';

type Entry = Answers['sensitive']['review'][number];

function standing({ since, reviewedAt }: Entry): string {
  if (reviewedAt !== null) return `Confirmed ${formatMoment(reviewedAt)}`;
  return since === null ? 'Nobody knows since when' : `Since ${formatMoment(since)}, never confirmed`;
}

export function SensitiveEntries({ entries }: { entries: readonly Entry[] }) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const confirm = useMutation(trpc.sensitive.confirm.mutationOptions());
  const holderOf = ({ holder }: Entry) => about?.organisations.find(({ id }) => id === holder)?.name ?? holder;
  const stillRight = ({ id, name, version }: Entry) =>
    confirm.mutate(
      { id, version },
      {
        onSuccess: () => notifications.show({ message: `${name} stays hidden for another year.` }),
        onError: (error) => {
          const problem = problemOf(error);
          const changed = `Somebody changed ${name} just now. Look at it again, then confirm.`;
          notifications.show({ message: problem.kind === 'conflict' ? changed : problem.message, color: 'red' });
          void queryClient.invalidateQueries({ queryKey: trpc.sensitive.review.queryKey() });
        },
      },
    );
  return (
    <ul className={classes.entries}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div>
            <Link to="/register/$propertyId" params={{ propertyId: entry.id }}>
              {entry.name}
            </Link>
            <p className={classes.quiet}>
              {holderOf(entry)} · {standing(entry)}
            </p>
          </div>
          <div className={classes.acts}>
            {entry.may.confirm ? (
              <>
                <Button
                  size="compact-sm"
                  variant={entry.due ? 'filled' : 'default'}
                  aria-label={`Still right: ${entry.name}`}
                  onClick={() => !confirm.isPending && stillRight(entry)}
                >
                  Still right
                </Button>
                <Button
                  component={Link}
                  to={`/register/${entry.id}/edit`}
                  size="compact-sm"
                  variant="default"
                  aria-label={`Edit ${entry.name} to lift it`}
                >
                  Lift it in the record
                </Button>
              </>
            ) : (
              <span className={classes.quiet}>Whoever keeps its record confirms it.</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
