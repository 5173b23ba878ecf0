/** A chart as a drawing for paper: the option that the screen draws, by the same library, in the letters of documents and without a browser. */
import { createCanvas } from '@napi-rs/canvas';
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartPicture } from '../../../shared/chart/chart.ts';
import { knowFonts, paperFont } from './paper-fonts.ts';

use([
  BarChart,
  LineChart,
  CustomChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  MarkLineComponent,
  MarkPointComponent,
  SVGRenderer,
]);

/** Pixels; on 170 mm of paper its letters of 12 pixels are about 9 points. */
export const chartWidth = 640;

const pen = createCanvas(1, 1).getContext('2d');

/** Without a page to measure in, the library would guess how wide its labels are. */
setPlatformAPI({
  measureText: (text, font) => {
    pen.font = font ?? `12px ${paperFont}`;
    return pen.measureText(text);
  },
});

/** Letters as attributes, so that no policy about styles stands in their way; classes and styles are for pointers, which paper has not. */
const forPaper = (svg: string): string =>
  svg
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/ ecmeta_[a-z_]+="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .map((one) => one.split(':'))
        .filter(([name = '']) => name.startsWith('font-'))
        .map(([name, value = '']) => ` ${name}="${value.trim()}"`)
        .join(''),
    );

/** A whole <svg> element of `chartWidth` pixels and the height that the chart asks for. */
export function drawChart({ option, height }: ChartPicture): string {
  knowFonts();
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width: chartWidth, height });
  try {
    chart.setOption({ ...option, textStyle: { ...option.textStyle, fontFamily: paperFont } });
    return forPaper(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}
