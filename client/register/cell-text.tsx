/** A cell of the register as text: ≈ before an estimate with its method to reach by hover or keyboard, a dash where nothing is recorded. */
import type { Cell, Column } from '../../shared/columns.ts';
import { Explained } from '../ui/explained.tsx';
import classes from './register.module.css';

const Method = ({ words }: { words: string }) => (
  <>
    <strong>Estimated.</strong> {words}
  </>
);

const figureOf = (cell: Cell) => (typeof cell === 'object' ? cell : null);

export function CellText({ column, cell }: { column: Column; cell: Cell }) {
  const text = column.print(cell);
  if (text === '')
    return (
      <span className={classes.unknown} title="Not recorded">
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">not recorded</span>
      </span>
    );
  const figure = figureOf(cell);
  if (figure?.basis === 'estimated')
    return (
      <Explained
        tabIndex={-1}
        className={classes.estimate}
        title={`Estimated: ${figure.method}`}
        explanation={<Method words={figure.method} />}
      >
        <span className="visually-hidden">estimated </span>≈{text}
      </Explained>
    );
  return <span title={figure?.basis === 'recorded' ? `Recorded: ${figure.source}` : text}>{text}</span>;
}
