/** A headline figure: its name, its value and what it covers; a button wherever it can be opened into the list and formula behind it. */
import type { ReactNode } from 'react';
import classes from './figures.module.css';

type HeadlineFigureProps = {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  onOpen?: () => void;
};

export function HeadlineFigure({ label, value, detail, size = 'medium', onOpen }: HeadlineFigureProps) {
  const inside = (
    <>
      <span className={classes.headlineLabel}>{label}</span>
      <span className={classes.headlineValue}>{value}</span>
      {detail && <span className={classes.headlineDetail}>{detail}</span>}
    </>
  );
  if (!onOpen)
    return (
      <div className={classes.headline} data-size={size}>
        {inside}
      </div>
    );
  return (
    <button type="button" className={classes.headline} data-size={size} onClick={onOpen}>
      {inside}
    </button>
  );
}
