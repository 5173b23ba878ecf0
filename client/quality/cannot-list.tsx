/** What cannot be filled in, and why: each reason with how many properties it keeps. */
import { formatCount } from '../../shared/measure.ts';
import type { EstimatePreview } from '../../shared/quality/quality-answer.ts';
import classes from './estimates.module.css';

export function CannotList({ cannot }: Pick<EstimatePreview, 'cannot'>) {
  if (cannot.length === 0) return null;
  const count = cannot.reduce((sum, one) => sum + one.count, 0);
  return (
    <section className={classes.cannot} aria-labelledby="cannot">
      <h2 id="cannot">{formatCount(count)} cannot be filled in</h2>
      <ul>
        {cannot.map((one) => (
          <li key={one.because}>
            <strong>{formatCount(one.count)}</strong> <span>{one.because}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
