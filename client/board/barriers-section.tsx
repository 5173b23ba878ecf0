/** Barriers in brief: what each kind holds up, what the plan is worth with and without them, and what is due next; the plan's own page says the rest. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { appraiser } from '../../shared/appraisal/appraise.ts';
import { barrierKindLabel } from '../../shared/barrier.ts';
import { byUrgency } from '../../shared/barriers/barrier-filter.ts';
import { actionWords, isOverdue, stands } from '../../shared/barriers/barrier-words.ts';
import type { PlacedBarrier } from '../../shared/barriers/placed-barrier.ts';
import { withAndWithout } from '../../shared/barriers/with-and-without.ts';
import { headlineOf } from '../../shared/board/headlines.ts';
import type { Presented } from '../../shared/board/presented.ts';
import { counted } from '../../shared/counted.ts';
import type { IsoDate } from '../../shared/year.ts';
import { HeldCell } from '../estate/barrier-cells.tsx';
import { usePlanBarriers } from '../estate/use-plan-barriers.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import classes from './board.module.css';
import { headed, Section } from './section.tsx';

/** So many of what is due next are named. */
const next = 3;

function NextDates({ barriers, today }: { barriers: readonly PlacedBarrier[]; today: IsoDate }) {
  const dated = barriers.filter(({ barrier }) => stands(barrier) && barrier.due !== null).sort(byUrgency);
  const late = dated.filter(({ barrier }) => isOverdue(barrier, today)).length;
  if (dated.length === 0) return <p className={classes.quiet}>No barrier has a date by which it is to be resolved.</p>;
  return (
    <>
      <p className={classes.quiet}>{late === 0 ? 'None is overdue. Next:' : `${counted(late, 'barrier')} overdue. First:`}</p>
      <ul>
        {dated.slice(0, next).map(({ key, barrier }) => (
          <li key={key}>
            {barrier.description} {actionWords(barrier)}; {barrier.owner || 'nobody named'}
          </li>
        ))}
      </ul>
    </>
  );
}

function Barriers({ presented, title, caption }: { presented: Presented; title: string; caption: string }) {
  const { scenario, facts } = presented;
  const { barriers, today, error } = usePlanBarriers(scenario);
  const effect = useMemo(() => barriers && withAndWithout(scenario, barriers, appraiser(facts).appraise), [barriers, scenario, facts]);
  if (!barriers || !effect || !today)
    return error ? <ErrorNote error={error} title="The barriers could not be read" /> : <Waiting lines={3} label="Reading the barriers" />;
  const { whole, nothing, together, kinds } = effect;
  const text = (key: 'annualSaving' | 'netPresentValue', of: typeof whole) => headlineOf(key, of, scenario.assumptions.discountRate).text;
  return (
    <div>
      <h3>{title}</h3>
      {together.standing === 0 ? (
        <p>{together.all === 0 ? 'No barrier is recorded, which does not mean that there is none.' : 'Every barrier is resolved.'}</p>
      ) : (
        <>
          <p>
            The plan saves {text('annualSaving', whole)} and has a net present value of {text('netPresentValue', whole)}; if nothing in the
            way is resolved, {text('annualSaving', nothing)} and {text('netPresentValue', nothing)}.
          </p>
          <DataTable
            caption={caption}
            columns={[
              { key: 'kind', label: 'Kind' },
              { key: 'standing', label: 'Standing', align: 'right' },
              { key: 'saving', label: 'Running cost saved', unit: '(£ a year)', align: 'right' },
              { key: 'receipt', label: 'Gross receipts', unit: '(£)', align: 'right' },
            ]}
            rows={[
              ...kinds.map((kind) => ({
                key: kind.key,
                cells: [
                  barrierKindLabel[kind.key],
                  String(kind.standing),
                  <HeldCell key="saving" held={kind.held} of="saving" />,
                  <HeldCell key="receipt" held={kind.held} of="receipt" />,
                ],
              })),
              {
                key: 'together',
                emphasis: 'total' as const,
                cells: [
                  'Together, each property once',
                  String(together.standing),
                  <HeldCell key="saving" held={together.held} of="saving" />,
                  <HeldCell key="receipt" held={together.held} of="receipt" />,
                ],
              },
            ]}
          />
          <NextDates barriers={barriers} today={today} />
        </>
      )}
      <Link className={classes.screenOnly ?? ''} to="/plan/$scenarioId/barriers" params={{ scenarioId: scenario.id }}>
        Every barrier of {scenario.name}
      </Link>
    </div>
  );
}

export const BarriersSection = ({ shown }: { shown: readonly Presented[] }) => (
  <Section
    title="Barriers"
    lead="What stands in the way of the plan, by the register of today, and what waits in the meantime."
    shown={shown}
    rows={[
      shown.map((presented) => (
        <Barriers
          key={presented.scenario.id}
          presented={presented}
          title={headed(shown, presented, 'What is held up')}
          caption={headed(shown, presented, 'Held up by each kind of barrier')}
        />
      )),
    ]}
  />
);
