/** The plain geometry of drawing: distances on the ground, circles, and lines thinned of what does not matter. */

export type LngLat = readonly [longitude: number, latitude: number];

/** The mean radius of the Earth in metres (IUGG, 1980). */
const earthRadius = 6_371_009;

export function metresBetween(a: LngLat, b: LngLat): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b[1] - a[1]) * rad) / 2) ** 2 + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(((b[0] - a[0]) * rad) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

const circleCorners = 48;

/** Corners of a circle on the ground; at a few kilometres the flat approximation is within a metre. */
export function circleRound([longitude, latitude]: LngLat, metres: number): LngLat[] {
  const up = (metres / earthRadius) * (180 / Math.PI);
  const across = up / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: circleCorners }, (_, at): LngLat => {
    const turn = (2 * Math.PI * at) / circleCorners;
    return [longitude + across * Math.sin(turn), latitude + up * Math.cos(turn)];
  });
}

/** As much of its breadth as a lasso may stray from the line that was drawn, so that its address stays short. */
const tolerance = 1 / 250;

/** Ramer, Douglas and Peucker's thinning of a line, within the tolerance. */
export function simplified(points: readonly LngLat[]): readonly LngLat[] {
  const spread = (axis: 0 | 1) => Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]));
  return thinned(points, Math.max(spread(0), spread(1)) * tolerance);
}

function thinned(points: readonly LngLat[], most: number): readonly LngLat[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const astray = points.map((point) => distanceFromLine(point, first, last));
  const worst = Math.max(...astray);
  if (worst <= most) return [first, last];
  const at = astray.indexOf(worst);
  return [...thinned(points.slice(0, at + 1), most).slice(0, -1), ...thinned(points.slice(at), most)];
}

function distanceFromLine([x, y]: LngLat, [ax, ay]: LngLat, [bx, by]: LngLat): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length ** 2));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}
