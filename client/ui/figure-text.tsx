/** One figure with its basis: recorded plain, estimated with ≈ and its method to open, unknown as a dash that says "not recorded". */
import { Popover } from '@mantine/core';
import type { Figure } from '../../shared/figure.ts';
import { formatDate } from '../../shared/year.ts';
import classes from './figures.module.css';

type FigureTextProps<T> = { figure: Figure<T>; print: (value: T) => string };

export function FigureText<T>({ figure, print }: FigureTextProps<T>) {
  if (figure.basis === 'unknown')
    return (
      <span className={classes.unknown} title="Not recorded">
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">not recorded</span>
      </span>
    );
  const asAt = figure.asAt ? `, as at ${formatDate(figure.asAt)}` : '';
  if (figure.basis === 'recorded')
    return (
      <span className={classes.number} title={`Recorded: ${figure.source}${asAt}`}>
        {print(figure.value)}
      </span>
    );
  return (
    <Popover position="top" withArrow shadow="sm" width="max-content">
      <Popover.Target>
        <button type="button" className={classes.estimate} title={`Estimated: ${figure.method}${asAt}`}>
          <span className="visually-hidden">Estimated: </span>≈{print(figure.value)}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.basis ?? ''}>
        <strong>Estimated.</strong> {figure.method}
        {asAt}
      </Popover.Dropdown>
    </Popover>
  );
}
