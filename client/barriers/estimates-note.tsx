/** On what the sums of this page rest. */
import classes from './barriers.module.css';

export const EstimatesNote = () => (
  <p className={classes.quiet}>
    As each plan was appraised when it was last saved, estimates included and marked ≈. Plans may be alternatives to each other, so what
    they hold up is never added up.
  </p>
);
