/** A person's initials in a disc; decoration, since the name always stands beside it. */
import { initialsOf } from './initials.ts';
import classes from './session.module.css';

export const PersonDisc = ({ name }: { name: string }) => (
  <span className={classes.disc} aria-hidden="true">
    {initialsOf(name)}
  </span>
);
