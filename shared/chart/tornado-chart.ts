/** What moves a figure most as a chart: a bar for each assumption or class of figures from the figure at its low end to that at its high end, the widest on top. */
import { endWords } from '../appraisal/range-words.ts';
import type { Sensitivity } from '../appraisal/sensitivity.ts';
import { inSentence } from '../in-sentence.ts';
import type { Pence } from '../units.ts';
import { ground, namesAxis, tooltip, type ChartPalette, type ChartPicture } from './chart.ts';
import { moneyAxis, plainPounds, shortPounds, type Extent } from './money-axis.ts';

/** More bars cannot be told apart; the table has all. */
const mostBars = 12;

const ends = [
  { end: 'low', label: 'At the low end', colour: (palette: ChartPalette) => palette.sectors.education },
  { end: 'high', label: 'At the high end', colour: (palette: ChartPalette) => palette.accent },
] as const;

type RenderApi = {
  value: (dimension: number) => number;
  coord: (point: [number, number]) => [number, number];
  size: (point: [number, number]) => [number, number];
  getWidth: () => number;
};

/** Pixels below which amounts at the ends of bars would stand over each other. */
const roomForAmounts = 560;

/** A bar from the figure of the plan to that at one end, and where there is room the amount there. */
const drawBar = (colour: string, palette: ChartPalette) => (_: unknown, api: RenderApi) => {
  const place = api.value(0);
  const [from, middle] = api.coord([api.value(1), place]);
  const [to] = api.coord([api.value(2), place]);
  const height = Math.min(18, api.size([0, 1])[1] * 0.62);
  const bar = {
    type: 'rect',
    shape: { x: Math.min(from, to), y: middle - height / 2, width: Math.max(1, Math.abs(to - from)), height },
    style: { fill: colour },
  };
  if (api.getWidth() < roomForAmounts || to === from) return bar;
  const isLeft = to < from;
  const amount = {
    type: 'text',
    x: isLeft ? to - 4 : to + 4,
    y: middle,
    style: {
      text: shortPounds(api.value(2)),
      fill: palette.ink,
      fontSize: 11,
      align: isLeft ? 'right' : 'left',
      verticalAlign: 'middle',
    },
  };
  return { type: 'group', children: [bar, amount] };
};

/** The figures at the ends with the plan's own, and room for the amounts; nought need not be among them, since bars stand on the plan's figure. */
function extentOfBars(bars: readonly Sensitivity[], central: number): Extent {
  const values = bars.flatMap(({ low, high }) => [low.figures.netPresentValue, high.figures.netPresentValue]);
  const [least, most] = [Math.min(central, ...values), Math.max(central, ...values)];
  const room = (most - least) * 0.08;
  return { least: least - room, most: most + room };
}

/** Net present value with one thing at a time at either end; those that move it by nothing are in the table alone. */
export function tornadoChart(sensitivities: readonly Sensitivity[], central: Pence, palette: ChartPalette): ChartPicture {
  const bars = sensitivities.filter(({ swing }) => swing > 0).slice(0, mostBars);
  const widest = bars[0];
  return {
    option: {
      ...ground(palette),
      grid: { left: 4, right: 24, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 14, textStyle: { color: palette.ink, fontSize: 12 } },
      tooltip: tooltip(palette, 'item', shortPounds),
      xAxis: {
        ...moneyAxis(palette, extentOfBars(bars, central)),
        axisLabel: { color: palette.inkQuiet, fontSize: 12, formatter: (amount: number) => shortPounds(amount), hideOverlap: true },
      },
      yAxis: {
        ...namesAxis(
          palette,
          bars.map(({ label }) => label),
          { color: palette.ink, width: 190, overflow: 'break', lineHeight: 13 },
        ),
        inverse: true,
      },
      series: ends.map(({ end, label, colour }, at) => ({
        type: 'custom',
        name: label,
        itemStyle: { color: colour(palette) },
        renderItem: drawBar(colour(palette), palette),
        encode: { y: 0, x: [1, 2], tooltip: [2] },
        data: bars.map((bar, place) => [place, central, bar[end].figures.netPresentValue]),
        ...(at === 0 ? { markLine: planLine(palette, central) } : {}),
      })),
    },
    table: {
      columns: [
        { key: 'assumption', label: 'What is moved' },
        { key: 'low', label: 'Low end', align: 'right' },
        { key: 'at-low', label: 'Net present value', unit: '(£)', align: 'right' },
        { key: 'high', label: 'High end', align: 'right' },
        { key: 'at-high', label: 'Net present value', unit: '(£)', align: 'right' },
        { key: 'swing', label: 'Swing', unit: '(£)', align: 'right' },
      ],
      rows: sensitivities.map((one) => [
        one.label,
        endWords(one, 'low', one.low.value),
        plainPounds(one.low.figures.netPresentValue),
        endWords(one, 'high', one.high.value),
        plainPounds(one.high.figures.netPresentValue),
        plainPounds(one.swing),
      ]),
    },
    summary:
      widest === undefined
        ? 'Nothing moves the net present value within its range.'
        : `The net present value of ${shortPounds(central)} moves most with ${inSentence(widest.label)}: ${shortPounds(widest.low.figures.netPresentValue)} at the low end, ${shortPounds(widest.high.figures.netPresentValue)} at the high end.`,
    height: 70 + Math.max(2, bars.length) * 28,
  };
}

/** The line at the plan's own figure. */
const planLine = (palette: ChartPalette, central: number) => ({
  silent: true,
  symbol: 'none',
  animation: false,
  label: { show: true, position: 'start', color: palette.ink, fontSize: 12, formatter: `the plan: ${shortPounds(central)}` },
  lineStyle: { color: palette.ink, width: 1, type: 'solid' },
  data: [{ xAxis: central }],
});
