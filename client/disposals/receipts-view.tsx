/** What disposals are to bring and have brought, year by year, as a chart with its table, and what it is made of. */
import { useCallback } from 'react';
import type { ChartPalette } from '../../shared/chart/chart.ts';
import { receiptsChart } from '../../shared/chart/receipts-chart.ts';
import type { Receipts } from '../../shared/disposal-receipts.ts';
import { countOf } from '../../shared/figure.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import { Chart } from '../ui/chart.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { totalWords } from '../../shared/total-words.ts';
import classes from './disposals.module.css';

export function ReceiptsView({ receipts, estimates }: { receipts: Receipts; estimates: boolean }) {
  const picture = useCallback((palette: ChartPalette) => receiptsChart(receipts, palette, { estimates }), [receipts, estimates]);
  const undated = countOf(receipts.undated);
  if (receipts.years.length === 0)
    return (
      <EmptyState
        title="No receipt has a year yet"
        detail="Once a disposal has an expected receipt and a year of completion, it stands here: what is forecast beside what comes in."
      />
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse
    <section className={classes.receipts} tabIndex={0} aria-label="Receipts by year">
      <h2>What disposals bring</h2>
      <p className={classes.lead}>
        Forecast is what live disposals are expected to bring in the year in which they are to complete, and what completed ones were
        expected to. Received is what came in, in the year in which it did. What plans alone let go counts once it is proposed; what was
        withdrawn counts nowhere.
      </p>
      <Chart title="Receipts by year" file="Receipts of disposals by year" picture={picture} />
      {undated > 0 && (
        <p className={classes.note}>
          {formatCount(undated)} {undated === 1 ? 'disposal has' : 'disposals have'} no year of completion yet:{' '}
          {totalWords(receipts.undated, estimates, (amount) => formatPounds(amount, 'headline'))} expected.
        </p>
      )}
    </section>
  );
}
