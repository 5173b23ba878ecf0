/** A map and its legend as one drawing, with its sentence for those who do not see it. */
import type { MapPicture } from './map-picture.ts';
import { paperColours } from './paper-colours.ts';
import { element, escaped } from './svg-text.ts';

type Parts = { drawing: string; legend: { drawing: string; height: number }; width: number; height: number; summary: string };

/** Beyond the edge, where a page's rounding would let the map show again. */
const spare = 6;

/** The legend has its own ground, which covers whatever of the map reaches below its frame. */
export function wholeMap({ drawing, legend, width, height, summary }: Parts): MapPicture {
  const tall = height + legend.height;
  const below = element('rect', { width, height: legend.height + spare, fill: paperColours.halo }) + legend.drawing;
  const under = element('g', { transform: `translate(0 ${height})` }, below);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height: tall,
    viewBox: `0 0 ${width} ${tall}`,
    role: 'img',
    'aria-label': summary,
  };
  const svg = element('svg', attributes, element('title', {}, escaped(summary)) + drawing + (legend.height > 0 ? under : ''));
  return { svg, width, height: tall, summary };
}
