/** Keys to small numbers and back, so that a facet is a typed array; code 0 means that a property has no key in that facet. */

export const noKey = 0;

export type Dictionary = { keys: string[]; codeOf: (key: string) => number; find: (key: string) => number; copy: () => Dictionary };

/** A dictionary that starts with the given keys, in their order, and takes new ones as they come. */
export function dictionary(known: readonly string[] = []): Dictionary {
  const keys: string[] = [''];
  const codes = new Map<string, number>();
  const add = (key: string) => {
    codes.set(key, keys.length);
    return keys.push(key) - 1;
  };
  for (const key of known) add(key);
  return {
    keys,
    codeOf: (key) => codes.get(key) ?? add(key),
    find: (key) => codes.get(key) ?? noKey,
    copy: () => dictionary(keys.slice(1)),
  };
}
