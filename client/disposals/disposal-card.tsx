/** A property on the board: its name, whose it is and where, what it is worth, and what its stage asks for. */
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import { formatPounds } from '../../shared/money.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { formatDate, formatFinancialYear } from '../../shared/year.ts';
import { Icon } from '../ui/icon.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { CirculationClock } from './circulation-clock.tsx';
import { DisposalLink } from './disposal-link.tsx';
import { yearOf } from './disposal-order.ts';
import classes from './disposals.module.css';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** By when it is to be gone, or when it went. */
function yearWords(entry: DisposalEntry): string {
  if (entry.disposal?.stage === 'completed') return '';
  const year = yearOf(entry);
  return year === null ? '' : formatFinancialYear(year);
}

export function DisposalCard({ entry, holder }: { entry: DisposalEntry; holder: Organisation | undefined }) {
  const { property, circulation, dutiesDue, barriers, disposal, plans, stageOn } = entry;
  const year = yearWords(entry);
  const hold = disposal?.stage === 'on-hold' ? (disposal.steps.at(-1)?.reviewOn ?? null) : null;
  return (
    <article className={classes.card}>
      <h3 className={classes.cardName}>
        <DisposalLink entry={entry} className={classes.cardLink} />
      </h3>
      <p className={classes.cardWho}>
        <span className={classes.dot} style={{ background: `var(--sector-${holder?.sector ?? 'other'})` }} aria-hidden="true" />
        <span>
          {holder?.shortName ?? property.holder}
          {property.town && ` · ${property.town}`}
        </span>
      </p>
      <p className={classes.cardMoney}>
        <strong className={classes.above}>
          <span className="visually-hidden">Value </span>
          <FigureText figure={property.disposalValue} print={(value) => formatPounds(value, 'headline')} />
        </strong>
        {year && (
          <span title={disposal ? 'The year in which it is to complete' : 'The year in which the plan lets it go'}>
            <span className="visually-hidden">to complete in </span>
            {year}
          </span>
        )}
      </p>
      {circulation && <CirculationClock circulation={circulation} />}
      {stageOn && !circulation && <p className={classes.cardTime}>since {formatDate(stageOn)}</p>}
      {hold && <p className={classes.cardTime}>look again on {formatDate(hold)}</p>}
      {disposal === null && plans.length > 0 && (
        <p className={classes.cardTime}>{plans.length === 1 ? plans[0]?.name : `in ${plans.length} plans`}</p>
      )}
      {(barriers.length > 0 || (disposal && dutiesDue.length > 0)) && (
        <p className={classes.cardMarks}>
          {barriers.length > 0 && (
            <span title={barriers.join('\n')}>
              <Icon name="alert" size={12} /> {counted(barriers.length, 'barrier', 'barriers')}
            </span>
          )}
          {disposal && dutiesDue.length > 0 && (
            <span>
              <Icon name="list" size={12} /> {counted(dutiesDue.length, 'duty due', 'duties due')}
            </span>
          )}
        </p>
      )}
    </article>
  );
}
