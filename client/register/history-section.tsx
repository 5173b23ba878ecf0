/** Who changed what in a property's record, the latest first. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatMoment } from '../../shared/year.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { PropertySection } from './property-section.tsx';
import classes from './property.module.css';

export function HistorySection({ id }: { id: PropertyId }) {
  const { data, error, refetch } = useQuery(trpc.property.history.queryOptions({ id }));
  return (
    <PropertySection title="History">
      {error && (
        <ErrorNote error={error} title="The history could not be read">
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </ErrorNote>
      )}
      {!data && !error && <Waiting lines={3} />}
      {data?.length === 0 && <p className={classes.note}>Nothing has changed since the property was entered.</p>}
      {data && data.length > 0 && (
        <ol className={classes.history}>
          {data.map((entry) => (
            <li key={`${entry.version} ${entry.at} ${entry.kind}`}>
              <span>{entry.sentence}</span>
              <span className={classes.quiet}>
                {entry.who}, {formatMoment(entry.at)}, version {entry.version}
              </span>
            </li>
          ))}
        </ol>
      )}
    </PropertySection>
  );
}
