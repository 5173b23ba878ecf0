/** What every chart is made of: an option for the drawing library, the same numbers as a table, a sentence and a height. */
import type { Sector } from '../organisation.ts';

/** The colours a chart may use, by name; the same names in every theme and on paper. */
export type ChartPalette = {
  ink: string;
  inkQuiet: string;
  paperRaised: string;
  line: string;
  accent: string;
  danger: string;
  sectors: Record<Sector, string>;
};

export type ChartColumn = { key: string; label: string; unit?: string; align?: 'left' | 'right' };

/** In the words of the drawing library. */
export type ChartOption = Record<string, unknown> & { textStyle?: object; tooltip?: object };

export type ChartPicture = {
  option: ChartOption;
  /** The numbers drawn, as text, to the pound. */
  table: { columns: ChartColumn[]; rows: string[][]; total?: string[] };
  /** What the chart shows, in a sentence, for those who do not see it. */
  summary: string;
  /** Pixels that it needs. */
  height: number;
};

const size = 12;

/** What is the same in every chart: no animation, room for the axes, quiet text. */
export const ground = (palette: ChartPalette): ChartOption => ({
  animation: false,
  textStyle: { color: palette.ink, fontSize: size },
  grid: { left: 4, right: 12, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
});

/** A tooltip in the colours of the page; `print` writes a value in words. */
export const tooltip = (palette: ChartPalette, trigger: 'axis' | 'item', print: (value: number) => string): Record<string, unknown> => ({
  trigger,
  axisPointer: { type: 'none' },
  backgroundColor: palette.paperRaised,
  borderColor: palette.line,
  borderWidth: 1,
  textStyle: { color: palette.ink, fontSize: size },
  valueFormatter: (value: unknown) => (typeof value === 'number' ? print(value) : '—'),
});

/** The axis that names things: years, bodies, steps. */
export const namesAxis = (
  palette: ChartPalette,
  names: readonly string[],
  label: Record<string, unknown> = {},
): Record<string, unknown> => ({
  type: 'category',
  data: [...names],
  axisTick: { show: false },
  axisLine: { show: false },
  axisLabel: { color: palette.inkQuiet, fontSize: size, ...label },
});
