/** Drawing on the map as a pure reducer: what the pointer did so far, what to show of it, and the area or length it makes when done. */
import type { Feature, FeatureCollection } from 'geojson';
import type { Area } from '../../shared/scenario.ts';
import { circleRound, type LngLat, metresBetween, simplified } from './sketch-geometry.ts';

export const sketchTools = ['rectangle', 'polygon', 'lasso', 'radius', 'measure'] as const;
export type SketchTool = (typeof sketchTools)[number];

export type SketchEvent =
  | { type: 'down'; at: LngLat }
  | { type: 'move'; at: LngLat }
  /** `reach` is how near to a corner, in degrees of longitude, counts as on it. */
  | { type: 'up'; at: LngLat; reach: number }
  /** A place set by key: it begins what is dragged or ends it, and is a corner of what is clicked. */
  | { type: 'set'; at: LngLat; reach: number }
  | { type: 'finish' }
  | { type: 'undo' };

export type Sketch = {
  tool: SketchTool;
  points: readonly LngLat[];
  /** Where the pointer is, for the part that is not yet set. */
  at: LngLat | null;
  pressed: boolean;
  done: boolean;
};

export const newSketch = (tool: SketchTool): Sketch => ({ tool, points: [], at: null, pressed: false, done: false });

const dragged: readonly SketchTool[] = ['rectangle', 'lasso', 'radius'];
/** More corners than an area may have; a lasso stops taking them in. */
const mostPoints = 1500;

/** The sketch after one event; a finished sketch stays as it is. */
export function sketchAfter(sketch: Sketch, event: SketchEvent): Sketch {
  if (sketch.done) return sketch;
  return dragged.includes(sketch.tool) ? afterDrag(sketch, event) : afterClick(sketch, event);
}

function afterDrag(sketch: Sketch, event: SketchEvent): Sketch {
  switch (event.type) {
    case 'down':
      return { ...sketch, points: [event.at], at: event.at, pressed: true };
    case 'move': {
      if (!sketch.pressed) return { ...sketch, at: event.at };
      const points = sketch.tool === 'lasso' && sketch.points.length < mostPoints ? [...sketch.points, event.at] : sketch.points;
      return { ...sketch, points, at: event.at };
    }
    case 'up': {
      const ended = { ...sketch, at: event.at, pressed: false };
      return areaOf(ended) ? { ...ended, done: true } : newSketch(sketch.tool);
    }
    case 'set':
      return afterDrag(sketch, sketch.pressed ? { ...event, type: 'up' } : { type: 'down', at: event.at });
    case 'finish':
      return sketch.pressed && sketch.at ? afterDrag(sketch, { type: 'up', at: sketch.at, reach: 0 }) : sketch;
    case 'undo':
      return newSketch(sketch.tool);
  }
}

function afterClick(sketch: Sketch, event: SketchEvent): Sketch {
  switch (event.type) {
    case 'down':
      return sketch;
    case 'move':
      return { ...sketch, at: event.at };
    case 'up':
    case 'set':
      if (isEnding(sketch, event.at, event.reach)) return { ...sketch, at: null, done: true };
      return { ...sketch, points: [...sketch.points, event.at].slice(0, mostPoints), at: event.at };
    case 'finish':
      return sketch.points.length >= fewest(sketch) ? { ...sketch, at: null, done: true } : sketch;
    case 'undo':
      return { ...sketch, points: sketch.points.slice(0, -1) };
  }
}

const fewest = ({ tool }: Sketch) => (tool === 'polygon' ? 3 : 2);

/** A click on the first corner of a polygon, or again on the last corner, ends the drawing. */
function isEnding(sketch: Sketch, at: LngLat, reach: number): boolean {
  const narrow = Math.cos((at[1] * Math.PI) / 180);
  const near = (point: LngLat | undefined) => !!point && Math.hypot(point[0] - at[0], (point[1] - at[1]) / narrow) < reach;
  const onFirst = sketch.tool === 'polygon' && near(sketch.points[0]);
  return sketch.points.length >= fewest(sketch) && (onFirst || near(sketch.points.at(-1)));
}

/** The area that a sketch encloses, or null while it encloses none. */
export function areaOf(sketch: Sketch): Area | null {
  const ring = ringOf(sketch);
  const first = ring?.[0];
  if (!ring || !first || ring.length < 3) return null;
  const closed = [...ring, first].map(([x, y]): [number, number] => [round(x), round(y)]);
  const spread = (axis: 0 | 1) => Math.max(...closed.map((p) => p[axis])) - Math.min(...closed.map((p) => p[axis]));
  return spread(0) > 1e-5 && spread(1) > 1e-5 ? { type: 'Polygon', coordinates: [closed] } : null;
}

function ringOf({ tool, points, at, done }: Sketch): readonly LngLat[] | null {
  const [start] = points;
  if (!start || tool === 'measure') return null;
  if (tool === 'lasso') return done || !at ? simplified(points) : points;
  if (tool === 'polygon') return done || !at ? points : [...points, at];
  if (!at) return null;
  if (tool === 'rectangle') return [start, [at[0], start[1]], at, [start[0], at[1]]];
  const reach = metresBetween(start, at);
  return reach < 1 ? null : circleRound(start, reach);
}

/** The length of a measure or the radius of a circle in metres; 0 where there is none. */
export function lengthOf({ tool, points, at, done }: Sketch): number {
  const line = at && !done ? [...points, at] : tool === 'radius' && at ? [...points.slice(0, 1), at] : points;
  return line.slice(1).reduce((sum, point, index) => sum + metresBetween(line[index] as LngLat, point), 0);
}

/** What to show of a sketch; `label` prints a length in metres. */
export function sketchFeatures(sketch: Sketch, label: (metres: number) => string): FeatureCollection {
  const { tool, points, at, done } = sketch;
  const features: Feature[] = [];
  const area = areaOf(sketch);
  if (area) features.push({ type: 'Feature', properties: {}, geometry: area });
  const line = at && !done ? [...points, at] : points;
  if ((tool === 'measure' || !area) && line.length > 1 && tool !== 'rectangle' && tool !== 'radius') {
    features.push({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line.map((p) => [...p]) } });
  }
  const corners = tool === 'lasso' || tool === 'rectangle' ? [] : points;
  for (const corner of corners) features.push({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [...corner] } });
  const end = line.at(-1);
  if ((tool === 'measure' || tool === 'radius') && end && points.length > 0) {
    features.push({ type: 'Feature', properties: { label: label(lengthOf(sketch)) }, geometry: { type: 'Point', coordinates: [...end] } });
  }
  return { type: 'FeatureCollection', features };
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
