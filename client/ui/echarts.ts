/** The parts of the chart library that Common Ground draws with, loaded when the first chart is. */
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

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

export type DrawnChart = {
  /** With the height on paper in pixels; null on the screen, where its place gives it. */
  draw: (option: Record<string, unknown>, onPaper: number | null) => void;
  fit: () => void;
  end: () => void;
};

/** On paper every chart is drawn as wide as this, and the page scales it: letters come out of one size. */
const paperWidth = 440;

/** Draws at once, and with a view box, so that a chart on its way to the printer takes the paper's colours and width. */
export function drawOn(element: HTMLElement): DrawnChart {
  const chart = init(element, undefined, { renderer: 'svg' });
  const flush = () => {
    chart.getZr().flush();
    element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
  };
  return {
    draw(option, onPaper) {
      chart.resize(onPaper === null ? { width: 'auto', height: 'auto' } : { width: paperWidth, height: onPaper });
      chart.setOption(option, { notMerge: true });
      flush();
    },
    fit() {
      if (matchMedia('print').matches) return;
      chart.resize();
      flush();
    },
    end: () => chart.dispose(),
  };
}

/** The chart as a drawing on its own, whether or not it stands on the screen already. */
export function svgOf(option: Record<string, unknown>, width: number, height: number): string {
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
