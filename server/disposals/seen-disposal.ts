/** A disposal as one person may read it: its notes are for those who may read the private notes of its property. */
import type { Disposal } from '../../shared/disposal-record.ts';
import { may, type Guarded, type Person } from '../../shared/role.ts';

export const seenDisposal = (person: Person, disposal: Disposal, property: Guarded): Disposal =>
  may(person, 'notes.read', property) ? disposal : { ...disposal, notes: '' };
