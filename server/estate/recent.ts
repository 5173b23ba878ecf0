/** A small memory of answers: the least recently used is forgotten first. */

export type Recent<T> = { get: (key: string, make: () => T) => T; clear: () => void };

/** Keeps up to `most` answers; `forgotten` is told of each one that is let go. */
export function recent<T>(most: number, forgotten: (value: T) => void = () => undefined): Recent<T> {
  const kept = new Map<string, T>();
  return {
    get: (key, make) => {
      const value = kept.has(key) ? (kept.get(key) as T) : make();
      kept.delete(key);
      kept.set(key, value);
      for (const [oldest, old] of kept) {
        if (kept.size <= most) break;
        kept.delete(oldest);
        forgotten(old);
      }
      return value;
    },
    clear: () => {
      for (const old of kept.values()) forgotten(old);
      kept.clear();
    },
  };
}
