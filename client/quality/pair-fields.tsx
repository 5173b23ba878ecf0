/** Two records side by side, field by field; what differs is marked by a sign and a word, and in a merge each such field is chosen from one side. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../shared/measure.ts';
import { isChosen, type PairRow, type Side, type Takeable, type Takes } from './pair-rows.ts';
import classes from './duplicates.module.css';

const sides = ['one', 'other'] as const;
export const sideLabel: Record<Side, string> = { one: 'Left', other: 'Right' };

const stateWords: Record<PairRow['state'], string> = { same: 'agrees', differs: 'differs', one: 'only left', other: 'only right' };

type PairFieldsProps = {
  rows: readonly PairRow[];
  /** The side of each field in a merge; null while nothing is merged. */
  takes: Takes | null;
  onTake: (field: Takeable, side: Side) => void;
};

function Cell({ row, side, takes, onTake }: { row: PairRow; side: Side } & Pick<PairFieldsProps, 'takes' | 'onTake'>) {
  const text = <span className={classes.value}>{row[side] === '' ? '—' : row[side]}</span>;
  if (!takes || !isChosen(row)) return text;
  const { field } = row;
  return (
    <label className={classes.pick}>
      <input
        type="radio"
        name={`take-${field}`}
        checked={takes[field] === side}
        aria-label={`${row.label}: ${sideLabel[side]}, ${row[side]}`}
        onChange={() => onTake(field, side)}
      />
      {text}
    </label>
  );
}

export function PairFields({ rows, takes, onTake }: PairFieldsProps) {
  const [all, setAll] = useState(false);
  const agreeing = rows.filter(({ state }) => state === 'same').length;
  const shown = all ? rows : rows.filter(({ state }) => state !== 'same');
  return (
    <>
      <ul className={classes.rows} aria-label="Field by field">
        {shown.map((row) => (
          <li key={row.field} data-state={row.state}>
            <span className={classes.label}>
              {row.label}
              <span className={classes.mark} data-state={row.state}>
                <span aria-hidden="true">{row.state === 'same' ? '=' : '≠'}</span> {stateWords[row.state]}
              </span>
            </span>
            <dl>
              {sides.map((side) => (
                <div key={side} data-stands={takes !== null && isChosen(row) && takes[row.field] === side}>
                  <dt className="visually-hidden">{sideLabel[side]}</dt>
                  <dd>
                    <Cell row={row} side={side} takes={takes} onTake={onTake} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {agreeing > 0 && (
        <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Hide' : 'Show'} the {formatCount(agreeing)} fields that agree
        </Button>
      )}
    </>
  );
}
