/** The money axis of a chart: in millions of pounds, with round steps and a zero line that can be seen. */
import { formatPounds } from '../money.ts';
import type { Pence } from '../units.ts';
import type { ChartPalette } from './chart.ts';

/** The least and the greatest amount that a chart has to show, in pence. */
export type Extent = { least: number; most: number };

const million = 100_000_000;

/** The extent of amounts, nought included. */
export const extentOf = (amounts: Iterable<number>): Extent => {
  let [least, most] = [0, 0];
  for (const amount of amounts) {
    least = Math.min(least, amount);
    most = Math.max(most, amount);
  }
  return { least, most };
};

/** The extent with room for the amount of its longest bar below nought to stand left of that bar, clear of the names, on a narrow chart too. */
export const withRoomLeft = ({ least, most }: Extent): Extent => ({ least: least < 0 ? least - 0.39 * (most - least) : 0, most });

/** An extent that holds several, so that charts side by side share one scale. */
export const widest = (extents: readonly Extent[]): Extent => extentOf(extents.flatMap(({ least, most }) => [least, most]));

/** Steps of 1, 2 or 5 times a power of ten, between two and six to the whole extent, that begin and end on a step. */
export function roundSteps({ least, most }: Extent): { min: number; max: number; interval: number } {
  const span = most - least;
  if (span === 0) return { min: 0, max: million, interval: million / 2 };
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const interval = ([1, 2, 5, 10].find((step) => step * power >= rough) ?? 10) * power;
  return { min: Math.floor(least / interval) * interval, max: Math.ceil(most / interval) * interval, interval };
}

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** Pence as millions of pounds without the sign of the unit, which the axis states: "1.5", "−20". */
export const inMillions = (amount: number): string => decimals.format(amount / million).replace(/^-/, '−');

/** To the pound, for tables that name the unit in the head: "1,284,300". */
export const plainPounds = (amount: number): string => formatPounds(amount as Pence, 'table').replace('£', '');

/** Short, for labels beside a bar: "£1.3m". */
export const shortPounds = (amount: number): string => formatPounds(amount as Pence, 'headline');

/** An axis of values in £m over an extent. */
export const moneyAxis = (palette: ChartPalette, extent: Extent): Record<string, unknown> => ({
  type: 'value',
  ...roundSteps(extent),
  axisLabel: { color: palette.inkQuiet, fontSize: 12, formatter: inMillions, hideOverlap: true },
  axisLine: { show: false },
  splitLine: { lineStyle: { color: palette.line, width: 1 } },
});

/** The line at nought, drawn over the bars. */
export const zeroLine = (palette: ChartPalette, axis: 'xAxis' | 'yAxis'): Record<string, unknown> => ({
  silent: true,
  symbol: 'none',
  animation: false,
  label: { show: false },
  lineStyle: { color: palette.inkQuiet, width: 1, type: 'solid' },
  data: [{ [axis]: 0 }],
});
