/** A plan much smaller than those beside it is drawn to its own scale and says so, since its bars could not be read on theirs. */
import type { Extent } from '../../shared/chart/money-axis.ts';
import classes from './board.module.css';
import { useExtent } from './use-extent.ts';

const span = ({ least, most }: Extent) => most - least;

/** Whether an extent would fill less than a sixth of the one that all share. */
export const isSmallBeside = (own: Extent, shared: Extent): boolean => span(own) > 0 && span(own) < span(shared) / 6;

export const ownScaleNote = <p className={classes.quiet}>Drawn to its own scale: it is small beside the other plans.</p>;

/** The extent to draw in, and what is to be said of it. */
export function useScale(own: Extent, shared: Extent) {
  const mine = useExtent(own);
  const small = isSmallBeside(mine, shared);
  return { extent: small ? mine : shared, note: small ? ownScaleNote : null };
}
