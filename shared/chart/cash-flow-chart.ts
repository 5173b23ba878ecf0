/** The cash flow of a plan as charts: each year's money in and out, and what it comes to year after year. */
import type { YearFlow } from '../appraisal/appraisal.ts';
import { peakFunding } from '../phasing/peak-funding.ts';
import { formatFinancialYear, type FinancialYear } from '../year.ts';
import { ground, namesAxis, tooltip, type ChartColumn, type ChartPalette, type ChartPicture } from './chart.ts';
import { extentOf, moneyAxis, plainPounds, shortPounds, zeroLine, type Extent } from './money-axis.ts';

const lines = [
  { key: 'saving', label: 'Saving', sign: 1, colour: (palette: ChartPalette) => palette.accent },
  { key: 'receipts', label: 'Receipts', sign: 1, colour: (palette: ChartPalette) => palette.sectors.county },
  { key: 'delivery', label: 'Cost of delivery', sign: -1, colour: (palette: ChartPalette) => palette.sectors.education },
  { key: 'relocation', label: 'Relocation', sign: -1, colour: (palette: ChartPalette) => palette.sectors.other },
] as const;

const signed = (flow: YearFlow) => lines.map(({ key, sign }) => sign * flow[key] + 0);
const years = (flows: readonly YearFlow[]) => flows.map((flow) => formatFinancialYear(flow.year));
const yearColumn: ChartColumn = { key: 'year', label: 'Year' };
const money = (key: string, label: string): ChartColumn => ({ key, label, unit: '(£)', align: 'right' });

/** What the bars of a cash flow reach up and down to. */
export const cashFlowExtent = (flows: readonly YearFlow[]): Extent =>
  extentOf(
    flows.flatMap((flow) => {
      const amounts = signed(flow);
      const sum = (some: number[]) => some.reduce((a, b) => a + b, 0);
      return [sum(amounts.filter((amount) => amount > 0)), sum(amounts.filter((amount) => amount < 0))];
    }),
  );

/** Money in above the line and money out below it, year by year, undiscounted. */
export function cashFlowChart(flows: readonly YearFlow[], palette: ChartPalette, extent: Extent = cashFlowExtent(flows)): ChartPicture {
  const first = flows[0]?.year;
  return {
    option: {
      ...ground(palette),
      grid: { left: 4, right: 8, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 14, textStyle: { color: palette.ink, fontSize: 12 } },
      tooltip: tooltip(palette, 'axis', shortPounds),
      xAxis: namesAxis(palette, years(flows), { hideOverlap: true }),
      yAxis: { ...moneyAxis(palette, extent), name: '£m in the year', nameLocation: 'end', nameTextStyle: nameStyle(palette), nameGap: 8 },
      series: lines.map(({ label, colour }, at) => ({
        type: 'bar',
        name: label,
        stack: 'flow',
        barMaxWidth: 34,
        itemStyle: { color: colour(palette) },
        data: flows.map((flow) => signed(flow)[at]),
        ...(at === 0 ? { markLine: zeroLine(palette, 'yAxis') } : {}),
      })),
    },
    table: {
      columns: [
        yearColumn,
        money('saving', 'Saving'),
        money('receipts', 'Receipts'),
        money('delivery', 'Cost of delivery'),
        money('relocation', 'Relocation'),
        money('net', 'Net'),
      ],
      rows: flows.map((flow) => [
        formatFinancialYear(flow.year),
        ...[flow.saving, flow.receipts, 0 - flow.delivery, 0 - flow.relocation, flow.net].map((amount) => plainPounds(amount)),
      ]),
    },
    summary:
      first === undefined
        ? 'There are no years to show.'
        : `Bars for ${flows.length} years from ${formatFinancialYear(first)}: savings and receipts above the line, cost of delivery and relocation below it.`,
    height: 300,
  };
}

const nameStyle = (palette: ChartPalette) => ({ color: palette.inkQuiet, fontSize: 12, align: 'left' });

/** What the lines of a cumulative cash flow reach up and down to. */
export const cumulativeExtent = (flows: readonly YearFlow[]): Extent =>
  extentOf(flows.flatMap((flow) => [flow.cumulative, flow.cumulativeDiscounted]));

const reached = (year: FinancialYear | null) =>
  year === null ? 'it does not pay back within these years' : `it pays back in ${formatFinancialYear(year)}`;

/** The sum of all flows up to each year, undiscounted and discounted; peak funding and the year of payback are marked. */
export function cumulativeChart(
  flows: readonly YearFlow[],
  payback: FinancialYear | null,
  palette: ChartPalette,
  extent: Extent = cumulativeExtent(flows),
): ChartPicture {
  const last = flows.at(-1);
  const series = [
    { key: 'cumulative', label: 'Undiscounted', colour: palette.accent, type: 'solid' },
    { key: 'cumulativeDiscounted', label: 'Discounted', colour: palette.inkQuiet, type: [5, 4] },
  ] as const;
  return {
    option: {
      ...ground(palette),
      grid: { left: 4, right: 8, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      legend: { top: 0, left: 0, itemWidth: 22, itemGap: 14, textStyle: { color: palette.ink, fontSize: 12 } },
      tooltip: tooltip(palette, 'axis', shortPounds),
      xAxis: namesAxis(palette, years(flows), { hideOverlap: true }),
      yAxis: { ...moneyAxis(palette, extent), name: '£m so far', nameLocation: 'end', nameTextStyle: nameStyle(palette), nameGap: 8 },
      series: series.map(({ key, label, colour, type }, at) => ({
        type: 'line',
        name: label,
        symbolSize: 6,
        symbol: at === 0 ? 'circle' : 'none',
        itemStyle: { color: colour },
        lineStyle: { color: colour, width: 2, type },
        data: flows.map((flow) => flow[key]),
        ...(at === 0 ? { markLine: zeroLine(palette, 'yAxis'), ...marks(flows, payback, palette) } : {}),
      })),
    },
    table: {
      columns: [yearColumn, money('cumulative', 'Undiscounted'), money('discounted', 'Discounted')],
      rows: flows.map((flow) => [formatFinancialYear(flow.year), plainPounds(flow.cumulative), plainPounds(flow.cumulativeDiscounted)]),
    },
    summary:
      last === undefined
        ? 'There are no years to show.'
        : `Undiscounted, the plan stands at ${shortPounds(last.cumulative)} by ${formatFinancialYear(last.year)}; ${lowest(flows)}${reached(payback)}.`,
    height: 300,
  };
}

function lowest(flows: readonly YearFlow[]): string {
  const peak = peakFunding(flows).undiscounted;
  return peak === null ? '' : `peak funding is ${shortPounds(peak.amount)} in ${formatFinancialYear(peak.year)}; `;
}

function marks(flows: readonly YearFlow[], payback: FinancialYear | null, palette: ChartPalette): Record<string, unknown> {
  const peak = peakFunding(flows).undiscounted;
  const data = [
    ...(peak === null ? [] : [peakMark(flows, peak.year, `peak funding ${shortPounds(peak.amount)}`, palette)]),
    ...paybackMark(flows, payback, palette),
  ];
  return data.length === 0 ? {} : { markPoint: { silent: true, symbol: 'circle', symbolSize: 12, data } };
}

/** Beside the lowest point, on the side with more room. */
function peakMark(flows: readonly YearFlow[], year: FinancialYear, formatter: string, palette: ChartPalette): Record<string, unknown> {
  const place = flows.findIndex((flow) => flow.year === year);
  const late = place * 2 >= flows.length;
  return {
    coord: [formatFinancialYear(year), flows[place]?.cumulative ?? 0],
    itemStyle: { color: palette.danger, borderColor: palette.paperRaised, borderWidth: 2 },
    label: { show: true, position: late ? 'left' : 'right', offset: [late ? -2 : 2, 8], color: palette.ink, fontSize: 12, formatter },
  };
}

function paybackMark(flows: readonly YearFlow[], payback: FinancialYear | null, palette: ChartPalette): Record<string, unknown>[] {
  const place = flows.findIndex(({ year }) => year === payback);
  const flow = flows[place];
  if (flow === undefined) return [];
  // The line climbs through its payback: above to the left it is clear, but for the first years, where there is no room.
  const early = place < 2;
  return [
    {
      coord: [formatFinancialYear(flow.year), flow.cumulative],
      itemStyle: { color: palette.paperRaised, borderColor: palette.accent, borderWidth: 3 },
      label: {
        show: true,
        position: early ? 'right' : 'left',
        offset: early ? [2, 14] : [-2, -12],
        color: palette.ink,
        fontSize: 12,
        formatter: `pays back ${formatFinancialYear(flow.year)}`,
      },
    },
  ];
}
