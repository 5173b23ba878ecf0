/** How far a disposal is: the stages of an ordinary one in their order, those behind it filled, with the day of each. */
import type { Disposal } from '../../shared/disposal-record.ts';
import { mainStages } from '../../shared/disposal-steps.ts';
import { heldAt } from '../../shared/take-step.ts';
import { formatDate } from '../../shared/year.ts';
import classes from './disposal.module.css';
import { standingShort } from './stage-columns.ts';

export function StageTrack({ disposal }: { disposal: Disposal }) {
  const { stage, steps } = disposal;
  const aside = stage === 'on-hold' || stage === 'withdrawn' || stage === 'transferred';
  const left = steps.at(-1)?.from ?? null;
  const stands = stage === 'on-hold' ? heldAt(disposal) : aside ? left : stage;
  const at = mainStages.findIndex((one) => one === stands);
  return (
    <ol className={classes.track} aria-label="How far it is">
      {mainStages.map((one, place) => {
        const on = steps.findLast(({ to, from }) => to === one && from !== 'on-hold')?.on;
        const state = place < at ? 'past' : place === at ? (aside ? 'left' : 'here') : 'ahead';
        return (
          <li key={one} data-state={state} aria-current={state === 'here' ? 'step' : undefined}>
            <span className={classes.trackName}>{standingShort[one]}</span>
            <span className={classes.trackDay}>{place <= at && on ? formatDate(on) : ''}</span>
          </li>
        );
      })}
    </ol>
  );
}
