/** The board on a phone: a list grouped by stage. */
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import { formatCount } from '../../shared/measure.ts';
import { StageCards } from './disposal-board.tsx';
import classes from './disposals.module.css';
import { columnsOf } from './stage-columns.ts';

export function StageList({ entries }: { entries: readonly DisposalEntry[] }) {
  const { main, aside } = columnsOf(entries);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse
    <section className={classes.stageList} tabIndex={0} aria-label="Disposals by stage">
      {[...main, ...aside]
        .filter((group) => group.entries.length > 0)
        .map((group) => (
          <section key={group.standing} aria-labelledby={`stage-${group.standing}`}>
            <h2 id={`stage-${group.standing}`} className={classes.groupHead}>
              {group.label} <span className={classes.columnCount}>{formatCount(group.entries.length)}</span>
            </h2>
            <StageCards column={group} />
          </section>
        ))}
    </section>
  );
}
