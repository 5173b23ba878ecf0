/** How many draws lie where: bars of equal width with round ends, over all that was drawn. */
import { roundSteps } from '../chart/money-axis.ts';

/** Pence; bar n goes from `from + n × width` to the next. */
export type Histogram = { from: number; width: number; counts: number[] };

/** About so many bars show the shape without its accidents. Judgement of this product (2026). */
const bars = 24;

/** The values are in ascending order; draws that are all alike give one bar without width. */
export function histogramOf(sorted: Float64Array): Histogram {
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (least === most) return { from: least, width: 0, counts: [sorted.length] };
  const { interval } = roundSteps({ least: 0, most: ((most - least) * 4) / bars });
  const from = Math.floor(least / interval) * interval;
  const counts = Array.from({ length: Math.floor((most - from) / interval) + 1 }, () => 0);
  for (const value of sorted) {
    const place = Math.floor((value - from) / interval);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { from, width: interval, counts };
}
