/** The board on a phone: a list grouped by stage, with a picker of the stage. */
import { NativeSelect } from '@mantine/core';
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import { type DisposalStanding, disposalStandings } from '../../shared/disposal.ts';
import { formatCount } from '../../shared/measure.ts';
import { StageCards } from './disposal-board.tsx';
import classes from './disposals.module.css';
import { columnsOf } from './stage-columns.ts';

type StageListProps = {
  entries: readonly DisposalEntry[];
  ofEveryStage: readonly DisposalEntry[];
  stages: readonly DisposalStanding[];
  onPick: (stages: DisposalStanding[]) => void;
};

const several = 'several';

export function StageList({ entries, ofEveryStage, stages, onPick }: StageListProps) {
  const every = columnsOf(ofEveryStage);
  const { main, aside } = columnsOf(entries);
  const groups = [...main, ...aside].filter((group) => group.entries.length > 0);
  const picked = stages.length > 1 ? several : (stages[0] ?? '');
  return (
    <div className={classes.stageList}>
      <NativeSelect
        label="Stage"
        value={picked}
        onChange={(event) => {
          const value = disposalStandings.find((one) => one === event.currentTarget.value);
          onPick(value ? [value] : []);
        }}
        data={[
          { value: '', label: `Every stage (${formatCount(ofEveryStage.length)})` },
          ...(stages.length > 1 ? [{ value: several, label: `${stages.length} stages (${formatCount(entries.length)})` }] : []),
          ...[...every.main, ...every.aside].map(({ standing, label, entries: those }) => ({
            value: standing,
            label: `${label} (${formatCount(those.length)})`,
          })),
        ]}
      />
      {groups.map((group) => (
        <section key={group.standing} aria-labelledby={`stage-${group.standing}`}>
          <h2 id={`stage-${group.standing}`} className={classes.groupHead}>
            {group.label} <span className={classes.columnCount}>{formatCount(group.entries.length)}</span>
          </h2>
          <StageCards column={group} />
        </section>
      ))}
    </div>
  );
}
