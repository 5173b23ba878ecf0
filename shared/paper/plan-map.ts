/** The map of a plan for paper: its hubs by their numbers, what moves to them, what is vacated or changed, and, where they are given, the properties that stay. */
import { formatCount } from '../measure.ts';
import { decisionMarks, hubMarks, moveLines, positionsOf, type HubMark, type PlanOnMap } from '../plan-on-map.ts';
import type { Position } from '../units.ts';
import type { Ground } from './ground.ts';
import type { MapPicture } from './map-picture.ts';
import { paperColours, type MapPalette } from './paper-colours.ts';
import { frameOf } from './paper-frame.ts';
import { corners, drawFrame, drawGround, drawNames } from './paper-ground.ts';
import type { Box } from './paper-labels.ts';
import { drawLegend, type LegendItem } from './paper-legend.ts';
import { pathOf } from './paper-path.ts';
import { drawHub, drawMove, drawProperty } from './plan-marks.ts';
import { element } from './svg-text.ts';
import { wholeMap } from './whole-map.ts';

type PlanMapInput = {
  name: string;
  plan: PlanOnMap;
  /** Null while it is not read: the plan is drawn without it. */
  ground: Ground | null;
  palette: MapPalette;
  width: number;
  height: number;
  /** Properties that the plan leaves as they are. */
  kept?: readonly Position[];
  /** What the map shows beside the plan, so that two maps cover the same ground. */
  round?: readonly Position[];
};

type At = [number, number];

const boxRound = ([x, y]: At, reach: number): Box => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });

const placed = (drawing: string, [x, y]: At): string => element('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, drawing);

/** Hubs that would cover one another stand side by side. */
function apart(hubs: readonly { hub: HubMark; at: At }[]): { hub: HubMark; at: At }[] {
  const done: { hub: HubMark; at: At }[] = [];
  for (const { hub, at } of hubs) {
    let [x] = at;
    while (done.some((other) => Math.abs(other.at[0] - x) < 21 && Math.abs(other.at[1] - at[1]) < 21)) x += 7;
    done.push({ hub, at: [x, at[1]] });
  }
  return done;
}

const keptMark = element('circle', { r: 2, fill: paperColours.kept });

/** Null where no hub and no property of the plan has a position that is known. */
export function planMap({ name, plan, ground, palette, width, height, kept = [], round = [] }: PlanMapInput): MapPicture | null {
  const own = positionsOf(plan);
  const frame = own.length === 0 ? null : frameOf([...own, ...kept, ...round], width, height);
  if (!frame) return null;
  const at = ({ longitude, latitude }: Position) => frame.at(longitude, latitude);
  const hubs = apart(hubMarks(plan).map((hub) => ({ hub, at: at(hub.position) })));
  const marks = decisionMarks(plan);
  const moves = moveLines(plan);
  const clear = [...corners(frame), ...hubs.map((hub) => boxRound(hub.at, 14)), ...marks.map(({ position }) => boxRound(at(position), 4))];
  const count = (wanted: readonly string[]) => marks.filter(({ mark }) => wanted.includes(mark)).length;
  const [vacated, changed] = [count(['vacated']), count(['reduced', 'changed'])];
  const items: LegendItem[] = [
    ...(hubs.length > 0 ? [{ mark: drawHub(1, palette), label: `hub, by its number (${formatCount(hubs.length)})` }] : []),
    ...(vacated > 0 ? [{ mark: drawProperty('vacated', palette), label: `vacated (${formatCount(vacated)})` }] : []),
    ...(changed > 0 ? [{ mark: drawProperty('reduced', palette), label: `space reduced or changed (${formatCount(changed)})` }] : []),
    ...(moves.length > 0 ? [{ mark: drawMove('M-9 4Q0 -8 9 0', palette), label: 'services move' }] : []),
    ...(kept.length > 0 ? [{ mark: keptMark, label: `stays as it is (${formatCount(kept.length)})` }] : []),
  ];
  const legend = drawLegend(items, width, palette.ink);
  const summary = `Map of ${name}: ${formatCount(hubs.length)} ${hubs.length === 1 ? 'hub' : 'hubs'}, ${formatCount(vacated)} ${vacated === 1 ? 'property' : 'properties'} vacated, ${formatCount(changed)} reduced or changed.`;
  const drawing = [
    ground ? drawGround(ground, frame) : element('rect', { width, height, fill: paperColours.land }),
    kept.map((position) => placed(keptMark, at(position))).join(''),
    ground ? drawNames(ground, frame, clear) : '',
    drawMove(
      pathOf(
        moves.map(({ line }) => ({ type: 'LineString', coordinates: line })),
        frame,
      ),
      palette,
    ),
    marks.map(({ mark, position }) => placed(drawProperty(mark, palette), at(position))).join(''),
    hubs.map(({ hub, at: place }) => placed(drawHub(hub.rank + 1, palette), place)).join(''),
    drawFrame(frame, palette),
  ].join('');
  return wholeMap({ drawing, legend, width, height, summary });
}
