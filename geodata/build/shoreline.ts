/** Turns the open shorelines of a GSHHG dump into closed land rings, with land always on the left of a line. */
import type { Position } from 'geojson';

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

const nearly = 1e-7;

export function readSegments(dump: string): Position[][] {
  const segments: Position[][] = [];
  for (const line of dump.split('\n')) {
    if (line.startsWith('>')) segments.push([]);
    else if (line !== '' && !line.startsWith('#')) {
      const [lng, lat] = line.split('\t').map(Number);
      if (lng !== undefined && lat !== undefined) segments.at(-1)?.push([lng, lat]);
    }
  }
  return segments.filter((segment) => segment.length > 1);
}

/** GSHHG is dumped in one-degree bins, so most shorelines arrive in several pieces. */
export function joinSegments(segments: Position[][]): Position[][] {
  const lines: Position[][] = [];
  const open = segments.filter((segment) => !isRing(segment));
  for (let line = open.pop(); line; line = open.pop()) {
    let joined = true;
    while (joined && !isRing(line)) {
      joined = false;
      for (const [index, other] of open.entries()) {
        if (same(line.at(-1), other[0])) line = [...line, ...other.slice(1)];
        else if (same(other.at(-1), line[0])) line = [...other, ...line.slice(1)];
        else continue;
        open.splice(index, 1);
        joined = true;
        break;
      }
    }
    lines.push(line);
  }
  return [...segments.filter(isRing), ...lines];
}

/** Lines that end on the edge of the box go on along it, anticlockwise, to where the next line begins. */
export function closeAlongBox(lines: Position[][], box: Box): Position[][] {
  const rings = lines.filter(isRing);
  const open = lines.filter((line) => !isRing(line));
  for (let first = open.pop(); first; first = open.pop()) {
    const ring = [...first];
    for (let line: Position[] | undefined; line !== first; ) {
      const next = nextLine(ring.at(-1), [first, ...open], box);
      ring.push(...next.corners, ...next.line);
      line = next.line;
      if (line !== first) open.splice(open.indexOf(line), 1);
    }
    rings.push(ring.slice(0, ring.length - first.length + 1));
  }
  return rings;
}

function nextLine(from: Position | undefined, lines: Position[][], box: Box): { line: Position[]; corners: Position[] } {
  const start = along(from, box);
  const distances = lines.map((line) => ahead(start, along(line[0], box)));
  const nearest = Math.min(...distances);
  const line = lines[distances.indexOf(nearest)];
  if (!line) throw new Error('No shoreline is left to join');
  return { line, corners: cornersBetween(start, nearest, box) };
}

function isRing(line: Position[]): boolean {
  return same(line[0], line.at(-1));
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  if (!a || !b) return false;
  return Math.abs(lngOf(a) - lngOf(b)) < nearly && Math.abs(latOf(a) - latOf(b)) < nearly;
}

const lngOf = (position: Position): number => position[0] ?? Number.NaN;
const latOf = (position: Position): number => position[1] ?? Number.NaN;

/** Position on the box's edge as 0 to 4, anticlockwise from its south-west corner. */
function along(position: Position | undefined, box: Box): number {
  if (!position) throw new Error('A shoreline has no points');
  const x = (lngOf(position) - box.west) / (box.east - box.west);
  const y = (latOf(position) - box.south) / (box.north - box.south);
  if (Math.abs(y) < nearly) return x;
  if (Math.abs(x - 1) < nearly) return 1 + y;
  if (Math.abs(y - 1) < nearly) return 2 + (1 - x);
  if (Math.abs(x) < nearly) return 3 + (1 - y);
  throw new Error(`A shoreline ends inside the box, at ${position.join(', ')}`);
}

function ahead(from: number, to: number): number {
  return to > from ? to - from : to - from + 4;
}

function cornersBetween(from: number, distance: number, box: Box): Position[] {
  const corners: Position[] = [
    [box.west, box.south],
    [box.east, box.south],
    [box.east, box.north],
    [box.west, box.north],
  ];
  const passed: Position[] = [];
  for (let corner = Math.ceil(from); corner < from + distance; corner++) {
    passed.push(corners[corner % 4] as Position);
  }
  return passed;
}
