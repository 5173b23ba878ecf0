/** A figure with the basis that it rests on in a quiet line below it, to be read without pointing at it. */
import type { Figure } from '../../shared/figure.ts';
import { basisWords } from '../estate/basis-words.ts';
import { FigureText } from '../ui/figure-text.tsx';
import classes from './property.module.css';

type FigureWithBasisProps<T> = { figure: Figure<T>; print: (value: T) => string };

export function FigureWithBasis<T>({ figure, print }: FigureWithBasisProps<T>) {
  const words = basisWords(figure);
  return (
    <>
      <FigureText sourced figure={figure} print={print} />
      {words !== '' && <span className={classes.basis}>{words}</span>}
    </>
  );
}
