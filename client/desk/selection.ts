/** The selection as a sorted list without repeats, as the view keeps it. */
import type { PropertyId } from '../../shared/ids.ts';

/** As many as the server answers for at once. */
export const mostSelected = 5000;

const tidy = (ids: Iterable<PropertyId>): PropertyId[] => [...new Set(ids)].sort().slice(0, mostSelected);

/** The new members alone, or joined to the old. */
export const selectionWith = (old: readonly PropertyId[], found: readonly PropertyId[], add: boolean): PropertyId[] =>
  tidy(add ? [...old, ...found] : found);

/** With one member put in, or taken out if it was there. */
export const selectionSwitched = (old: readonly PropertyId[], id: PropertyId): PropertyId[] =>
  old.includes(id) ? old.filter((one) => one !== id) : tidy([...old, id]);
