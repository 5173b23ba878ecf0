/** Who changed what in the disposals of a property, the latest first: terms and duties as well as steps, and what was taken back. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PropertyId } from '../../shared/ids.ts';
import { formatMoment } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import classes from './disposal.module.css';
import { Section } from './section.tsx';

export function HistorySection({ property }: { property: PropertyId }) {
  const { data, error, refetch } = useQuery(trpc.property.history.queryOptions({ id: property }));
  const own = data?.filter(({ kind }) => kind.startsWith('disposal.'));
  return (
    <Section title="History">
      {error && (
        <ErrorNote error={error} title="The history could not be read">
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </ErrorNote>
      )}
      {!data && !error && <Waiting lines={2} />}
      {own?.length === 0 && <p className={classes.quiet}>Nothing has changed since it came into the register.</p>}
      {own && own.length > 0 && (
        <ol className={classes.plain}>
          {own.map(({ number, at, who, sentence }) => (
            <li key={number}>
              <span>{sentence}</span>
              <span className={classes.quiet}>
                {who}, {formatMoment(at)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
