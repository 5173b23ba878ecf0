/** A group of a facet's choices taken at once, as a sector takes its organisations. */

/** The keys chosen after a whole group is put in, or taken out where all of it was in. */
export function toggleGroup(chosen: readonly string[], group: readonly string[]): string[] {
  const others = chosen.filter((key) => !group.includes(key));
  return groupState(chosen, group) === 'all' ? others : [...others, ...group];
}

/** Whether none, some or all of a group is chosen. */
export function groupState(chosen: readonly string[], group: readonly string[]): 'none' | 'some' | 'all' {
  const within = group.filter((key) => chosen.includes(key)).length;
  return within === 0 ? 'none' : within === group.length ? 'all' : 'some';
}

/** How many properties a choice of bands leaves out because their figure is not recorded; 0 where no band is chosen, or those are too. */
export const forgotten = (chosen: readonly string[], unknownKey: string, counts: ReadonlyMap<string, number>): number =>
  chosen.length === 0 || chosen.includes(unknownKey) ? 0 : (counts.get(unknownKey) ?? 0);
