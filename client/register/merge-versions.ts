/** Two people changed one property: which fields each changed, and the draft that a choice of versions for each field makes. */
import type { Organisation } from '../../shared/organisation.ts';
import { changesBetween } from '../../shared/property-changes.ts';
import type { PropertyDraft } from '../../shared/property.ts';

export type Side = 'mine' | 'theirs';

export type Difference = {
  field: keyof PropertyDraft;
  label: string;
  mine: string;
  theirs: string;
  /** Who departed from the version that both began with. */
  changedBy: Side | 'both';
};

/** Every field in which the two versions differ, with both values in words. */
export function differencesOf(
  base: PropertyDraft,
  mine: PropertyDraft,
  theirs: PropertyDraft,
  organisations: readonly Organisation[],
): Difference[] {
  const byMe = new Set(changesBetween(base, mine, organisations).map((change) => change.field));
  const byThem = new Set(changesBetween(base, theirs, organisations).map((change) => change.field));
  return changesBetween(theirs, mine, organisations).map(({ field, label, before, after }) => ({
    field,
    label,
    mine: after,
    theirs: before,
    changedBy: byMe.has(field) && byThem.has(field) ? 'both' : byThem.has(field) ? 'theirs' : 'mine',
  }));
}

/** A field that only one person changed goes to that person; of those both changed, mine is offered first. */
export const proposedSides = (differences: readonly Difference[]): Partial<Record<keyof PropertyDraft, Side>> =>
  Object.fromEntries(differences.map(({ field, changedBy }) => [field, changedBy === 'theirs' ? 'theirs' : 'mine']));

/** Their version with every field that was chosen to be mine put over it. */
export function mergedDraft(mine: PropertyDraft, theirs: PropertyDraft, sides: Partial<Record<keyof PropertyDraft, Side>>): PropertyDraft {
  const kept = (Object.keys(mine) as (keyof PropertyDraft)[]).filter((field) => sides[field] === 'mine');
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}
