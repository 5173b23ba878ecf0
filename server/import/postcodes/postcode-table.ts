/** Where a million and more postcodes lie, in columns of numbers ordered by postcode: about 14 bytes each. */
import { fromEastingNorthing } from '../../../shared/grid-reference.ts';
import type { Metres, Position } from '../../../shared/units.ts';
import { inwardCodes, keyOfOutcode, keyOfPostcode } from './postcode-key.ts';

export type Postcodes = {
  count: number;
  /** The middle of a whole postcode, with the code of its district, such as E07000113; null where it is not known. */
  centreOf: (postcode: string) => { position: Position; district: string | null } | null;
  /** The mean of the places of an outward code: approximate, as it may reach for miles. */
  outcodeCentre: (outcode: string) => Position | null;
};

/** Rows as they are read; `district` is the place of its code in `districts`, 0 for none. */
export type PostcodeRows = {
  count: number;
  keys: Uint32Array;
  eastings: Uint32Array;
  northings: Uint32Array;
  district: Uint16Array;
  districts: readonly string[];
};

/** A row's number beside its key in one number below 2^53. Code-Point Open has 1.7 million. */
export const mostPostcodes = 2 ** 22;

/** The places of the rows in the order of their keys. */
function order({ count, keys }: PostcodeRows): Uint32Array {
  const marked = new Float64Array(count);
  for (let row = 0; row < count; row += 1) marked[row] = (keys[row] as number) * mostPostcodes + row;
  marked.sort();
  const places = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) places[at] = (marked[at] as number) % mostPostcodes;
  return places;
}

function inOrder<Column extends Uint32Array | Uint16Array>(places: Uint32Array, column: Column, ordered: Column): Column {
  for (let at = 0; at < places.length; at += 1) ordered[at] = column[places[at] as number] as number;
  return ordered;
}

/** The first place whose key is not below a key. */
function firstFrom(keys: Uint32Array, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

const placeAt = (easting: number, northing: number): Position =>
  fromEastingNorthing({ easting: easting as Metres, northing: northing as Metres });

export function postcodeTable(rows: PostcodeRows): Postcodes {
  const places = order(rows);
  const numbers = (column: Uint32Array) => inOrder(places, column, new Uint32Array(rows.count));
  const [keys, eastings, northings] = [numbers(rows.keys), numbers(rows.eastings), numbers(rows.northings)];
  const district = inOrder(places, rows.district, new Uint16Array(rows.count));
  const means = new Map<number, Position | null>();

  function meanOf(outward: number): Position | null {
    const [from, to] = [firstFrom(keys, outward * inwardCodes), firstFrom(keys, (outward + 1) * inwardCodes)];
    let [east, north] = [0, 0];
    for (let at = from; at < to; at += 1) {
      east += eastings[at] as number;
      north += northings[at] as number;
    }
    return to === from ? null : placeAt(east / (to - from), north / (to - from));
  }

  return {
    count: rows.count,
    centreOf: (postcode) => {
      const key = keyOfPostcode(postcode);
      const at = key === null ? keys.length : firstFrom(keys, key);
      if (at === keys.length || keys[at] !== key) return null;
      const code = rows.districts[district[at] as number];
      return { position: placeAt(eastings[at] as number, northings[at] as number), district: code || null };
    },
    outcodeCentre: (outcode) => {
      const key = keyOfOutcode(outcode);
      if (key === null) return null;
      const mean = means.get(key) ?? meanOf(key);
      means.set(key, mean);
      return mean;
    },
  };
}
