/** How a requirement ended, with the way to open it again for those who may. */
import { Button } from '@mantine/core';
import { closingLabel, type Closing } from '../../shared/space/requirement.ts';
import { formatDate } from '../../shared/year.ts';
import classes from './space.module.css';

export function ClosingNote({ closing, onReopen }: { closing: Closing; onReopen: (() => void) | null }) {
  return (
    <div className={classes.closing}>
      <div>
        <strong>{closingLabel[closing.how]}</strong>
        <span className={classes.quiet}>
          {' '}
          {formatDate(closing.on)}, {closing.by}
        </span>
        {closing.because !== '' && <p>{closing.because}</p>}
      </div>
      {onReopen && (
        <Button variant="default" onClick={onReopen}>
          Open again
        </Button>
      )}
    </div>
  );
}
