/** How many lines each stage has, as buttons that narrow the list to those stages; they are the filter's own stages. */
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import type { DisposalStanding } from '../../shared/disposal.ts';
import { formatCount } from '../../shared/measure.ts';
import classes from './disposals.module.css';
import { columnsOf } from './stage-columns.ts';

type StageChipsProps = {
  ofEveryStage: readonly DisposalEntry[];
  stages: readonly DisposalStanding[];
  onPick: (stages: DisposalStanding[]) => void;
};

export function StageChips({ ofEveryStage, stages, onPick }: StageChipsProps) {
  const { main, aside } = columnsOf(ofEveryStage);
  return (
    <fieldset className={classes.chips}>
      <legend className="visually-hidden">Stages shown</legend>
      {[...main, ...aside].map(({ standing, label, entries }) => {
        const on = stages.includes(standing);
        return (
          <button
            key={standing}
            type="button"
            aria-pressed={on}
            data-none={entries.length === 0}
            onClick={() => onPick(on ? stages.filter((one) => one !== standing) : [...stages, standing])}
          >
            {label} <span className={classes.columnCount}>{formatCount(entries.length)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
