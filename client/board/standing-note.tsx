/** Whether a plan may stand before the Board as it is: a banner where its checks find errors, a line where they only warn; on paper too. */
import { checksInWords, countChecks } from '../../shared/check.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './board.module.css';
import type { Presented } from './presented.ts';
import styles from './standing-note.module.css';

export function StandingNote({ presented: { checks, scenario } }: { presented: Presented }) {
  const counts = countChecks(checks);
  const found = checksInWords(counts);
  if (found === '') return null;
  const link = (
    <a href="#checks" className={classes.screenOnly} aria-label={`See the checks of ${scenario.name}`}>
      See the checks
    </a>
  );
  if (counts.errors === 0)
    return (
      <p className={classes.quiet}>
        The checks find {found}, which {counts.warnings === 1 ? 'travels' : 'travel'} with the plan. {link}
      </p>
    );
  return (
    <div className={styles.stopped} role="note" aria-label={`Checks of ${scenario.name}`}>
      <Icon name="alert" />
      <p>
        <strong>Not ready for the Board: {found}.</strong> The errors are to be put right before the plan is sent on; read its figures with
        that in mind. {link}
      </p>
    </div>
  );
}
