/** One figure with its basis: recorded plain, estimated with ≈ and its method to open, unknown as a dash that says "not recorded". */
import type { Figure } from '../../shared/figure.ts';
import { formatDate } from '../../shared/year.ts';
import { Explained } from './explained.tsx';
import classes from './figures.module.css';

type FigureTextProps<T> = {
  figure: Figure<T>;
  print: (value: T) => string;
  /** The source of a recorded figure can be reached with the keyboard too; not in long lists, where each would be a stop. */
  sourced?: boolean;
};

export function FigureText<T>({ figure, print, sourced = false }: FigureTextProps<T>) {
  if (figure.basis === 'unknown')
    return (
      <span className={classes.unknown} title="Not recorded">
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">not recorded</span>
      </span>
    );
  const asAt = figure.asAt ? `, as at ${formatDate(figure.asAt)}` : '';
  if (figure.basis === 'estimated') {
    const method = figure.method + asAt;
    const explanation = (
      <>
        <strong>Estimated.</strong> {method}
      </>
    );
    return (
      <Explained className={classes.estimate} title={`Estimated: ${method}`} explanation={explanation}>
        <span className="visually-hidden">Estimated: </span>≈{print(figure.value)}
      </Explained>
    );
  }
  const source = figure.source + asAt;
  if (!sourced)
    return (
      <span className={classes.number} title={`Recorded: ${source}`}>
        {print(figure.value)}
      </span>
    );
  const explanation = (
    <>
      <strong>Recorded.</strong> {source}
    </>
  );
  return (
    <Explained className={classes.recorded} title={`Recorded: ${source}`} explanation={explanation}>
      {print(figure.value)}
    </Explained>
  );
}
