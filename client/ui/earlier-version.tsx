/** A record as it was after one of its events: what differs from today, and the button that puts it back. */
import { Button, Modal } from '@mantine/core';
import { formatMoment } from '../../shared/year.ts';
import { DataTable } from './data-table.tsx';
import { ErrorNote } from './error-note.tsx';
import type { Happening } from './history-list.tsx';
import classes from './history.module.css';
import { Waiting } from './waiting.tsx';

export type DifferenceFromToday = { key: string; label: string; earlier: string; today: string };

type EarlierVersionProps = {
  event: Happening;
  /** Null until both versions are known. */
  differences: readonly DifferenceFromToday[] | null;
  /** Why the earlier version cannot be shown, or null. */
  error: unknown;
  /** Null where the person may put it back; else why not. */
  withheld: string | null;
  /** What came of the last attempt to put it back. */
  trouble: string | null;
  restoring: boolean;
  onRestore: () => void;
  onClose: () => void;
};

export function EarlierVersion(props: EarlierVersionProps) {
  const { event, differences, error, withheld, trouble, restoring, onRestore, onClose } = props;
  const same = differences?.length === 0;
  return (
    <Modal opened onClose={onClose} size="xl" title={`Version ${event.version}, ${formatMoment(event.at)}`}>
      <p className={classes.lead}>
        {event.sentence} <span className={classes.quiet}>{event.who}</span>
      </p>
      {error !== null && <ErrorNote error={error} title="This version cannot be shown" />}
      {error === null && differences === null && <Waiting label="Reading the version" lines={4} />}
      {same && <p className={classes.lead}>It says the same as today’s version, so there is nothing to put back.</p>}
      {differences !== null && !same && (
        <div className={classes.differences}>
          <DataTable
            caption="What differs from today"
            columns={[
              { key: 'field', label: 'Field' },
              { key: 'then', label: 'Then' },
              { key: 'now', label: 'Today' },
            ]}
            rows={differences.map(({ key, label, earlier, today }) => ({ key, cells: [label, earlier, today] }))}
          />
        </div>
      )}
      <div role="alert" className={classes.trouble}>
        {trouble}
      </div>
      <div className={classes.foot}>
        {differences !== null && !same && withheld === null && (
          <Button loading={restoring} onClick={onRestore}>
            Restore this version
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <span className={classes.quiet}>
          {withheld ?? (differences !== null && !same ? 'It becomes a new version; nothing of the history is lost.' : '')}
        </span>
      </div>
    </Modal>
  );
}
