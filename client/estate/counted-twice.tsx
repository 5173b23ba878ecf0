/** Flags a total in which properties may be counted twice: how many, and by how much at most, with the way to them. */
import { Link } from '@tanstack/react-router';
import { everything } from '../../shared/filter.ts';
import type { CountedTwice as Twice } from '../../shared/match/counted-twice.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatPoundsPerYear } from '../../shared/money.ts';
import { searchOf, useView } from '../view.ts';
import classes from './summary-strip.module.css';

type CountedTwiceProps = { twice: Twice; ofSelection: boolean };

export function CountedTwice({ twice, ofSelection }: CountedTwiceProps) {
  const [view] = useView();
  if (twice.properties === 0) return null;
  const cost = view.estimates ? twice.runningCost.withEstimates : twice.runningCost.recorded;
  const filter = ofSelection ? { ...everything, archived: true } : view.filter;
  const title =
    cost > 0
      ? `If each pair is one property, ${formatPoundsPerYear(cost, 'headline')} of the running cost is counted twice.`
      : 'Pairs of records that may be one property.';
  return (
    <Link
      to="/register"
      className={classes.clear ?? ''}
      title={title}
      search={searchOf({ ...view, filter: { ...filter, issues: ['possible-duplicate'] } })}
    >
      {formatCount(twice.properties)} may be counted twice
    </Link>
  );
}
