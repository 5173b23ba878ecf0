/** Records under the keys that they share; most keys have one record only, so that no list is kept for them. */

export type Buckets<K, T> = {
  add: (key: K, member: T) => void;
  remove: (key: K, member: T) => void;
  /** The members under a key in the order in which they came. */
  of: (key: K) => readonly T[];
};

const none: readonly never[] = [];

export function buckets<K, T extends object>(): Buckets<K, T> {
  const held = new Map<K, T | T[]>();
  return {
    add: (key, member) => {
      const there = held.get(key);
      if (there === undefined) held.set(key, member);
      else if (Array.isArray(there)) there.push(member);
      else held.set(key, [there, member]);
    },
    remove: (key, member) => {
      const there = held.get(key);
      if (there === member) held.delete(key);
      if (!Array.isArray(there)) return;
      const left = there.filter((one) => one !== member);
      const [only] = left;
      if (only === undefined) held.delete(key);
      else held.set(key, left.length === 1 ? only : left);
    },
    of: (key) => {
      const there = held.get(key);
      if (there === undefined) return none;
      return Array.isArray(there) ? there : [there];
    },
  };
}
