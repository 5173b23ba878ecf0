/** Reproducible chance: every draw is a pure function of a text key, so that a register comes out the same each time and one row never disturbs another. */

export type Chance = {
  /** From 0 up to but not including 1. */
  unit: () => number;
  between: (low: number, high: number) => number;
  whole: (low: number, high: number) => number;
  /** Between low and high, more often near low: as sizes of buildings are. */
  skewed: (low: number, high: number) => number;
  happens: (probability: number) => boolean;
  pick: <T>(members: readonly T[]) => T;
  weighted: <T>(members: readonly (readonly [T, number])[]) => T;
};

/** A stream of draws of its own for a key (xmur3 hash into mulberry32). */
export function chanceOf(key: string): Chance {
  let state = hashOf(key);
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + (high - low) * unit();
  const pick = <T>(members: readonly T[]): T => {
    const picked = members[Math.floor(unit() * members.length)];
    if (picked === undefined) throw new Error(`Nothing to pick from for ${key}.`);
    return picked;
  };
  return {
    unit,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    skewed: (low, high) => low + (high - low) * unit() ** 1.5,
    happens: (probability) => unit() < probability,
    pick,
    weighted: (members) => {
      const total = members.reduce((sum, [, weight]) => sum + weight, 0);
      let left = unit() * total;
      for (const [member, weight] of members) {
        left -= weight;
        if (left < 0) return member;
      }
      return pick(members)[0];
    },
  };
}

function hashOf(key: string): number {
  let hash = 1779033703 ^ key.length;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return hash ^ (hash >>> 16);
}
