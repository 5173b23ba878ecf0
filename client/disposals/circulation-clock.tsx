/** The clock of a circulation to public bodies: a bar of its 40 working days, and how far it is in words. */
import { type Circulation, circulationLength } from '../../shared/disposal-steps.ts';
import { circulationWords } from './circulation-words.ts';
import classes from './disposals.module.css';

export const CirculationClock = ({ circulation }: { circulation: Circulation }) => (
  <span className={classes.clock} data-over={circulation.over}>
    <span className={classes.clockBar} aria-hidden="true">
      <span style={{ width: `${(circulation.elapsed / circulationLength) * 100}%` }} />
    </span>
    <span>{circulationWords(circulation)}</span>
  </span>
);
