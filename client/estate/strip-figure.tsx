/** One figure of the strip on one or two lines: the value, and for how many of how many it is known; opens what lies behind it. */
import type { EstateTotals } from '../../shared/estate-totals.ts';
import { CoverageBar } from '../ui/coverage-bar.tsx';
import { coverageWords, totalWords } from '../../shared/total-words.ts';
import type { EstateFigure } from '../../shared/estate-figures.ts';
import classes from './summary-strip.module.css';

type StripFigureProps = { figure: EstateFigure; totals: EstateTotals; estimates: boolean; onOpen: () => void };

export function StripFigure({ figure, totals, estimates, onOpen }: StripFigureProps) {
  const total = figure.total(totals);
  const words = totalWords(total, estimates, figure.headline);
  const exact = totalWords(total, estimates, figure.exact);
  return (
    <button type="button" className={classes.figure} onClick={onOpen} title={exact === '—' ? undefined : exact + figure.suffix}>
      <span className={classes.label}>{figure.label}</span>
      <span className={classes.value}>
        {words}
        {words !== '—' && figure.suffix && <span className={classes.suffix}>{figure.suffix}</span>}
        <CoverageBar total={total} estimates={estimates} />
      </span>
      <span className={classes.covers}>{words === '—' ? 'not recorded for any' : coverageWords(total, estimates)}</span>
    </button>
  );
}
