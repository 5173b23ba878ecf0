/**
 * The pairs of the register that may be one property, found by themselves: at the start in pieces that let requests through, and after every
 * write for those concerned. They are never stored, only what people decide of them, so that a pair which is alike no longer is gone.
 */
import { setImmediate as breath } from 'node:timers/promises';
import type { PropertyId } from '../../shared/ids.ts';
import { strengths } from '../../shared/match/likeness.ts';
import { matchIndex, type AlikePair, type Candidate } from '../../shared/match/match-index.ts';
import type { MatchKeys } from '../../shared/match/match-keys.ts';
import { pairId, twoOf, type Two } from '../../shared/match/pair-id.ts';
import type { Database } from '../db/open.ts';
import { toldApart } from '../store/duplicates.ts';
import { matchKeysAfter, matchKeysOfIds } from '../store/property-keys.ts';

/** Whether a person may see a property. */
export type Sees = (id: PropertyId) => boolean;

export type Twins = {
  /** The open pairs of which both may be seen, the likeliest first. */
  open: (sees: Sees) => AlikePair[];
  /** Those of one property, with the other's id. */
  openOf: (id: PropertyId, sees: Sees) => Candidate[];
  /** The properties to be flagged: of a pair with a sensitive member that member alone, since the flag is seen by everybody. */
  flagged: () => Set<PropertyId>;
  /** Whether the first look at all properties is still under way. */
  looking: () => boolean;
  /** Looks again at properties that were written, added or removed, and at all whose likeness hangs on them. */
  follow: (ids: readonly PropertyId[]) => Promise<void>;
  /** Takes up what people have decided. */
  heed: () => Promise<void>;
};

/** Reading so many keys takes some ten milliseconds. */
const keysAtOnce = 2000;
/** A piece of the first look ends after so many milliseconds. */
const piece = 20;

/** A server that starts waits for so many pieces: a register of a council is then known whole. */
const firstPieces = 24;

type Ground = {
  db: Database;
  /** Runs a piece of work when no write is being taken up. */
  inTurn: (work: () => Promise<void>) => Promise<void>;
  /** Which came how early into the register: pairs are told in that order, since identifiers are drawn by lot. */
  placeInRegister: (id: PropertyId) => number;
  /** Told when the first look is over. */
  found: () => Promise<void>;
};

/** Resolves when a small register is known whole, or the first pieces of a large one are; the rest follows by itself. */
export async function openTwins({ db, inTurn, placeInRegister, found }: Ground): Promise<Twins> {
  const index = matchIndex([]);
  const alike = new Map<PropertyId, Candidate[]>();
  let apart = new Set<string>();
  let sorted: AlikePair[] | null = null;
  let looking = true;

  const look = (id: PropertyId) => {
    const candidates = index.alikeTo(id);
    if (candidates.length > 0) alike.set(id, candidates);
    else alike.delete(id);
  };
  const isApart = (two: Two) => apart.has(pairId(two));
  const hidden = (id: PropertyId) => index.keysOf(id)?.sensitive !== false;

  const placeOf = ({ one, other }: Two) => [placeInRegister(one), placeInRegister(other)].sort((a, b) => a - b) as [number, number];
  const likeliest = (a: AlikePair, b: AlikePair) => {
    const [[first, second], [third, fourth]] = [placeOf(a), placeOf(b)];
    return strengths.indexOf(a.strength) - strengths.indexOf(b.strength) || first - third || second - fourth;
  };

  function allOpen(): AlikePair[] {
    if (sorted !== null) return sorted;
    const pairs = [...alike].flatMap(([one, candidates]) =>
      candidates.filter(({ id }) => one < id).map(({ id: other, because, strength }) => ({ one, other, because, strength })),
    );
    sorted = pairs.filter((pair) => !isApart(pair)).sort(likeliest);
    return sorted;
  }

  async function heed(): Promise<void> {
    apart = new Set((await toldApart(db)).map(pairId));
    sorted = null;
  }

  /** Enters a property as it is now, and looks again at those whose likeness hangs on it. */
  function reenter(id: PropertyId, is: MatchKeys | null): void {
    const was = index.keysOf(id);
    index.remove(id);
    const concerned = [id, ...(was ? index.concernedBy(was) : []), ...(is ? index.concernedBy(is) : [])];
    const before = concerned.flatMap((one) => (alike.get(one) ?? []).map((other) => other.id));
    if (is) index.enter(is);
    for (const one of concerned) look(one);
    const after = concerned.flatMap((one) => (alike.get(one) ?? []).map((other) => other.id));
    for (const one of new Set([...before, ...after])) look(one);
  }

  async function follow(ids: readonly PropertyId[]): Promise<void> {
    let until = performance.now() + piece;
    for (let from = 0; from < ids.length; from += keysAtOnce) {
      const some = ids.slice(from, from + keysAtOnce);
      const fresh = new Map((await matchKeysOfIds(db, some)).map((keys) => [keys.id, keys]));
      for (const id of some) {
        reenter(id, fresh.get(id) ?? null);
        if (performance.now() < until) continue;
        await breath();
        until = performance.now() + piece;
      }
    }
    sorted = null;
  }

  /** Reads the keys of all properties, then looks at each, in pieces. */
  async function* firstLook(): AsyncGenerator<void> {
    for (let last: number | null = 0; last !== null; ) {
      const read = await matchKeysAfter(db, last, keysAtOnce);
      for (const keys of read.keys) index.enter(keys);
      last = read.last;
      if (last !== null) yield;
    }
    let until = performance.now() + piece;
    for (const id of index.ids()) {
      look(id);
      if (performance.now() < until) continue;
      yield;
      until = performance.now() + piece;
    }
    sorted = null;
    looking = false;
    await found();
  }

  await heed();
  const pieces = firstLook();
  const next = async (): Promise<boolean> => {
    let done = false;
    await inTurn(async () => {
      done = (await pieces.next()).done === true;
    });
    return done;
  };
  const rest = async () => {
    while (!(await next())) await breath();
  };
  let done = false;
  for (let turn = 0; turn < firstPieces && !done; turn += 1) done = await next();
  if (!done) void rest().catch(() => undefined);

  return {
    open: (sees) => allOpen().filter(({ one, other }) => sees(one) && sees(other)),
    openOf: (id, sees) => (sees(id) ? (alike.get(id) ?? []) : []).filter((other) => sees(other.id) && !isApart(twoOf(id, other.id))),
    flagged: () =>
      new Set(
        allOpen().flatMap(({ one, other }) => {
          const either = hidden(one) || hidden(other);
          return [one, other].filter((id) => !either || hidden(id));
        }),
      ),
    looking: () => looking,
    follow,
    heed,
  };
}
