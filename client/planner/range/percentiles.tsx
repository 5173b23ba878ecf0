/** The figures of a plan with what nine, five and one in ten draws exceed, the chance that it pays in words, and how the draws lie. */
import { useCallback } from 'react';
import { headlineLabel } from '../../../shared/appraisal/headline.ts';
import type { PlanRange } from '../../../shared/appraisal/plan-range.ts';
import { chancesInWords, standInWords } from '../../../shared/appraisal/range-words.ts';
import { rangedKeys, type FigureSpread, type RangedKey } from '../../../shared/appraisal/uncertainty.ts';
import type { ChartPalette } from '../../../shared/chart/chart.ts';
import { plainPounds } from '../../../shared/chart/money-axis.ts';
import { rangeChart } from '../../../shared/chart/range-chart.ts';
import { Chart } from '../../ui/chart.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import classes from './range.module.css';

/** Those that are drawn as well as told. */
const drawn: readonly RangedKey[] = ['netPresentValue', 'netReceipt', 'annualSaving', 'grossReceipt'];

const labelOf = (key: RangedKey) => `${headlineLabel[key]}${key === 'annualSaving' ? ' a year' : ''}`;

function Spread({ of, spread, name }: { of: RangedKey; spread: FigureSpread; name: string }) {
  const picture = useCallback((palette: ChartPalette) => rangeChart(labelOf(of), spread, palette), [of, spread]);
  return <Chart title={labelOf(of)} file={`${name} range of ${labelOf(of)}`} picture={picture} />;
}

export function Percentiles({ range: { uncertainty }, name }: { range: PlanRange; name: string }) {
  const { figures } = uncertainty;
  const standIns = standInWords(uncertainty);
  return (
    <section aria-labelledby="percentiles" className={classes.section}>
      <h2 id="percentiles">How wide the figures lie</h2>
      <p className={classes.chance}>{chancesInWords(uncertainty)}</p>
      {standIns !== '' && <p className={classes.quiet}>{standIns}</p>}
      <DataTable
        caption="Range of the figures"
        hideCaption
        columns={[
          { key: 'figure', label: 'Figure' },
          { key: 'plan', label: 'The plan', unit: '(£)', align: 'right' },
          { key: 'p10', label: 'P10: nine in ten exceed', unit: '(£)', align: 'right' },
          { key: 'p50', label: 'P50: the middle', unit: '(£)', align: 'right' },
          { key: 'p90', label: 'P90: one in ten exceeds', unit: '(£)', align: 'right' },
        ]}
        rows={rangedKeys.map((key) => {
          const { central, p10, p50, p90 } = figures[key];
          return { key, cells: [labelOf(key), ...[central, p10, p50, p90].map((amount) => plainPounds(amount))] };
        })}
      />
      <p className={classes.quiet}>
        Filled bars hold the middle eight in ten of the draws; the line is the plan’s own figure. Nought is dashed where it lies between.
      </p>
      <div className={classes.charts}>
        {drawn.map((key) => (
          <Spread key={key} of={key} spread={figures[key]} name={name} />
        ))}
      </div>
    </section>
  );
}
