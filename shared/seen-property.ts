/** A property as one person may read it: whole, or without the private notes of those who keep its record. */
import type { Property } from './property.ts';
import { isSensitive, may, type Guarded, type Person } from './role.ts';

/** The notes are there only for those who may read them. */
export type SeenProperty = Omit<Property, 'notes'> & { notes?: string };

/** Whether the register holds the property as far as the person is concerned. */
export const isThereFor = (person: Person, property: Pick<Guarded, 'sensitive'>): boolean =>
  !isSensitive(property) || may(person, 'sensitive.see');

/** A property that is there for the person, as they may read it. */
export function seenBy(person: Person, property: Property): SeenProperty {
  if (may(person, 'notes.read', property)) return property;
  const { notes: _notes, ...rest } = property;
  return rest;
}
