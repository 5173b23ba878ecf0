/** Drawn areas: whether a place lies in one, its bounds, and a compact text of it for a URL, exact to five decimals of a degree (about a metre). */
import type { Area } from './scenario.ts';
import type { Position } from './units.ts';

type Ring = readonly (readonly [number, number])[];

const polygonsOf = (area: Area): readonly (readonly Ring[])[] => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates);

/** The even-odd rule: a place is in a ring if a line eastwards from it crosses the ring an odd number of times. */
function inRing(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const corner of ring) {
    if (previous !== undefined) {
      const [x1, y1] = previous;
      const [x2, y2] = corner;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
    previous = corner;
  }
  return inside;
}

/** Whether a place lies in an area and in none of its holes; of places exactly on its edge, either may be said. */
export function contains(area: Area, { longitude, latitude }: Position): boolean {
  return polygonsOf(area).some(([outer, ...holes]) => {
    if (outer === undefined || !inRing(outer, longitude, latitude)) return false;
    return !holes.some((hole) => inRing(hole, longitude, latitude));
  });
}

/** West, south, east, north in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

export function boundsOf(area: Area): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygonsOf(area).flat(2)) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const precision = 1e5;

/** A whole number, its sign in the lowest bit, five bits a character, lowest first, 32 marking that more follow. */
function numberText(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  let text = '';
  while (rest >= 32) {
    text += digits[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return text + digits[rest];
}

function numbersIn(text: string): number[] | null {
  const values: number[] = [];
  let value = 0;
  let unit = 1;
  for (const character of text) {
    const digit = digits.indexOf(character);
    if (digit < 0) return null;
    value += (digit % 32) * unit;
    unit *= 32;
    if (digit >= 32) continue;
    values.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    value = 0;
    unit = 1;
  }
  return unit === 1 ? values : null;
}

function ringText(ring: Ring): string {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  let text = '';
  let [atX, atY] = [0, 0];
  for (const corner of closed ? ring.slice(0, -1) : ring) {
    const [x, y] = [Math.round(corner[0] * precision), Math.round(corner[1] * precision)];
    text += numberText(x - atX) + numberText(y - atY);
    [atX, atY] = [x, y];
  }
  return text;
}

function ringIn(text: string): [number, number][] | null {
  const steps = numbersIn(text);
  if (steps === null || steps.length < 6 || steps.length % 2 === 1) return null;
  const ring: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at] as number;
    y += steps[at + 1] as number;
    if (Math.abs(x) > 180 * precision || Math.abs(y) > 90 * precision) return null;
    ring.push([x / precision, y / precision]);
  }
  return [...ring, ring[0] as [number, number]];
}

/** The text of an area, of characters that a URL leaves alone: rings parted by ".", polygons by "*", a "*" before a MultiPolygon. */
export const areaText = (area: Area): string =>
  (area.type === 'MultiPolygon' ? '*' : '') +
  polygonsOf(area)
    .map((polygon) => polygon.map(ringText).join('.'))
    .join('*');

/** The area that a text of `areaText` names, its rings closed; null where it names none. */
export function areaIn(text: string): Area | null {
  const polygons = text
    .replace(/^\*/, '')
    .split('*')
    .map((polygon) => polygon.split('.').map(ringIn));
  const complete = polygons.filter((rings): rings is [number, number][][] => rings.every((ring) => ring !== null));
  const [only] = complete;
  if (only === undefined || complete.length < polygons.length) return null;
  if (text.startsWith('*')) return { type: 'MultiPolygon', coordinates: complete };
  return complete.length === 1 ? { type: 'Polygon', coordinates: only } : null;
}
