/** Turns the Voronoi cells of labelled points into smooth border lines between differently labelled cells. */
import type { Feature, Polygon, Position } from 'geojson';

export interface Cell {
  label: string;
  shape: Feature<Polygon>;
}

interface Edge {
  ends: readonly [Position, Position];
  labels: Set<string>;
}

export function borderLines(cells: readonly Cell[]): Position[][] {
  return chain(bordersOnly(cells)).map((line) => cutCorners(cutCorners(line)));
}

/** An edge on the outer box has one cell only and counts as a border, so that the outermost faces close. */
function bordersOnly(cells: readonly Cell[]): Edge[] {
  const edges = new Map<string, Edge & { cells: number }>();
  for (const { label, shape } of cells) {
    const ring = shape.geometry.coordinates[0] ?? [];
    for (const [index, from] of ring.entries()) {
      const to = ring[index + 1];
      if (!to || key(from) === key(to)) continue;
      const name = [key(from), key(to)].sort().join(' ');
      const edge = edges.get(name) ?? { ends: [from, to] as const, labels: new Set<string>(), cells: 0 };
      edge.labels.add(label);
      edge.cells += 1;
      edges.set(name, edge);
    }
  }
  return [...edges.values()].filter((edge) => edge.labels.size > 1 || edge.cells === 1);
}

/** Follows edges from one meeting point of three borders to the next; what is left over are loops. */
function chain(edges: readonly Edge[]): Position[][] {
  const at = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const end of edge.ends) at.set(key(end), [...(at.get(key(end)) ?? []), edge]);
  }
  const used = new Set<Edge>();
  const lines: Position[][] = [];
  const follow = (start: Position): void => {
    for (const first of at.get(key(start)) ?? []) {
      if (used.has(first)) continue;
      const line = [start];
      for (let edge: Edge | undefined = first; edge; ) {
        used.add(edge);
        const here: Position = key(edge.ends[0]) === key(line.at(-1) as Position) ? edge.ends[1] : edge.ends[0];
        line.push(here);
        const meeting: Edge[] = at.get(key(here)) ?? [];
        edge = meeting.length === 2 ? meeting.find((other) => !used.has(other)) : undefined;
      }
      lines.push(line);
    }
  };
  const ends = edges.flatMap((edge) => edge.ends);
  for (const end of ends) if (at.get(key(end))?.length !== 2) follow(end);
  for (const end of ends) follow(end);
  return lines;
}

/** Chaikin's corner cutting; both ends stay where they are. */
function cutCorners(line: Position[]): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const smooth = line.slice(1).flatMap((to, index) => {
    const from = line[index] as Position;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
  return [first, ...smooth.slice(1, -1), last];
}

function between(from: Position, to: Position, share: number): Position {
  return [0, 1].map((axis) => (from[axis] ?? 0) * (1 - share) + (to[axis] ?? 0) * share);
}

function key(position: Position): string {
  return position.map((degree) => degree.toFixed(9)).join(',');
}
