/** Below the bars, on the same years: what flows in each, what it comes to with peak funding, and capital against its ceilings. */
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import type { Appraisal } from '../../../shared/appraisal/appraisal.ts';
import { capitalChart } from '../../../shared/chart/capital-chart.ts';
import { cashFlowChart, cumulativeChart } from '../../../shared/chart/cash-flow-chart.ts';
import type { ChartPalette, ChartPicture } from '../../../shared/chart/chart.ts';
import { capitalAgainst } from '../../../shared/phasing/ceilings.ts';
import type { CapitalCeiling } from '../../../shared/scenario.ts';
import { Chart } from '../../ui/chart.tsx';
import classes from './timeline.module.css';

type YearsBelowProps = { name: string; appraisal: Appraisal; ceilings: readonly CapitalCeiling[] };

/** The widths of the column of names, as in the style sheet. */
const names = { wide: 260, narrow: 148 };

/** The same chart, its years under the columns above. */
const aligned = (picture: ChartPicture, left: number): ChartPicture => ({
  ...picture,
  option: { ...picture.option, grid: { left, right: 0, top: 44, bottom: 26, outerBoundsMode: 'none' } },
});

export function YearsBelow({ name, appraisal: { flows, paybackYear }, ceilings }: YearsBelowProps) {
  const left = useMediaQuery('(max-width: 767px)') ? names.narrow : names.wide;
  const capital = useMemo(() => capitalAgainst(flows, ceilings), [flows, ceilings]);
  const yearly = useCallback((palette: ChartPalette) => aligned(cashFlowChart(flows, palette), left), [flows, left]);
  const cumulative = useCallback(
    (palette: ChartPalette) => aligned(cumulativeChart(flows, paybackYear, palette), left),
    [flows, paybackYear, left],
  );
  const spending = useCallback((palette: ChartPalette) => aligned(capitalChart(capital, palette), left), [capital, left]);
  return (
    <>
      {[
        { title: 'Year by year', picture: yearly },
        { title: 'Cumulative, with peak funding', picture: cumulative },
        { title: 'Capital against its ceilings', picture: spending },
      ].map(({ title, picture }) => (
        <div key={title} className={classes.aligned}>
          <Chart title={title} file={`${name} ${title.toLowerCase()}`} picture={picture} />
        </div>
      ))}
    </>
  );
}
