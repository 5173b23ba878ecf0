/** The map of an estate for paper: every property that has a place, in the colour and shape of its holder's sector, with counts in the legend. */
import type { PropertyFacts } from '../facts.ts';
import type { OrganisationId } from '../ids.ts';
import { formatCount } from '../measure.ts';
import { sectorLabel, sectors, type Sector } from '../organisation.ts';
import type { Position } from '../units.ts';
import type { Ground } from './ground.ts';
import type { MapPicture } from './map-picture.ts';
import { paperColours, type MapPalette } from './paper-colours.ts';
import { frameOf } from './paper-frame.ts';
import { corners, drawFrame, drawGround, drawNames } from './paper-ground.ts';
import { drawLegend } from './paper-legend.ts';
import { element } from './svg-text.ts';
import { wholeMap } from './whole-map.ts';

type EstateMapInput = {
  name: string;
  facts: readonly PropertyFacts[];
  sectorOf: (holder: OrganisationId) => Sector;
  ground: Ground | null;
  palette: MapPalette;
  width: number;
  height: number;
  /** What the map shows beside the estate, so that two maps cover the same ground. */
  round?: readonly Position[];
};

type Placed = { sector: Sector; position: Position };

/** Smaller marks for more of them: 3.6 units for a town's, 1.6 for a county's. */
const reachFor = (count: number) => (count > 1500 ? 1.6 : count > 400 ? 2.2 : count > 100 ? 2.8 : 3.6);

/** Neighbouring sectors differ in shape too, so that the map can be read without its colours. */
const shapes: readonly ((reach: number) => string)[] = [
  (r) => `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`,
  (r) => `M${-r} ${-r}H${r}V${r}H${-r}Z`,
  (r) => `M0 ${-1.3 * r}L${1.3 * r} 0L0 ${1.3 * r}L${-1.3 * r} 0Z`,
  (r) => `M0 ${-1.2 * r}L${1.2 * r} ${r}H${-1.2 * r}Z`,
];

const markOf = (sector: Sector, reach: number, palette: MapPalette, width = 0.4): string =>
  element('path', {
    d: (shapes[sectors.indexOf(sector) % shapes.length] ?? shapes[0])?.(reach) ?? '',
    fill: palette.sectors[sector],
    stroke: paperColours.halo,
    'stroke-width': width,
  });

/** Null where no property has a position that is known. */
export function estateMap({ name, facts, sectorOf, ground, palette, width, height, round = [] }: EstateMapInput): MapPicture | null {
  const placed = facts.flatMap(({ position, holder }): Placed[] => (position ? [{ sector: sectorOf(holder), position }] : []));
  const frame = placed.length === 0 ? null : frameOf([...placed.map(({ position }) => position), ...round], width, height);
  if (!frame) return null;
  const reach = reachFor(placed.length);
  const at = placed.map(({ sector, position }) => ({ sector, spot: frame.at(position.longitude, position.latitude) }));
  const marks = at.map(({ sector, spot: [x, y] }) =>
    element('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, markOf(sector, reach, palette)),
  );
  const covered = at.map(({ spot: [x, y] }) => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }));
  const counts = sectors
    .map((sector) => ({ sector, count: placed.filter((one) => one.sector === sector).length }))
    .filter(({ count }) => count > 0);
  const items = counts.map(({ sector, count }) => ({
    mark: markOf(sector, 5, palette, 0),
    label: `${sectorLabel[sector]} (${formatCount(count)})`,
  }));
  const missing = facts.length - placed.length;
  const summary = `Map of ${name}: ${formatCount(placed.length)} ${placed.length === 1 ? 'property' : 'properties'} by the sector of ${placed.length === 1 ? 'its' : 'their'} holder: ${counts
    .map(({ sector, count }) => `${sectorLabel[sector]} ${formatCount(count)}`)
    .join(', ')}${missing > 0 ? `; ${formatCount(missing)} without a place` : ''}.`;
  const drawing = [
    ground ? drawGround(ground, frame) : element('rect', { width, height, fill: paperColours.land }),
    marks.join(''),
    ground ? drawNames(ground, frame, corners(frame), covered) : '',
    drawFrame(frame, palette),
  ].join('');
  return wholeMap({ drawing, legend: drawLegend(items, width, palette.ink), width, height, summary });
}
