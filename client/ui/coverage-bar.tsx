/** How much of a total is known, in four small steps: recorded full, estimated half, unknown empty. Words stand beside it, so it is decoration. */
import { countOf, type Total } from '../../shared/figure.ts';
import classes from './figures.module.css';

const steps = [0, 1, 2, 3] as const;

/** Of four steps, how many are full; some is never none and not all is never four. */
export function stepsOf(part: number, whole: number): number {
  if (whole === 0 || part === 0) return 0;
  if (part === whole) return 4;
  return Math.min(3, Math.max(1, Math.round((part / whole) * 4)));
}

export function CoverageBar({ total, estimates }: { total: Total<unknown>; estimates: boolean }) {
  const of = countOf(total);
  const full = stepsOf(total.recordedCount, of);
  const half = estimates ? Math.max(full, stepsOf(total.recordedCount + total.estimatedCount, of)) : full;
  return (
    <span className={classes.bar} aria-hidden="true">
      {steps.map((step) => (
        <span key={step} className={classes.step} data-fill={step < full ? 'full' : step < half ? 'half' : 'none'} />
      ))}
    </span>
  );
}
