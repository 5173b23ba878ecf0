/** The outlines of a shapefile's .shp part (ESRI Shapefile Technical Description, July 1998); no stated length is believed. */
import { refuse } from '../file-problem.ts';
import { nothing, twiceArea, type Outline, type Point, type Ring } from './outline.ts';

const lengths = 'its lengths do not fit';
const damaged =
  'The shapefile is damaged: its .shp part is cut off or is none. Export the layer again and put all its parts into one ZIP file.';
const [headerBytes, recordHeaderBytes, fileCode] = [100, 8, 9994];

type Record = DataView;

const pointAt = (record: Record, at: number): Point => [record.getFloat64(at, true), record.getFloat64(at + 8, true)];

const points = (record: Record, from: number, count: number): Point[] =>
  Array.from({ length: count }, (_, at) => pointAt(record, from + at * 16));

/** Lengths that a record states must fit in it. */
function counted(record: Record, at: number, bytesEach: number, from: number): number {
  const count = record.getInt32(at, true);
  return count < 0 || from + count * bytesEach > record.byteLength ? refuse(lengths) : count;
}

const [partsAt, pointsAt, partIndexAt] = [36, 40, 44];

/** The parts of a line or polygon: each begins at an index into the points. */
function parts(record: Record): Ring[] {
  const partCount = counted(record, partsAt, 4, partIndexAt);
  const from = partIndexAt + partCount * 4;
  const count = counted(record, pointsAt, 16, from);
  const all = points(record, from, count);
  const starts = Array.from({ length: partCount }, (_, at) => record.getInt32(partIndexAt + at * 4, true));
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? count;
    return start < 0 || end < start || end > count ? refuse(lengths) : all.slice(start, end);
  });
}

const holds = (ring: Ring, [x, y]: Point): boolean => {
  let [inside, previous] = [false, ring.at(-1)];
  for (const corner of ring) {
    if (previous && previous[1] > y !== corner[1] > y) {
      const at = previous[0] + ((y - previous[1]) / (corner[1] - previous[1])) * (corner[0] - previous[0]);
      if (at > x) inside = !inside;
    }
    previous = corner;
  }
  return inside;
};

/** More rings than any site has are not looked through for holes: that would take the square of their number. */
const mostRings = 2000;

/** Outer rings run clockwise and holes the other way; a ring that no other holds is an outer one whichever way it runs. */
function polygons(rings: readonly Ring[]): Ring[][] {
  if (rings.length > mostRings) return rings.map((ring) => [ring]);
  const outers = rings.filter((ring) => twiceArea(ring) < 0).map((ring) => [ring]);
  for (const ring of rings.filter((one) => twiceArea(one) >= 0 && one.length > 0)) {
    const owner = outers.find(([outer]) => outer && ring[0] && holds(outer, ring[0]));
    if (owner) owner.push(ring);
    else outers.push([ring]);
  }
  return outers;
}

const [shapePoint, shapeLine, shapePolygon, shapePoints] = [1, 3, 5, 8];
const pointsCountAt = 36;

function outlineOf(record: Record): Outline {
  const code = record.getInt32(0, true) % 10;
  const empty = record.getInt32(0, true) === 0;
  if (empty) return nothing;
  if (code === shapePoint) return { ...nothing, points: [pointAt(record, 4)] };
  if (code === shapePoints) return { ...nothing, points: points(record, 40, counted(record, pointsCountAt, 16, 40)) };
  if (code === shapeLine) return { ...nothing, lines: parts(record) };
  return code === shapePolygon ? { ...nothing, polygons: polygons(parts(record)) } : refuse('it is of no known kind');
}

/**
 * In their order, which is that of the rows of the .dbf part; each is read when it is asked for, and throws where it is none. Throws a
 * FileProblem where the order itself is lost.
 */
export function* shpOutlines(file: Buffer): Generator<() => Outline> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < headerBytes || view.getInt32(0) !== fileCode) refuse(damaged);
  let at = headerBytes;
  while (at + recordHeaderBytes <= file.length) {
    const length = view.getInt32(at + 4) * 2;
    const from = at + recordHeaderBytes;
    if (length < 4 || from + length > file.length) refuse(damaged);
    yield () => outlineOf(new DataView(file.buffer, file.byteOffset + from, length));
    at = from + length;
  }
}
