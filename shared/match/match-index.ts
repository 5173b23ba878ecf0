/**
 * Finds the properties that a record may be the same as, among hundreds of thousands: by UPRN, reference, place and postcode. It tells the
 * same whatever the order in which properties were entered, and of two properties the same from either side.
 */
import type { PropertyId } from '../ids.ts';
import { entryOf, likenessOf, strengths, type Entry, type Likeness } from './likeness.ts';
import type { MatchKeys } from './match-keys.ts';
import { sharing } from './sharing.ts';

export type Candidate = Likeness & { id: PropertyId };

/** An archived property is the same as a record of its holder's reference, but never only alike. */
export type Match =
  | { kind: 'same'; id: PropertyId; archived: boolean }
  | { kind: 'alike'; candidates: readonly Candidate[] }
  | { kind: 'new' };

export type MatchIndex = {
  /** Puts a property in place of what was known under its id; a record without an id is not entered. */
  enter: (keys: MatchKeys) => void;
  remove: (id: PropertyId) => void;
  keysOf: (id: PropertyId) => MatchKeys | null;
  ids: () => IterableIterator<PropertyId>;
  /** What a record of a list is among the properties. */
  matchOf: (keys: MatchKeys) => Match;
  /** The properties that may be the same as one of the index, the likeliest first; none for one that is archived or not there. */
  alikeTo: (id: PropertyId) => Candidate[];
  /** Those whose likeness to others depends on how many share something with the record, which is not in the index now. */
  concernedBy: (keys: MatchKeys) => PropertyId[];
};

const order = (a: Candidate, b: Candidate) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength) || (a.id < b.id ? -1 : 1);

const idOf = ({ keys }: Entry) => keys.id as PropertyId;

/** The index of the given properties. */
export function matchIndex(all: Iterable<MatchKeys>): MatchIndex {
  const entries = new Map<PropertyId, Entry>();
  const [live, archived] = [sharing(), sharing()];
  const where = ({ keys }: Entry) => (keys.archived === true ? archived : live);

  /** What is shared by too many is looked into only for the few that are alike by something. */
  function candidate(entry: Entry, other: Entry): Candidate | null {
    if (idOf(other) === entry.keys.id || !likenessOf(entry, other)) return null;
    const open = !entry.keys.sensitive && !other.keys.sensitive;
    const reference = entry.keys.holder === other.keys.holder ? 'own-reference' : 'reference';
    const found = likenessOf(entry, other, {
      uprn: !live.crowded('uprn', entry, open),
      reference: !live.crowded(reference, entry, open),
      place: !live.crowded('point', entry, open) && !live.crowded('point', other, open),
      postcode: !live.crowded('postcode', entry, open),
    });
    return found && { ...found, id: idOf(other) };
  }

  function candidates(entry: Entry): Candidate[] {
    const found = new Map<PropertyId, Candidate>();
    live.eachNear(entry, (other) => {
      const one = candidate(entry, other);
      if (one) found.set(one.id, one);
    });
    return [...found.values()].sort(order);
  }

  /** The holder's own properties under the record's reference; where the list has no references, under its UPRN. */
  function* own(among: typeof live, entry: Entry): Generator<Entry> {
    if (entry.reference !== null) yield* among.members('own-reference', entry);
    else if (entry.keys.uprnRepeated !== true)
      for (const one of among.members('uprn', entry)) if (one.keys.holder === entry.keys.holder) yield one;
  }

  function sameAs(entry: Entry): Match | null {
    for (const among of [live, archived]) {
      const [only, another] = own(among, entry);
      if (only) return another ? null : { kind: 'same', id: idOf(only), archived: among === archived };
    }
    return null;
  }

  function remove(id: PropertyId): void {
    const entry = entries.get(id);
    if (entry === undefined) return;
    entries.delete(id);
    where(entry).put(entry, 'remove');
  }

  function enter(keys: MatchKeys): void {
    if (keys.id === null) return;
    remove(keys.id);
    const entry = entryOf(keys);
    entries.set(keys.id, entry);
    where(entry).put(entry, 'add');
  }

  for (const keys of all) enter(keys);
  return {
    enter,
    remove,
    keysOf: (id) => entries.get(id)?.keys ?? null,
    ids: () => entries.keys(),
    matchOf: (keys) => {
      const entry = entryOf(keys);
      const same = sameAs(entry);
      if (same) return same;
      const alike = candidates(entry);
      return alike.length > 0 ? { kind: 'alike', candidates: alike } : { kind: 'new' };
    },
    alikeTo: (id) => {
      const entry = entries.get(id);
      return entry === undefined || entry.keys.archived === true ? [] : candidates(entry);
    },
    concernedBy: (keys) => (keys.archived === true ? [] : [...new Set(live.onTheBrink(entryOf(keys)).map(idOf))]),
  };
}

/** Two properties of the register that may be one; `one` has the smaller id. */
export type AlikePair = Likeness & { one: PropertyId; other: PropertyId };

/** Every pair of an index once, in slices as they are asked for. */
export function* pairsIn(index: MatchIndex): Generator<AlikePair> {
  for (const one of index.ids())
    for (const { id: other, because, strength } of index.alikeTo(one)) if (one < other) yield { one, other, because, strength };
}
