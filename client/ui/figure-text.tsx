/** One figure with its basis: recorded plain, estimated with ≈ and its method to open, unknown as a dash that says "not recorded". */
import { type ToggleEvent, useId, useRef } from 'react';
import type { Figure } from '../../shared/figure.ts';
import { formatDate } from '../../shared/year.ts';
import classes from './figures.module.css';

type FigureTextProps<T> = { figure: Figure<T>; print: (value: T) => string };

function Estimate({ text, method }: { text: string; method: string }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const place = (event: ToggleEvent<HTMLElement>) => {
    const at = button.current?.getBoundingClientRect();
    const bubble = event.currentTarget;
    if (!at || event.newState !== 'open') return;
    const { width, height } = bubble.getBoundingClientRect();
    bubble.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
    bubble.style.top = `${at.bottom + height + 12 > window.innerHeight ? at.top - height - 6 : at.bottom + 6}px`;
  };
  return (
    <>
      <button ref={button} type="button" className={classes.estimate} title={`Estimated: ${method}`} popoverTarget={id}>
        <span className="visually-hidden">Estimated: </span>≈{text}
      </button>
      <span id={id} popover="auto" className={classes.basis} onToggle={place}>
        <strong>Estimated.</strong> {method}
      </span>
    </>
  );
}

export function FigureText<T>({ figure, print }: FigureTextProps<T>) {
  if (figure.basis === 'unknown')
    return (
      <span className={classes.unknown} title="Not recorded">
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">not recorded</span>
      </span>
    );
  const asAt = figure.asAt ? `, as at ${formatDate(figure.asAt)}` : '';
  if (figure.basis === 'estimated') return <Estimate text={print(figure.value)} method={figure.method + asAt} />;
  return (
    <span className={classes.number} title={`Recorded: ${figure.source}${asAt}`}>
      {print(figure.value)}
    </span>
  );
}
