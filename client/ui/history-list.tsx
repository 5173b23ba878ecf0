/** What happened to a record, the latest first, with a way to look at it as it was after each event but the last. */
import { Button } from '@mantine/core';
import { formatMoment, type IsoMoment } from '../../shared/year.ts';
import classes from './history.module.css';

export type Happening = { number: number; at: IsoMoment; who: string; sentence: string; version: number };

export function HistoryList({ events, onShow }: { events: readonly Happening[]; onShow: (event: Happening) => void }) {
  return (
    <ol className={classes.history}>
      {events.map((event, at) => (
        <li key={event.number}>
          <span>{event.sentence}</span>
          <span className={classes.quiet}>
            {event.who}, {formatMoment(event.at)}, version {event.version}
            {at === 0 && ', as it is now'}
          </span>
          {at > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              className={classes.show ?? ''}
              aria-label={`Show version ${event.version} of ${formatMoment(event.at)}`}
              onClick={() => onShow(event)}
            >
              Show this version
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
