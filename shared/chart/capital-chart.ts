/** The capital of each year against its ceiling: what is spent on delivery and relocation, and how much of that is over. */
import type { CapitalYear } from '../phasing/ceilings.ts';
import { ceilingsInWords } from '../phasing/funding-words.ts';
import { formatFinancialYear } from '../year.ts';
import { ground, namesAxis, tooltip, type ChartPalette, type ChartPicture } from './chart.ts';
import { extentOf, moneyAxis, plainPounds, shortPounds, zeroLine } from './money-axis.ts';

/** Bars of what is spent, red above the ceiling, which is a dash over its year. */
export function capitalChart(capital: readonly CapitalYear[], palette: ChartPalette): ChartPicture {
  const extent = extentOf(capital.flatMap(({ spent, ceiling }) => [spent, ceiling ?? 0]));
  const bar = (name: string, colour: string, data: number[]) => ({
    type: 'bar',
    name,
    stack: 'capital',
    barMaxWidth: 34,
    itemStyle: { color: colour },
    data,
  });
  return {
    option: {
      ...ground(palette),
      grid: { left: 4, right: 8, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 14, textStyle: { color: palette.ink, fontSize: 12 } },
      tooltip: tooltip(palette, 'axis', shortPounds),
      xAxis: namesAxis(
        palette,
        capital.map(({ year }) => formatFinancialYear(year)),
        { hideOverlap: true },
      ),
      yAxis: {
        ...moneyAxis(palette, extent),
        name: '£m in the year',
        nameLocation: 'end',
        nameTextStyle: { color: palette.inkQuiet, fontSize: 12, align: 'left' },
        nameGap: 8,
      },
      series: [
        {
          ...bar(
            'Delivery and relocation',
            palette.sectors.education,
            capital.map(({ spent, over: above }) => spent - above),
          ),
          markLine: zeroLine(palette, 'yAxis'),
        },
        bar(
          'Over the ceiling',
          palette.danger,
          capital.map(({ over: above }) => above),
        ),
        {
          type: 'line',
          name: 'Ceiling',
          symbol: 'rect',
          symbolSize: [44, 3],
          lineStyle: { width: 0 },
          itemStyle: { color: palette.ink },
          data: capital.map(({ ceiling }) => ceiling ?? '-'),
        },
      ],
    },
    table: {
      columns: [
        { key: 'year', label: 'Year' },
        { key: 'spent', label: 'Delivery and relocation', unit: '(£)', align: 'right' },
        { key: 'ceiling', label: 'Ceiling', unit: '(£)', align: 'right' },
        { key: 'over', label: 'Over', unit: '(£)', align: 'right' },
      ],
      rows: capital.map(({ year, spent, ceiling, over: above }) => [
        formatFinancialYear(year),
        plainPounds(spent),
        ceiling === null ? 'none' : plainPounds(ceiling),
        ceiling === null ? '' : plainPounds(above),
      ]),
    },
    summary: ceilingsInWords(capital),
    height: 240,
  };
}
