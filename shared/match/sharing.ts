/**
 * Which records share a UPRN, a reference, a point or a postcode, and whether so many do that it tells nothing of any of them. Open
 * records are counted among open ones alone, so that nothing hidden can be told from what becomes of them.
 */
import type { Position } from '../units.ts';
import { buckets, type Buckets } from './buckets.ts';
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

const keyOf: Record<Sharable, (entry: Entry) => string | null> = {
  uprn: ({ uprn }) => uprn,
  'own-reference': ({ keys, reference }) => reference && `${keys.holder} ${reference}`,
  reference: ({ reference }) => reference,
  point: (entry) => {
    const place = exactPlace(entry);
    return place && `${place.longitude} ${place.latitude}`;
  },
  postcode: ({ postcode }) => (postcode.whole ? postcode.text : null),
};

/** The records of an index by what they may share. */
export function sharing() {
  const held = Object.fromEntries(
    sharables.map((kind) => [kind, { all: buckets<string, Entry>(), hidden: new Map<string, number>() }]),
  ) as Record<Sharable, { all: Buckets<string, Entry>; hidden: Map<string, number> }>;
  const cells = buckets<number, Entry>();
  const entries = new WeakSet<Entry>();

  function members(kind: Sharable, entry: Entry): Iterable<Entry> {
    const key = keyOf[kind](entry);
    return key === null ? [] : held[kind].all.of(key);
  }

  /** How many of the index share it, and how many of those are open. */
  function sizes(kind: Sharable, entry: Entry): { all: number; open: number } {
    const key = keyOf[kind](entry);
    if (key === null) return { all: 0, open: 0 };
    const all = held[kind].all.size(key);
    return { all, open: all - (held[kind].hidden.get(key) ?? 0) };
  }

  /** Whether too many share it, the record itself counted; among open ones alone where `open`. */
  function crowded(kind: Sharable, entry: Entry, open: boolean): boolean {
    const [size, most] = [sizes(kind, entry), mostSharing[kind]];
    if (size.all < most) return false;
    const inIndex = entries.has(entry);
    const others = open ? size.open - Number(inIndex && !entry.keys.sensitive) : size.all - Number(inIndex);
    return others + 1 > most;
  }

  function put(kind: Sharable, entry: Entry, does: 'add' | 'remove'): void {
    const key = keyOf[kind](entry);
    if (key === null) return;
    const { all, hidden } = held[kind];
    all[does](key, entry);
    if (!entry.keys.sensitive) return;
    const left = (hidden.get(key) ?? 0) + (does === 'add' ? 1 : -1);
    if (left > 0) hidden.set(key, left);
    else hidden.delete(key);
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
      for (const kind of sharables) put(kind, entry, does);
      const place = exactPlace(entry);
      if (place) cells[does](cellKey(...cellOf(place)), entry);
      if (does === 'add') entries.add(entry);
      else entries.delete(entry);
    },
    members,
    crowded,
    /** Shows everything that may be alike by something that is not too common; some of it more than once. */
    eachNear: (entry: Entry, visit: (other: Entry) => void): void => {
      const open = !entry.keys.sensitive;
      for (const kind of sharables) {
        if (crowded(kind, entry, open)) continue;
        if (kind === 'point') around(entry, visit);
        else for (const other of members(kind, entry)) visit(other);
      }
    },
    /** Those for whom one more or one fewer that shares something with them makes it too common, or no longer so. */
    onTheBrink: (entry: Entry): Entry[] =>
      sharables.flatMap((kind) => {
        const { all, open } = sizes(kind, entry);
        return all === mostSharing[kind] || open === mostSharing[kind] ? [...members(kind, entry)] : [];
      }),
  };
}
