/** Whether a plan may stand before the Board as it is: a banner where its checks find errors, a line where they only warn; on paper too. */
import { Icon } from '../ui/icon.tsx';
import classes from './board.module.css';
import type { Presented } from '../../shared/board/presented.ts';
import { standingWords } from '../../shared/board/standing-words.ts';
import styles from './standing-note.module.css';

export function StandingNote({ presented: { checks, scenario } }: { presented: Presented }) {
  const words = standingWords(checks);
  if (words === null) return null;
  const link = (
    <a href="#checks" className={classes.screenOnly} aria-label={`See the checks of ${scenario.name}`}>
      See the checks
    </a>
  );
  if (!words.stopped)
    return (
      <p className={classes.quiet}>
        {words.rest} {link}
      </p>
    );
  return (
    <div className={styles.stopped} role="note" aria-label={`Checks of ${scenario.name}`}>
      <Icon name="alert" />
      <p>
        <strong>{words.opening}</strong> {words.rest} {link}
      </p>
    </div>
  );
}
