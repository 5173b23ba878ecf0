/** Scenarios that were deleted, each of which can be brought back as it was. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { formatMoment } from '../../shared/year.ts';
import { problemOf, trpc } from '../api.ts';
import classes from './plans.module.css';

export function RemovedScenarios() {
  const { data } = useQuery(trpc.scenario.removed.queryOptions());
  const restore = useMutation(trpc.scenario.restore.mutationOptions());
  if (!data || data.length === 0) return null;
  return (
    <section className={classes.removed} aria-labelledby="removed-scenarios">
      <h2 id="removed-scenarios">Deleted scenarios</h2>
      <ul>
        {data.map(({ id, name, removedAt, removedBy, version, number }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong>
              <span className={classes.quiet}>
                {' '}
                deleted {formatMoment(removedAt)} by {removedBy}
              </span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Bring back ${name}`}
              loading={restore.isPending && restore.variables.id === id}
              onClick={() =>
                restore.mutate(
                  { id, version, number },
                  {
                    onSuccess: () => notifications.show({ message: `“${name}” is back among the scenarios.` }),
                    onError: (error) => notifications.show({ message: problemOf(error).message, color: 'red' }),
                  },
                )
              }
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
