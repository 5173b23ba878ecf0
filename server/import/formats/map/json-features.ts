/** The features of a GeoJSON file, one by one as the file streams by, so that only one of them is held at a time. */
import { refuse } from '../file-problem.ts';
import type { ReadingLimits } from '../reading-limits.ts';

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];
const comma = 0x2c;
const space = 0x20;
const longestKey = 40;
const frameBytes = 16 << 20;
/** A corner with all the figures that a program writes. */
const bytesOfCorner = 60;

const damaged = 'The file is not whole GeoJSON: it is cut off or damaged. Export it again.';
const nested = 'The file is nested far deeper than GeoJSON is. Export it again as GeoJSON from the program that holds the map.';
const large = 'A feature of the file is far larger than the site of a property. Export only the properties, as GeoJSON.';

export type JsonPiece = { feature: Record<string, unknown> } | { frame: Record<string, unknown> };

function objectIn(bytes: readonly Buffer[]): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.concat(bytes).toString('utf8'));
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return refuse(damaged);
}

/** Bytes that are gathered over chunks; refused where they become too many. */
function gatherer(most: number) {
  let [pieces, length]: [Buffer[], number] = [[], 0];
  return {
    add: (piece: Buffer) => {
      if (piece.length === 0) return;
      pieces.push(Buffer.from(piece));
      length += piece.length;
      if (length > most) refuse(large);
    },
    take: () => {
      const taken = pieces;
      [pieces, length] = [[], 0];
      return taken;
    },
  };
}

/** Within "features" of the object at the top, things lie this deep; a feature is an object one deeper. */
const inFeatures = 2;

/**
 * Yields each feature of "features", and each whole object at the top with its features taken out: one for a file that is a collection, one
 * for each line of a file of separate features. Throws a FileProblem.
 */
export async function* jsonPieces(chunks: AsyncIterable<Buffer>, limits: ReadingLimits): AsyncGenerator<JsonPiece> {
  const feature = gatherer(limits.corners * bytesOfCorner);
  const frame = gatherer(frameBytes);
  let [depth, inText, escaped, listed, open, any] = [0, false, false, false, false, false];
  let key: number[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    const flush = (to: number) => {
      (open ? feature : frame).add(chunk.subarray(from, to));
      from = to;
    };
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (inText) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inText = false;
        else if (depth === 1 && key.length < longestKey) key.push(byte);
        continue;
      }
      if (byte === quote) {
        inText = true;
        if (depth === 1) key = [];
      } else if (byte === openBrace || byte === openBracket) {
        if (depth === 0 && byte === openBracket) refuse(damaged);
        if (depth === 1 && byte === openBracket && String.fromCharCode(...key) === 'features') listed = true;
        if (listed && depth === inFeatures && byte === openBrace) {
          flush(at);
          open = true;
        }
        depth += 1;
        if (depth > limits.depth) refuse(nested);
      } else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1;
        if (depth < 0) refuse(damaged);
        if (open && depth === inFeatures) {
          flush(at + 1);
          open = false;
          yield { feature: objectIn(feature.take()) };
        } else if (depth === 1) listed = false;
        else if (depth === 0) {
          flush(at + 1);
          any = true;
          yield { frame: objectIn(frame.take()) };
        }
      } else if ((depth === 0 && byte !== openBrace) || (listed && depth === inFeatures && (byte === comma || byte <= space))) {
        flush(at);
        from = at + 1;
        if (depth === 0 && byte > space && byte < 0x80) refuse(damaged);
      }
    }
    flush(chunk.length);
  }
  if (depth !== 0 || !any) refuse(damaged);
}
