/** Records under the keys that they share; most keys have one record only, so that no set is kept for them. */

export type Buckets<K, T> = {
  add: (key: K, member: T) => void;
  remove: (key: K, member: T) => void;
  /** The members under a key in the order in which they came. */
  of: (key: K) => Iterable<T>;
  size: (key: K) => number;
};

const none: readonly never[] = [];

export function buckets<K, T extends object>(): Buckets<K, T> {
  const held = new Map<K, T | Set<T>>();
  return {
    add: (key, member) => {
      const there = held.get(key);
      if (there === undefined) held.set(key, member);
      else if (there instanceof Set) there.add(member);
      else held.set(key, new Set([there, member]));
    },
    remove: (key, member) => {
      const there = held.get(key);
      if (there === member) held.delete(key);
      if (!(there instanceof Set)) return;
      there.delete(member);
      if (there.size === 0) held.delete(key);
    },
    of: (key) => {
      const there = held.get(key);
      if (there === undefined) return none;
      return there instanceof Set ? there : [there];
    },
    size: (key) => {
      const there = held.get(key);
      if (there === undefined) return 0;
      return there instanceof Set ? there.size : 1;
    },
  };
}
