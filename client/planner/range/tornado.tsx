/** What matters most: each assumption and each class of figures at either end of its range, the widest first. */
import { useCallback } from 'react';
import type { PlanRange } from '../../../shared/appraisal/plan-range.ts';
import type { ChartPalette } from '../../../shared/chart/chart.ts';
import { tornadoChart } from '../../../shared/chart/tornado-chart.ts';
import type { Pence } from '../../../shared/units.ts';
import { Chart } from '../../ui/chart.tsx';
import classes from './range.module.css';

export function Tornado({ range: { sensitivities, uncertainty }, name }: { range: PlanRange; name: string }) {
  const { central } = uncertainty.figures.netPresentValue;
  const picture = useCallback((palette: ChartPalette) => tornadoChart(sensitivities, central as Pence, palette), [sensitivities, central]);
  return (
    <section aria-labelledby="matters" className={classes.section}>
      <h2 id="matters">What matters most</h2>
      <p className={classes.quiet}>
        One thing at a time at the low and the high end of its range, all else as the plan has it; all figures of a kind move together, so
        their bars are the widest they can be. Figures that nobody has recorded stay out of it.
      </p>
      <Chart title="What moves the net present value" file={`${name} what matters most`} picture={picture} />
    </section>
  );
}
