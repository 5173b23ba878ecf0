/** Whether an offer fits: plainly what is there, and what a plan is to make only as planned. */
import { isFit, type SpaceMatch } from '../../shared/space/match-space.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './fit-badge.module.css';

export function FitBadge({ match }: { match: Pick<SpaceMatch, 'misses' | 'offer'> }) {
  const { plan } = match.offer;
  if (plan === null)
    return isFit(match) ? (
      <span className={classes.fits}>
        <Icon name="check" size={12} /> Fits
      </span>
    ) : null;
  return (
    <span className={classes.planned} title={isFit(match) ? `Would fit, if “${plan.name}” goes ahead` : undefined}>
      Planned
    </span>
  );
}
