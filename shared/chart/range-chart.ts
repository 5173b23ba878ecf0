/** How the draws of a figure lie as a chart: bars over the values, a line at the plan's own figure and the middle eight tenths filled. */
import type { FigureSpread } from '../appraisal/uncertainty.ts';
import { formatCount } from '../measure.ts';
import { ground, tooltip, type ChartPalette, type ChartPicture } from './chart.ts';
import { moneyAxis, plainPounds, shortPounds } from './money-axis.ts';

type RenderApi = { value: (dimension: number) => number; coord: (point: [number, number]) => [number, number] };

/** A bar from one value to the next, as high as the draws in it. */
const drawBar = (palette: ChartPalette) => (_: unknown, api: RenderApi) => {
  const [left, top] = api.coord([api.value(0), api.value(2)]);
  const [right, bottom] = api.coord([api.value(1), 0]);
  const within = api.value(3) === 1;
  return {
    type: 'rect',
    shape: { x: left, y: top, width: Math.max(1, right - left - 1), height: Math.max(0, bottom - top) },
    style: { fill: palette.accent, opacity: within ? 1 : 0.4 },
  };
};

const barsOf = ({ histogram: { from, width, counts }, central, p10, p90 }: FigureSpread) => {
  const wide = width === 0 ? Math.max(1, Math.abs(central) * 0.02) : width;
  const start = width === 0 ? from - wide / 2 : from;
  return counts.map((count, place) => {
    const left = start + place * wide;
    return { left, right: left + wide, count, within: left + wide > p10 && left <= p90 };
  });
};

/** `label` names the figure: "Net present value". The table has the percentiles and every bar. */
export function rangeChart(label: string, spread: FigureSpread, palette: ChartPalette): ChartPicture {
  const bars = barsOf(spread);
  const { central, p10, p50, p90 } = spread;
  const ends = [central, ...bars.flatMap(({ left, right }) => [left, right])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const runs = bars.reduce((sum, { count }) => sum + count, 0);
  const mostCounted = Math.max(1, ...bars.map(({ count }) => count));
  return {
    option: {
      ...ground(palette),
      grid: { left: 12, right: 24, top: 24, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: tooltip(palette, 'item', (value) => `${formatCount(value)} draws`),
      xAxis: {
        ...moneyAxis(palette, { least, most }),
        splitLine: { show: false },
        axisLabel: {
          color: palette.inkQuiet,
          fontSize: 12,
          formatter: (amount: number) => shortPounds(Math.round(amount)),
          hideOverlap: true,
          showMinLabel: false,
          showMaxLabel: false,
        },
      },
      yAxis: { type: 'value', show: false, min: 0, max: mostCounted * 1.05 },
      series: [
        {
          type: 'custom',
          name: label,
          renderItem: drawBar(palette),
          encode: { x: [0, 1], y: 2, tooltip: [2] },
          data: bars.map(({ left, right, count, within }) => [left, right, count, within ? 1 : 0]),
          markLine: {
            silent: true,
            symbol: 'none',
            animation: false,
            label: { show: true, position: 'end', color: palette.ink, fontSize: 12, formatter: `the plan: ${shortPounds(central)}` },
            lineStyle: { color: palette.ink, width: 1.5, type: 'solid' },
            data: [
              { xAxis: central },
              ...(least < 0 && most > 0
                ? [{ xAxis: 0, label: { show: false }, lineStyle: { color: palette.inkQuiet, width: 1, type: 'dashed' } }]
                : []),
            ],
          },
        },
      ],
    },
    table: {
      columns: [
        { key: 'from', label: 'From', unit: '(£)', align: 'right' },
        { key: 'to', label: 'To', unit: '(£)', align: 'right' },
        { key: 'draws', label: 'Draws', align: 'right' },
      ],
      rows: bars.map(({ left, right, count }) => [plainPounds(Math.round(left)), plainPounds(Math.round(right)), formatCount(count)]),
      total: ['', 'All', formatCount(runs)],
    },
    summary: `${label}: in eight of ten draws from ${shortPounds(p10)} to ${shortPounds(p90)}, the middle ${shortPounds(p50)}, the plan’s own figure ${shortPounds(central)}.`,
    height: 150,
  };
}
