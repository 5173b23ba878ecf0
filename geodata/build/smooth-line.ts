/** Draws a curve through every given point (centripetal Catmull-Rom, so it neither loops nor overshoots). */
import type { Position } from 'geojson';

const stepsBetweenPoints = 6;

export function smoothLine(points: readonly Position[]): Position[] {
  const curve = points.slice(1).flatMap((to, index) => {
    const from = points[index] as Position;
    const span = [points[index - 1] ?? mirror(from, to), from, to, points[index + 2] ?? mirror(to, from)] as const;
    return Array.from({ length: stepsBetweenPoints }, (_, step) => onCurve(span, step / stepsBetweenPoints));
  });
  return [...curve, points.at(-1) as Position];
}

function onCurve([a, b, c, d]: readonly [Position, Position, Position, Position], share: number): Position {
  const tb = Math.sqrt(distance(a, b));
  const tc = tb + Math.sqrt(distance(b, c));
  const td = tc + Math.sqrt(distance(c, d));
  const t = tb + (tc - tb) * share;
  const ab = mix(a, b, t / tb);
  const bc = mix(b, c, (t - tb) / (tc - tb));
  const cd = mix(c, d, (t - tc) / (td - tc));
  return mix(mix(ab, bc, t / tc), mix(bc, cd, (t - tb) / (td - tb)), (t - tb) / (tc - tb));
}

function mirror(end: Position, next: Position): Position {
  return mix(end, next, -1);
}

function mix(from: Position, to: Position, share: number): Position {
  return [0, 1].map((axis) => (from[axis] ?? 0) * (1 - share) + (to[axis] ?? 0) * share);
}

function distance([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  return Math.hypot(x2 - x1, y2 - y1);
}
