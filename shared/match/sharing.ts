/**
 * Which records share a UPRN, a reference, a point or a postcode, and whether so many do that it tells nothing of any of them. Open
 * records are counted among open ones alone, so that nothing hidden can be told from what becomes of them.
 */
import type { Position } from '../units.ts';
import { buckets } from './buckets.ts';
import { exactPlace, type Entry } from './likeness.ts';

/** What may be shared, and by how many at most if it is to tell anything; our own judgement. */
export const mostSharing = {
  /** A UPRN that more have fills a column. */
  uprn: 5,
  /** The same for a reference of one holder. */
  'own-reference': 5,
  /** A reference that holders have by chance, such as 1. */
  reference: 200,
  /** A point that more have is the middle of something larger. */
  point: 50,
  postcode: 500,
} as const;
export type Sharable = keyof typeof mostSharing;
const sharables = Object.keys(mostSharing) as Sharable[];

/** The sides of a cell of the grid in degrees: no less than `nearby` anywhere south of 61° north. */
const cell = { latitude: 0.00046, longitude: 0.00093 } as const;
const rowsOfCells = 1_000_000;

const cellOf = ({ longitude, latitude }: Position): [x: number, y: number] => [
  Math.floor((longitude + 180) / cell.longitude),
  Math.floor((latitude + 90) / cell.latitude),
];
const cellKey = (x: number, y: number) => x * rowsOfCells + y;

const isAt = (entry: Entry, { longitude, latitude }: Position) =>
  entry.keys.position?.longitude === longitude && entry.keys.position.latitude === latitude;

const keyOf: Record<Exclude<Sharable, 'point'>, (entry: Entry) => string | null> = {
  uprn: ({ uprn }) => uprn,
  'own-reference': ({ keys, reference }) => reference && `${keys.holder} ${reference}`,
  reference: ({ reference }) => reference,
  postcode: ({ postcode }) => (postcode.whole ? postcode.text : null),
};
const keyed = Object.keys(keyOf) as (keyof typeof keyOf)[];

/** The records of an index by what they may share. */
export function sharing() {
  const held = Object.fromEntries(keyed.map((kind) => [kind, buckets<string, Entry>()])) as Record<
    keyof typeof keyOf,
    ReturnType<typeof buckets<string, Entry>>
  >;
  const cells = buckets<number, Entry>();

  /** Those that have what the record has; for a point those in its cell, which are nearly all elsewhere in it. */
  function roughly(kind: Sharable, entry: Entry): readonly Entry[] {
    if (kind !== 'point') {
      const key = keyOf[kind](entry);
      return key === null ? [] : held[kind].of(key);
    }
    const place = exactPlace(entry);
    return place === null ? [] : cells.of(cellKey(...cellOf(place)));
  }

  function members(kind: Sharable, entry: Entry): readonly Entry[] {
    const found = roughly(kind, entry);
    const place = exactPlace(entry);
    return kind === 'point' && place ? found.filter((one) => isAt(one, place)) : found;
  }

  /** Whether too many share it, the record itself counted; among open ones alone where `open`. */
  function crowded(kind: Sharable, entry: Entry, open: boolean): boolean {
    const [all, most, place] = [roughly(kind, entry), mostSharing[kind], exactPlace(entry)];
    if (all.length < most) return false;
    let count = 1;
    for (const one of all) {
      if (one !== entry && !(open && one.keys.sensitive) && (kind !== 'point' || (place && isAt(one, place)))) count += 1;
      if (count > most) return true;
    }
    return false;
  }

  function around(entry: Entry, visit: (other: Entry) => void): void {
    const place = exactPlace(entry);
    if (place === null) return;
    const [x, y] = cellOf(place);
    for (let column = x - 1; column <= x + 1; column += 1)
      for (let row = y - 1; row <= y + 1; row += 1) for (const other of cells.of(cellKey(column, row))) visit(other);
  }

  return {
    put: (entry: Entry, does: 'add' | 'remove'): void => {
      for (const kind of keyed) {
        const key = keyOf[kind](entry);
        if (key !== null) held[kind][does](key, entry);
      }
      const place = exactPlace(entry);
      if (place) cells[does](cellKey(...cellOf(place)), entry);
    },
    members,
    crowded,
    /** Shows everything that may be alike by something that is not too common; some of it more than once. */
    eachNear: (entry: Entry, visit: (other: Entry) => void): void => {
      const open = !entry.keys.sensitive;
      for (const kind of sharables) {
        if (crowded(kind, entry, open)) continue;
        if (kind === 'point') around(entry, visit);
        else for (const other of roughly(kind, entry)) visit(other);
      }
    },
    /** Those for whom one more or one fewer that shares something with them makes it too common, or no longer so. */
    onTheBrink: (entry: Entry): Entry[] =>
      sharables.flatMap((kind) => {
        const all = members(kind, entry);
        const open = all.filter((one) => !one.keys.sensitive).length;
        return all.length === mostSharing[kind] || open === mostSharing[kind] ? all : [];
      }),
  };
}
