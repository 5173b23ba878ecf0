/** A total that never stands without its coverage: the sum, four small steps, and for how many of how many it is known. */
import type { Total } from '../../shared/figure.ts';
import { coverageWords, totalWords } from '../../shared/total-words.ts';
import { CoverageBar } from './coverage-bar.tsx';
import classes from './figures.module.css';

type TotalTextProps<T extends number> = { total: Total<T>; estimates: boolean; print: (value: T) => string };

export function TotalText<T extends number>({ total, estimates, print }: TotalTextProps<T>) {
  return (
    <span className={classes.total}>
      <span className={classes.number}>{totalWords(total, estimates, print)}</span>
      <CoverageBar total={total} estimates={estimates} />
      <span className={classes.covers}>{coverageWords(total, estimates)}</span>
    </span>
  );
}
