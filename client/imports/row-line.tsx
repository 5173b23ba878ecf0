/** One row of a dry run: its number in the file, what it is, what becomes of it and why; open, everything about it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { PropertyId } from '../../shared/ids.ts';
import type { ImportRow } from '../../shared/import/import-answer.ts';
import { formatCount } from '../../shared/measure.ts';
import { trpc } from '../api.ts';
import { Icon } from '../ui/icon.tsx';
import { outcomeLabel, type Tense } from './import-words.ts';
import { RowAsGiven } from './row-as-given.tsx';
import { RowChanges } from './row-changes.tsx';
import { RowNotes } from './row-notes.tsx';
import { SideBySide } from './side-by-side.tsx';
import classes from './row-list.module.css';

type RowLineProps = {
  row: ImportRow;
  open: boolean;
  /** Once it has been saved, nothing is left to decide. */
  tense: Tense;
  /** Whether Tab leads to this row of the list. */
  reached: boolean;
  deciding: boolean;
  onReach: () => void;
  onToggle: () => void;
  onPress: (event: KeyboardEvent) => void;
  onDecide: (same: PropertyId | null) => void;
};

const counted = (count: number, one: string) => `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;

/** The shortest useful thing to say of a row before it is opened. */
function summary({ outcome, reason, changes, notes, decided }: ImportRow): string {
  const said = [
    decided !== null && (decided.same === null ? 'You said: another property' : 'You said: the same property'),
    reason !== '' && reason,
    outcome === 'changed' && counted(changes.length, 'field'),
    reason === '' && notes.length > 0 && (notes.length === 1 ? notes[0]?.message : counted(notes.length, 'note')),
  ];
  return said.filter((part) => typeof part === 'string').join(' · ');
}

function Opened({ row, tense, deciding, onDecide }: Pick<RowLineProps, 'row' | 'tense' | 'deciding' | 'onDecide'>) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const nothing =
    row.cells.length === 0 && row.changes.length === 0 && row.notes.length === 0 && row.reason === '' && row.alike.length === 0;
  return (
    <div className={classes.opened}>
      {row.reason !== '' && row.alike.length === 0 && <p>{row.reason}</p>}
      <RowNotes notes={row.notes} />
      {row.alike.length > 0 && (
        <SideBySide
          row={row}
          organisations={about?.organisations ?? []}
          decidable={tense === 'to-be' && row.outcome === 'doubtful'}
          busy={deciding}
          onDecide={onDecide}
        />
      )}
      {(row.alike.length === 0 || row.decided !== null) && <RowChanges row={row} />}
      <RowAsGiven cells={row.cells} />
      {nothing && <p>The register says of it just what the file does.</p>}
      {row.property !== null && (
        <Link to="/register/$propertyId" params={{ propertyId: row.property }} target="_blank">
          The property in the register
        </Link>
      )}
    </div>
  );
}

export function RowLine({ row, open, tense, reached, deciding, onReach, onToggle, onPress, onDecide }: RowLineProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys are taken wherever within the row the keyboard is
    <div className={classes.row} data-open={open} onKeyDown={onPress}>
      <button
        type="button"
        data-row={row.number}
        className={classes.line}
        aria-expanded={open}
        tabIndex={reached ? 0 : -1}
        onFocus={onReach}
        onClick={onToggle}
      >
        <span className={classes.number}>
          <span className="visually-hidden">Row </span>
          {row.number}
        </span>
        <span className={classes.name}>
          <strong>{row.name || 'No name'}</strong>
          {row.reference !== '' && <span>{row.reference}</span>}
        </span>
        <span className={classes.outcome} data-outcome={row.outcome}>
          {outcomeLabel[tense][row.outcome]}
        </span>
        <span className={classes.summary}>{summary(row)}</span>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} size={14} />
      </button>
      {open && <Opened row={row} tense={tense} deciding={deciding} onDecide={onDecide} />}
    </div>
  );
}
