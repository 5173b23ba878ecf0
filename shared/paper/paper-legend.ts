/** The legend below a map on paper: what each mark means, in as many rows as it takes. */
import { element, widthOf, writing } from './svg-text.ts';

/** `mark` is drawn about 0,0 within 11 units each way. */
export type LegendItem = { mark: string; label: string };

const rowHeight = 24;
const textSize = 12;
const markRoom = 24;
const gap = 18;

/** The drawing, to be put under the map at y = 0, and the height that it takes. */
export function drawLegend(items: readonly LegendItem[], width: number, ink: string): { drawing: string; height: number } {
  let [x, row] = [4, 0];
  const drawing = items
    .map(({ mark, label }) => {
      const needs = markRoom + widthOf(label, textSize) + gap;
      if (x > 4 && x + needs - gap > width) [x, row] = [4, row + 1];
      const y = 16 + row * rowHeight;
      const drawn =
        element('g', { transform: `translate(${(x + 8).toFixed(1)} ${y})` }, mark) +
        writing(label, { x: x + markRoom, y, size: textSize, fill: ink });
      x += needs;
      return drawn;
    })
    .join('');
  return { drawing, height: items.length === 0 ? 0 : 8 + (row + 1) * rowHeight };
}
