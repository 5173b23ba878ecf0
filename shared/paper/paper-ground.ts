/** The ground of a map on paper: sea, land, lines and names beneath what is shown, and scale, north and frame above it. */
import { formatDistance, metres } from '../measure.ts';
import type { Ground } from './ground.ts';
import { paperColours, type MapPalette } from './paper-colours.ts';
import { scaleBarOf, type PaperFrame } from './paper-frame.ts';
import { labelsOf, type Box } from './paper-labels.ts';
import { pathOf } from './paper-path.ts';
import { element, writing } from './svg-text.ts';

const most = 22;

const line = (d: string, stroke: string, width: number, dashes = '') =>
  d === '' ? '' : element('path', { d, fill: 'none', stroke, 'stroke-width': width, ...(dashes ? { 'stroke-dasharray': dashes } : {}) });

/** Land, railways, roads and borders of districts. */
export function drawGround(ground: Ground, frame: PaperFrame): string {
  const { sea, land, coast, road, railway, district } = paperColours;
  return [
    element('rect', { width: frame.width, height: frame.height, fill: sea }),
    element('path', { d: pathOf(ground.land, frame), fill: land, stroke: coast, 'stroke-width': 0.8 }),
    line(pathOf(ground.railways, frame), railway, 0.8, '5 2'),
    line(pathOf(ground.roads, frame), road, 1.4),
    line(pathOf(ground.districts, frame), district, 0.8, '4 3'),
  ].join('');
}

/** Names of places, none over what is to stay clear, and as few as can be over what had better. */
export const drawNames = (ground: Ground, frame: PaperFrame, clear: readonly Box[], better: readonly Box[] = []): string =>
  labelsOf(ground.places, frame, clear, most, better)
    .map(({ text, x, y, principal }) =>
      writing(text, {
        x,
        y,
        size: principal ? 14 : 12,
        weight: principal ? 700 : 400,
        fill: paperColours.place,
        anchor: 'middle',
        halo: paperColours.halo,
      }),
    )
    .join('');

function drawScale(frame: PaperFrame, ink: string): string {
  const bar = scaleBarOf(frame);
  const [x, y] = [14, frame.height - 14];
  return (
    element('path', { d: `M${x} ${y - 5}V${y}H${(x + bar.length).toFixed(1)}V${y - 5}`, fill: 'none', stroke: ink, 'stroke-width': 1 }) +
    writing(formatDistance(metres(bar.metres)), {
      x: x + bar.length / 2,
      y: y - 12,
      size: 12,
      fill: ink,
      anchor: 'middle',
      halo: paperColours.halo,
    })
  );
}

/** North is up: the maps have no other turn. */
function drawNorth(frame: PaperFrame, ink: string): string {
  const [x, y] = [frame.width - 22, 16];
  return (
    element('path', {
      d: `M${x} ${y}L${x + 6} ${y + 18}L${x} ${y + 14}L${x - 6} ${y + 18}Z`,
      fill: ink,
      stroke: paperColours.halo,
      'stroke-width': 1,
    }) + writing('N', { x, y: y + 28, size: 12, weight: 700, fill: ink, anchor: 'middle', halo: paperColours.halo })
  );
}

export const drawFrame = (frame: PaperFrame, { ink }: MapPalette): string =>
  drawScale(frame, ink) +
  drawNorth(frame, ink) +
  element('rect', {
    x: 0.5,
    y: 0.5,
    width: frame.width - 1,
    height: frame.height - 1,
    fill: 'none',
    stroke: paperColours.frame,
    'stroke-width': 1,
  });

/** What the corners of the map need for scale and north. */
export const corners = (frame: PaperFrame): Box[] => [
  { x: 0, y: frame.height - 40, width: frame.width / 4, height: 40 },
  { x: frame.width - 40, y: 0, width: 40, height: 56 },
];
