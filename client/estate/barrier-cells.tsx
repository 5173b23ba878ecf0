/** The cells that tell a barrier in any table of them: what it is, who does what by when, and what it holds up. */
import type { HeldUp } from '../../shared/appraisal/held-up.ts';
import { barrierKindLabel, barrierSeverityLabel, barrierStateLabel, type Barrier } from '../../shared/barrier.ts';
import { heldTexts } from '../../shared/barriers/held-words.ts';
import { isOverdue } from '../../shared/barriers/barrier-words.ts';
import { formatDate, type IsoDate } from '../../shared/year.ts';
import classes from './barriers.module.css';

export const BarrierWhat = ({ barrier }: { barrier: Barrier }) => (
  <span className={classes.what} data-state={barrier.state}>
    {barrier.description}
    <span className={classes.marks}>
      <span className={classes.kind}>{barrierKindLabel[barrier.kind]}</span>
      <span data-severity={barrier.severity}>{barrierSeverityLabel[barrier.severity]} severity</span>
      <span>{barrierStateLabel[barrier.state]}</span>
    </span>
  </span>
);

export function BarrierAction({ barrier, today }: { barrier: Barrier; today: IsoDate }) {
  const late = isOverdue(barrier, today);
  return (
    <span className={classes.action}>
      {barrier.action || <span className={classes.quiet}>No action decided</span>}
      {barrier.due === null ? (
        <span className={classes.quiet}>no date</span>
      ) : (
        <span className={classes.due} data-late={late}>
          {late && <strong>Overdue: </strong>}by {formatDate(barrier.due)}
        </span>
      )}
    </span>
  );
}

export const BarrierOwner = ({ owner }: Pick<Barrier, 'owner'>) =>
  owner === '' ? <span className={classes.quiet}>Nobody named</span> : <span className={classes.words}>{owner}</span>;

export function HeldCell({ held, of }: { held: HeldUp; of: 'saving' | 'receipt' }) {
  if (held.properties === 0) return <span className={classes.quiet}>nothing</span>;
  const texts = heldTexts(held);
  return (
    <span className={classes.sum}>
      {texts[of].replace(' a year', '')}
      {texts.covers !== '' && <span className={classes.quiet}>{texts.covers}</span>}
    </span>
  );
}
