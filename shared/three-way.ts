/** Three versions of plain data compared leaf by leaf: what two people changed apart from each other never has to be chosen between. */

/** Keys from the outermost inwards; a list is entered by place. */
export type LeafPath = readonly (string | number)[];
export type Leaf = { path: LeafPath; changedBy: 'mine' | 'theirs' | 'both' };

type Bag = Readonly<Record<string | number, unknown>>;

/** Whether two values of plain data are equal; the order of an object's keys does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Bag)[key], (b as Bag)[key]));
}

/** What makes a member of a list the same thing in every version of it: a barrier's id, an occupation's service, an interest's tenure. */
const identity = (member: unknown): string => {
  if (typeof member !== 'object' || member === null) return '';
  const { id, organisation, service, component, tenure } = member as Bag;
  return JSON.stringify([id, organisation, service, component, tenure]);
};

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A figure with its basis, and a place with its two coordinates, mean something only whole. */
const isWhole = (value: Bag) => 'basis' in value || 'latitude' in value;

function keysWithin(versions: readonly [unknown, unknown, unknown]): (string | number)[] | null {
  const bags = versions.filter(isBag);
  if (bags.length === 3) return bags.some(isWhole) ? null : [...new Set(bags.flatMap((bag) => Object.keys(bag)))];
  if (!versions.every((version) => Array.isArray(version))) return null;
  const [first, ...others] = versions as unknown as readonly unknown[][];
  const alike = others.every((other) => other.length === first?.length && other.every((one, at) => identity(one) === identity(first[at])));
  return alike ? [...(first ?? []).keys()] : null;
}

const within = (value: unknown, key: string | number): unknown => (value as Bag)[key];

/** Every leaf in which the two later versions differ, with who departed from the base. A list whose members do not correspond is one leaf. */
export function leavesApart(base: unknown, mine: unknown, theirs: unknown, path: LeafPath = []): Leaf[] {
  if (same(mine, theirs)) return [];
  const keys = keysWithin([base, mine, theirs]);
  if (keys) return keys.flatMap((key) => leavesApart(within(base, key), within(mine, key), within(theirs, key), [...path, key]));
  return [{ path, changedBy: same(base, theirs) ? 'mine' : same(base, mine) ? 'theirs' : 'both' }];
}

/** The value at a path; undefined where the data does not reach so far. */
export const leafAt = (value: unknown, path: LeafPath): unknown =>
  path.reduce((reached: unknown, key) => (typeof reached === 'object' && reached !== null ? within(reached, key) : undefined), value);

/** The data with another value at a path, everything else as it was; undefined takes the key away. */
export function withLeaf(value: unknown, [key, ...rest]: LeafPath, leaf: unknown): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) return value.map((member: unknown, at) => (at === key ? withLeaf(member, rest, leaf) : member));
  const { [key]: before, ...others } = value as Bag;
  const after = withLeaf(before, rest, leaf);
  return after === undefined ? others : { ...(value as Bag), [key]: after };
}
