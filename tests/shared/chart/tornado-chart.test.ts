/** The tornado: the widest swing stands on top, bars stand on the plan's own figure, and the table has everything that was moved. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { sensitivitiesOf } from '../../../shared/appraisal/sensitivity.ts';
import { plainPounds } from '../../../shared/chart/money-axis.ts';
import { tornadoChart } from '../../../shared/chart/tornado-chart.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { plainPalette } from '../../given/given-report.ts';

type Drawn = {
  xAxis: { min: number; max: number };
  yAxis: { data: string[] };
  series: { data: [number, number, number][] }[];
};

test('draws each assumption and class of figures from the figure of the plan to that at either end, the widest first, within its axis', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (register, plan) => {
      const central = appraise(register, plan).netPresentValue;
      const all = sensitivitiesOf(register, plan);
      const { option, table, summary } = tornadoChart(all, central, plainPalette);
      const { xAxis, yAxis, series } = option as unknown as Drawn;
      const moving = all.filter(({ swing }) => swing > 0).slice(0, 12);
      expect(yAxis.data).toEqual(moving.map(({ label }) => label));
      const [low = { data: [] }, high = { data: [] }] = series;
      expect(low.data).toEqual(moving.map((one, place) => [place, central, one.low.figures.netPresentValue]));
      expect(high.data).toEqual(moving.map((one, place) => [place, central, one.high.figures.netPresentValue]));
      for (const [, , value] of [...low.data, ...high.data]) expect(value >= xAxis.min - 1 && value <= xAxis.max + 1).toBe(true);
      expect(table.rows.map((row) => row.at(-1))).toEqual(all.map(({ swing }) => plainPounds(swing)));
      expect(summary).toMatch(moving.length === 0 ? /^Nothing moves/ : /^The net present value of .* moves most with /);
    }),
    { numRuns: 40 },
  );
});
