/** A sum that is somebody's gain or loss: said by a mark and a word as well as by its colour. */
import { gainWord } from '../../../shared/board/who-pays-words.ts';
import { formatPounds } from '../../../shared/money.ts';
import type { Pence } from '../../../shared/units.ts';
import classes from './partners.module.css';

type GainTextProps = { amount: number; estimated: boolean };

const marks = { gains: '▲', pays: '▼', neither: '' } as const;

export function GainText({ amount, estimated }: GainTextProps) {
  const word = gainWord(amount);
  if (word === 'neither') return <span className={classes.neither}>neither</span>;
  return (
    <span className={classes.gain} data-word={word} title={formatPounds(Math.abs(amount) as Pence, 'exact')}>
      <span aria-hidden="true">{marks[word]} </span>
      {word} {estimated ? '≈' : ''}
      {formatPounds(Math.abs(amount) as Pence, 'table')}
    </span>
  );
}
