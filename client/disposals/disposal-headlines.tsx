/** What one asks of a disposal first: its circulation, its value, what it is expected to bring, and when. */
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import type { Disposal } from '../../shared/disposal-record.ts';
import { isClosed } from '../../shared/disposal-steps.ts';
import { disposalStageLabel } from '../../shared/disposal.ts';
import type { Pence } from '../../shared/units.ts';
import { formatDate, formatFinancialYear } from '../../shared/year.ts';
import { basisWords } from '../estate/basis-words.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { HeadlineFigure } from '../ui/headline-figure.tsx';
import { CirculationClock } from './circulation-clock.tsx';
import classes from './disposal.module.css';
import { yearOf } from './disposal-order.ts';

type DisposalHeadlinesProps = { entry: DisposalEntry; disposal: Disposal; print: (value: Pence) => string };

export function DisposalHeadlines({ entry, disposal, print }: DisposalHeadlinesProps) {
  const { property, stageOn, circulation } = entry;
  const last = disposal.steps.at(-1);
  const year = yearOf(entry);
  const ended = isClosed(disposal.stage) && last && last.amount !== null ? last.amount : null;
  return (
    <div className={classes.headlines}>
      <HeadlineFigure
        label="Stage"
        value={disposalStageLabel[disposal.stage]}
        detail={circulation ? <CirculationClock circulation={circulation} /> : stageOn ? `since ${formatDate(stageOn)}` : undefined}
      />
      <HeadlineFigure
        label="Disposal value"
        value={<FigureText sourced figure={property.disposalValue} print={print} />}
        detail={basisWords(property.disposalValue)}
      />
      {ended === null ? (
        <HeadlineFigure
          label="Expected receipt"
          value={<FigureText sourced figure={disposal.expectedReceipt} print={print} />}
          detail={basisWords(disposal.expectedReceipt)}
        />
      ) : (
        <HeadlineFigure label="Received" value={print(ended)} detail={last ? formatDate(last.on) : undefined} />
      )}
      <HeadlineFigure
        label="Completion year"
        value={year === null ? '—' : formatFinancialYear(year)}
        detail={
          year === null
            ? 'not recorded'
            : disposal.expectedCompletion
              ? `expected on ${formatDate(disposal.expectedCompletion)}`
              : undefined
        }
      />
    </div>
  );
}
