/** A point that lies inside a polygon and outside its holes: its centre where that does, else the middle of its widest stretch. */
import { twiceArea, type Point, type Ring } from './outline.ts';

/** Where a line from west to east at a height crosses the rings, in order. */
function crossings(rings: readonly Ring[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    let previous = ring.at(-1);
    for (const corner of ring) {
      if (previous && previous[1] > y !== corner[1] > y)
        found.push(previous[0] + ((y - previous[1]) / (corner[1] - previous[1])) * (corner[0] - previous[0]));
      previous = corner;
    }
  }
  return found.sort((a, b) => a - b);
}

/** Even-odd over all rings together, so holes are outside. */
const isInside = (rings: readonly Ring[], [x, y]: Point): boolean => crossings(rings, y).filter((at) => at > x).length % 2 === 1;

function centre(ring: Ring): Point | null {
  const [x0, y0] = ring[0] ?? [0, 0];
  let [x, y, previous] = [0, 0, ring.at(-1)];
  for (const corner of ring) {
    if (previous) {
      const cross = (previous[0] - x0) * (corner[1] - y0) - (corner[0] - x0) * (previous[1] - y0);
      x += (previous[0] + corner[0] - 2 * x0) * cross;
      y += (previous[1] + corner[1] - 2 * y0) * cross;
    }
    previous = corner;
  }
  const area = twiceArea(ring);
  return area === 0 ? null : [x0 + x / (3 * area), y0 + y / (3 * area)];
}

type Stretch = { width: number; at: Point };

function widestAt(rings: readonly Ring[], y: number): Stretch | null {
  const found = crossings(rings, y);
  let widest: Stretch | null = null;
  for (let at = 0; at + 1 < found.length; at += 2) {
    const [from, to] = [found[at] as number, found[at + 1] as number];
    if (to - from > (widest?.width ?? 0)) widest = { width: to - from, at: [(from + to) / 2, y] };
  }
  return widest;
}

/** Heights at which stretches are looked for, as parts of the polygon's own: none is likely to run through a corner. */
const heights = [0.503, 0.251, 0.757, 0.127, 0.879, 0.387, 0.631, 0.061, 0.941];

function extent(ring: Ring): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const [, y] of ring) [low, high] = [Math.min(low, y), Math.max(high, y)];
  return [low, high];
}

/** The first corner where a polygon is too thin to have an inside; null where it has no corner. */
export function pointInside(rings: readonly Ring[]): Point | null {
  const [outer] = rings;
  if (!outer?.[0]) return null;
  const middle = centre(outer);
  if (middle && isInside(rings, middle)) return middle;
  const [low, high] = extent(outer);
  let best: Stretch | null = null;
  for (const height of heights) {
    const found = widestAt(rings, low + (high - low) * height);
    if (found && found.width > (best?.width ?? 0)) best = found;
  }
  return best?.at ?? outer[0];
}
