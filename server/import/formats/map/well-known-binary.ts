/** The outline of a geometry of a GeoPackage: its header, then well-known binary (OGC 12-128r18, 2.1.3; OGC 06-103r4, 8); no stated count is believed. */
import { refuse } from '../file-problem.ts';
import { nothing, together, type Outline, type Point, type Ring } from './outline.ts';

const broken = 'its bytes are not a geometry';
const deepest = 8;
/** EWKB's marks of height, measure and reference system, which PostGIS writes. */
const marks = { height: 0x80000000, measure: 0x40000000, system: 0x20000000 };

type Cursor = { view: DataView; at: number };

function take(cursor: Cursor, bytes: number): number {
  const { at } = cursor;
  if (at + bytes > cursor.view.byteLength) refuse(broken);
  cursor.at += bytes;
  return at;
}

function countOf(cursor: Cursor, little: boolean, leastBytes: number): number {
  const count = cursor.view.getUint32(take(cursor, 4), little);
  if (count * leastBytes > cursor.view.byteLength - cursor.at) refuse(broken);
  return count;
}

type Kind = { little: boolean; kind: number; numbers: number };

function kindAt(cursor: Cursor): Kind {
  const little = cursor.view.getUint8(take(cursor, 1)) === 1;
  const stated = cursor.view.getUint32(take(cursor, 4), little);
  if (stated & marks.system) take(cursor, 4);
  const plain = stated & 0x0fffffff;
  const dimension = Math.floor(plain / 1000);
  const height = Boolean(stated & marks.height) || dimension === 1 || dimension === 3;
  const measure = Boolean(stated & marks.measure) || dimension === 2 || dimension === 3;
  return { little, kind: plain % 1000, numbers: 2 + (height ? 1 : 0) + (measure ? 1 : 0) };
}

function pointAt(cursor: Cursor, { little, numbers }: Kind): Point {
  const at = take(cursor, numbers * 8);
  return [cursor.view.getFloat64(at, little), cursor.view.getFloat64(at + 8, little)];
}

const times = <T>(count: number, read: () => T): T[] => Array.from({ length: count }, read);

const ringAt = (cursor: Cursor, kind: Kind): Ring => times(countOf(cursor, kind.little, kind.numbers * 8), () => pointAt(cursor, kind));

function outlineAt(cursor: Cursor, depth: number): Outline {
  if (depth > deepest) refuse(broken);
  const kind = kindAt(cursor);
  switch (kind.kind) {
    case 1: {
      const point = pointAt(cursor, kind);
      return Number.isNaN(point[0]) ? nothing : { ...nothing, points: [point] };
    }
    case 2:
      return { ...nothing, lines: [ringAt(cursor, kind)] };
    case 3:
      return { ...nothing, polygons: [times(countOf(cursor, kind.little, 4), () => ringAt(cursor, kind))] };
    case 4:
    case 5:
    case 6:
    case 7:
      return together(times(countOf(cursor, kind.little, 5), () => outlineAt(cursor, depth + 1)));
    default:
      return refuse('it is a curve or a surface, which is not read');
  }
}

/** Bytes of the envelope by its code in the header. */
const envelopeBytes = [0, 32, 48, 48, 64];
const headerBytes = 8;

/** Throws a FileProblem with the end of a sentence. */
export function packageOutline(blob: Uint8Array): Outline {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  if (blob.byteLength < headerBytes || view.getUint16(0) !== 0x4750) refuse(broken);
  const flags = view.getUint8(3);
  const envelope = envelopeBytes[(flags >> 1) & 7] ?? refuse(broken);
  if (flags & 0x10) return nothing;
  return outlineAt({ view, at: headerBytes + envelope }, 0);
}
