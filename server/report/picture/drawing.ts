/** A picture of a document as a drawing, with the size that it takes on the page. */
import type { PlacedFigure } from '../placed-blocks.ts';
import { chartWidth, drawChart } from './draw-chart.ts';

export type Drawing = {
  svg: string;
  /** In the drawing's own units. */
  width: number;
  height: number;
  /** On paper. */
  millimetres: { width: number; height: number };
};

/** The widest and the highest that stand on a page beside their caption. */
const room = { upright: { width: 170, height: 205 }, wide: { width: 257, height: 135 } };

const sized = ({ picture }: PlacedFigure) =>
  picture.kind === 'chart'
    ? { svg: drawChart(picture.chart), width: chartWidth, height: picture.chart.height }
    : { svg: picture.map.svg, width: picture.map.width, height: picture.map.height };

export function drawingOf(figure: PlacedFigure, wide: boolean): Drawing {
  const { svg, width, height } = sized(figure);
  const most = wide ? room.wide : room.upright;
  const across = Math.min(most.width, room.upright.width, (most.height * width) / height);
  return { svg, width, height, millimetres: { width: across, height: (across * height) / width } };
}
