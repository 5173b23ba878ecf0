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

/** Where in the file a byte is. `listed`: within the "features" of the object at the top; `open`: within one of them. */
type State = { depth: number; inText: boolean; escaped: boolean; key: number[]; listed: boolean; open: boolean };

/** What a byte means for the pieces: it begins or ends one, belongs to none, or is part of the one that is open. */
type Mark = 'part' | 'between' | 'feature begins' | 'feature ends' | 'frame ends';

/** Within "features" of the object at the top, things lie this deep; a feature is an object one deeper. */
const inFeatures = 2;

/** Within a text nothing matters but its end; texts of the object at the top may be keys. */
function inText(state: State, byte: number): Mark {
  if (state.escaped) state.escaped = false;
  else if (byte === backslash) state.escaped = true;
  else if (byte === quote) state.inText = false;
  else if (state.depth === 1 && state.key.length < longestKey) state.key.push(byte);
  return 'part';
}

function opens(state: State, byte: number, mostDepth: number): Mark {
  if (state.depth === 0 && byte === openBracket) refuse(damaged);
  if (state.depth === 1 && byte === openBracket) state.listed = String.fromCharCode(...state.key) === 'features';
  const begins = state.listed && state.depth === inFeatures && byte === openBrace;
  state.open ||= begins;
  state.depth += 1;
  if (state.depth > mostDepth) refuse(nested);
  return begins ? 'feature begins' : 'part';
}

function closes(state: State): Mark {
  state.depth -= 1;
  if (state.depth < 0) refuse(damaged);
  if (state.depth === 1) state.listed = false;
  if (state.depth === 0) return 'frame ends';
  const ends = state.open && state.depth === inFeatures;
  if (ends) state.open = false;
  return ends ? 'feature ends' : 'part';
}

function markOf(state: State, byte: number, mostDepth: number): Mark {
  if (state.inText) return inText(state, byte);
  if (byte === quote) {
    state.inText = true;
    if (state.depth === 1) state.key = [];
  } else if (byte === openBrace || byte === openBracket) return opens(state, byte, mostDepth);
  else if (byte === closeBrace || byte === closeBracket) return closes(state);
  else if (state.listed && state.depth === inFeatures && (byte === comma || byte <= space)) return 'between';
  if (state.depth > 0) return 'part';
  // Only space and byte order marks may stand about what is at the top.
  return byte > space && byte < 0x80 ? refuse(damaged) : 'between';
}

/**
 * Yields each feature of "features", and each whole object at the top with its features taken out: one for a file that is a collection, one
 * for each line of a file of separate features. Throws a FileProblem.
 */
export async function* jsonPieces(chunks: AsyncIterable<Buffer>, limits: ReadingLimits): AsyncGenerator<JsonPiece> {
  const feature = gatherer(limits.corners * bytesOfCorner);
  const frame = gatherer(frameBytes);
  const state: State = { depth: 0, inText: false, escaped: false, key: [], listed: false, open: false };
  let any = false;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const mark = markOf(state, chunk[at] as number, limits.depth);
      if (mark === 'part') continue;
      const whole = mark === 'feature ends' || mark === 'frame ends';
      (mark === 'feature ends' ? feature : frame).add(chunk.subarray(from, whole ? at + 1 : at));
      from = mark === 'feature begins' ? at : at + 1;
      if (mark === 'feature ends') yield { feature: objectIn(feature.take()) };
      if (mark === 'frame ends') {
        any = true;
        yield { frame: objectIn(frame.take()) };
      }
    }
    (state.open ? feature : frame).add(chunk.subarray(from));
  }
  if (state.depth !== 0 || !any) refuse(damaged);
}
