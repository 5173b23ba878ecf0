/** How sure each plan's figures are: percentiles, the chance that it pays and what matters most; drawn when the board is opened, the same draws everywhere. */
import { useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { headlineLabel } from '../../shared/appraisal/headline.ts';
import { chancesInWords, mattersInWords, standInWords } from '../../shared/appraisal/range-words.ts';
import type { RangedKey } from '../../shared/appraisal/uncertainty.ts';
import type { Presented } from '../../shared/board/presented.ts';
import { plainPounds } from '../../shared/chart/money-axis.ts';
import { formatCount } from '../../shared/measure.ts';
import { useRange, usuallyAsked } from '../estate/use-range.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Waiting } from '../ui/waiting.tsx';
import classes from './board.module.css';
import styles from './range-section.module.css';
import { headed, Section } from './section.tsx';

/** The rest stands on the plan's own page. */
const told: readonly RangedKey[] = ['annualSaving', 'grossReceipt', 'netReceipt', 'netPresentValue'];

function Range({ presented, title }: { presented: Presented; title: string }) {
  const asked = useMemo(() => usuallyAsked(presented), [presented]);
  const { range, failed } = useRange(asked);
  if (failed) return <p>{title}: the range could not be drawn.</p>;
  if (range === null)
    return (
      <div aria-busy="true">
        <Waiting lines={6} label={`Drawing the range of ${presented.scenario.name}`} />
      </div>
    );
  const { figures, runs, seed } = range.uncertainty;
  return (
    <div className={styles.range}>
      <h3>{title}</h3>
      <p>{chancesInWords(range.uncertainty)}</p>
      <DataTable
        caption={title}
        hideCaption
        columns={[
          { key: 'figure', label: 'Figure' },
          { key: 'p10', label: 'P10', unit: '(£)', align: 'right' },
          { key: 'p50', label: 'P50', unit: '(£)', align: 'right' },
          { key: 'p90', label: 'P90', unit: '(£)', align: 'right' },
        ]}
        rows={told.map((key) => {
          const { p10, p50, p90 } = figures[key];
          const label = `${headlineLabel[key].replace(' (excluding relocation)', '')}${key === 'annualSaving' ? ' a year' : ''}`;
          return { key, cells: [label, ...[p10, p50, p90].map((amount) => plainPounds(amount))] };
        })}
      />
      <p>{mattersInWords(range.sensitivities)}</p>
      <p className={classes.quiet}>
        {standInWords(range.uncertainty)} {formatCount(runs)} draws with seed {seed}.{' '}
        <Link className={classes.screenOnly} to="/plan/$scenarioId/range" params={{ scenarioId: presented.scenario.id }}>
          See the whole range of {presented.scenario.name}
        </Link>
      </p>
    </div>
  );
}

export const RangeSection = ({ shown }: { shown: readonly Presented[] }) => (
  <Section
    title="How sure this is"
    lead="Every assumption and every figure drawn many times within its own range. Nine draws in ten exceed P10, half exceed P50, one in ten exceeds P90."
    shown={shown}
    rows={[
      shown.map((presented) => (
        <Range key={presented.scenario.id} presented={presented} title={headed(shown, presented, 'Range of the figures')} />
      )),
    ]}
  />
);
