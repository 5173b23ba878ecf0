/** What can be done with the columns that go out, each step of it taken back one by one: pure, so that pointer, keyboard and tests do the same. */

export type Keys = readonly string[];

/** The columns as they stand, and as they stood before each step. */
export type ColumnSteps = { columns: Keys; earlier: readonly Keys[] };

const mostSteps = 50;

const same = (one: Keys, other: Keys) => one.length === other.length && one.every((key, at) => key === other[at]);

export const startingWith = (columns: Keys): ColumnSteps => ({ columns, earlier: [] });

/** A step that changes nothing is none. */
export const stepTo = ({ columns, earlier }: ColumnSteps, next: Keys): ColumnSteps =>
  same(columns, next) ? { columns, earlier } : { columns: next, earlier: [...earlier, columns].slice(-mostSteps) };

export function stepBack(steps: ColumnSteps): ColumnSteps {
  const columns = steps.earlier.at(-1);
  return columns ? { columns, earlier: steps.earlier.slice(0, -1) } : steps;
}

/** The column taken out of its place and put at another, counted in the list as it then is; held within its ends. */
export function moved(keys: Keys, key: string, to: number): Keys {
  const rest = keys.filter((one) => one !== key);
  if (rest.length === keys.length) return keys;
  const at = Math.min(Math.max(0, to), rest.length);
  return [...rest.slice(0, at), key, ...rest.slice(at)];
}

/** A column that comes in stands last. */
export const toggled = (keys: Keys, key: string): Keys => (keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]);

/** All columns of a group in, the new ones last and in the group's own order, or all of them out. */
export const withGroup = (keys: Keys, group: Keys, chosen: boolean): Keys =>
  chosen ? [...keys, ...group.filter((key) => !keys.includes(key))] : keys.filter((key) => !group.includes(key));

export const sameColumns = same;
