/** The board: a column for each stage with a card for each property; an empty column is a narrow strip, and what has left the order is folded away. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import { formatCount } from '../../shared/measure.ts';
import { useOrganisations } from '../estate/use-organisations.ts';
import { Icon } from '../ui/icon.tsx';
import { DisposalCard } from './disposal-card.tsx';
import classes from './disposals.module.css';
import { columnsOf, type StageColumn } from './stage-columns.ts';

/** Cards drawn of a column before one asks for more. */
const atOnce = 40;

export function StageCards({ column }: { column: StageColumn }) {
  const { byId } = useOrganisations();
  const [drawn, setDrawn] = useState(atOnce);
  const more = column.entries.length - drawn;
  return (
    <>
      <ul className={classes.cards}>
        {column.entries.slice(0, drawn).map((entry) => (
          <li key={entry.key}>
            <DisposalCard entry={entry} holder={byId.get(entry.property.holder)} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="subtle" fullWidth onClick={() => setDrawn(drawn + atOnce)}>
          Show {formatCount(Math.min(more, atOnce))} more of {column.label.toLowerCase()}
        </Button>
      )}
    </>
  );
}

function Column({ column }: { column: StageColumn }) {
  const { standing, label, entries } = column;
  return (
    <section className={classes.column} data-empty={entries.length === 0} aria-labelledby={`stage-${standing}`}>
      <h2 id={`stage-${standing}`} className={classes.columnHead}>
        <span>{label}</span> <span className={classes.columnCount}>{formatCount(entries.length)}</span>
      </h2>
      {entries.length > 0 && <StageCards column={column} />}
    </section>
  );
}

/** Counts beside the fold, so that nothing is forgotten in it. */
const asideWords = (aside: readonly StageColumn[]) =>
  aside
    .filter(({ entries }) => entries.length > 0)
    .map(({ label, entries }) => `${label} ${formatCount(entries.length)}`)
    .join(', ');

export function DisposalBoard({ entries, unfolded }: { entries: readonly DisposalEntry[]; unfolded: boolean }) {
  const { main, aside } = columnsOf(entries);
  const [opened, setOpened] = useState(false);
  const open = opened || unfolded;
  const count = aside.reduce((sum, one) => sum + one.entries.length, 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a board that scrolls sideways must be reachable without a mouse
    <section className={classes.board} tabIndex={0} aria-label="Board of stages">
      {main.map((column) => (
        <Column key={column.standing} column={column} />
      ))}
      <div className={classes.aside} data-open={open}>
        {!unfolded && (
          <button type="button" className={classes.fold} aria-expanded={open} onClick={() => setOpened(!open)}>
            <Icon name={open ? 'chevron-left' : 'chevron-right'} size={12} />
            <span>
              On hold, withdrawn, transferred <span className={classes.columnCount}>{formatCount(count)}</span>
            </span>
          </button>
        )}
        {!open && count > 0 && <p className="visually-hidden">{asideWords(aside)}</p>}
        {open && (
          <div className={classes.asideColumns}>
            {aside.map((column) => (
              <Column key={column.standing} column={column} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
