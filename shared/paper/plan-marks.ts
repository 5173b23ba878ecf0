/** The marks of a plan on paper: a hub is a numbered square, what is vacated a ring with a cross, what is changed a filled ring. */
import type { PlanMark } from '../plan-on-map.ts';
import { paperColours, type MapPalette } from './paper-colours.ts';
import { element, writing } from './svg-text.ts';

export const drawHub = (number: number, { accent, accentInk }: MapPalette): string =>
  element('rect', { x: -10, y: -10, width: 20, height: 20, rx: 5, fill: accent, stroke: paperColours.halo, 'stroke-width': 1.5 }) +
  writing(String(number), { x: 0, y: 0, size: 12, weight: 700, fill: accentInk, anchor: 'middle' });

export function drawProperty(mark: PlanMark, { ink, accent }: MapPalette): string {
  if (mark === 'host') return element('circle', { r: 14, fill: 'none', stroke: accent, 'stroke-width': 1.6 });
  const ring = element('circle', { r: 4, fill: mark === 'vacated' ? '#ffffff' : paperColours.changed, stroke: ink, 'stroke-width': 1 });
  if (mark !== 'vacated') return ring;
  return ring + element('path', { d: 'M-2.4 -2.4L2.4 2.4M2.4 -2.4L-2.4 2.4', fill: 'none', stroke: ink, 'stroke-width': 1 });
}

export const drawMove = (d: string, { accent }: MapPalette): string =>
  d === '' ? '' : element('path', { d, fill: 'none', stroke: accent, 'stroke-width': 0.9, 'stroke-opacity': 0.65 });
