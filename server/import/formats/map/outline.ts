/** What a feature of a map file is drawn as, whatever format it came in: points, lines and polygons in the file's own coordinates. */

export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

/** A polygon is its outer ring and its holes. */
export type Outline = { points: readonly Point[]; lines: readonly Ring[]; polygons: readonly (readonly Ring[])[] };

export const nothing: Outline = { points: [], lines: [], polygons: [] };

export const together = (outlines: readonly Outline[]): Outline => ({
  points: outlines.flatMap(({ points }) => points),
  lines: outlines.flatMap(({ lines }) => lines),
  polygons: outlines.flatMap(({ polygons }) => polygons),
});

/** Twice the area of a ring, positive where it runs anticlockwise; coordinates are taken from the first corner, so that large ones lose nothing. */
export function twiceArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let [sum, previous] = [0, ring.at(-1)];
  for (const corner of ring) {
    if (previous) sum += (previous[0] - x0) * (corner[1] - y0) - (corner[0] - x0) * (previous[1] - y0);
    previous = corner;
  }
  return sum;
}

/** Every corner, to look at how a file writes coordinates. */
export function* cornersOf({ points, lines, polygons }: Outline): Generator<Point> {
  yield* points;
  for (const line of lines) yield* line;
  for (const rings of polygons) for (const ring of rings) yield* ring;
}
