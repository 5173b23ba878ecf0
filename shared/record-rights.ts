/** What one person may do with one property, and the sentences that say whose record it is where they may not. */
import type { OrganisationId } from './ids.ts';
import type { Organisation } from './organisation.ts';
import type { Property } from './property.ts';
import { may, type Guarded, type Person } from './role.ts';

/** `why` says why it may not be edited, where that is for whose record it is. */
export type RecordRights = { edit: boolean; notes: boolean; why: string | null };

type Named = Pick<Property, 'name' | 'holder'>;

const nameOf = (id: OrganisationId, organisations: readonly Organisation[]) => organisations.find((one) => one.id === id)?.name ?? id;

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');

/** "you keep the records of Swale Borough Council"; the sentence of somebody who keeps only some. */
function keptInWords({ keeps }: Person, organisations: readonly Organisation[]): string {
  const names = keeps === 'every' ? ['every body'] : keeps.map((id) => nameOf(id, organisations));
  return names.length === 0 ? 'you keep the records of no body yet: ask an administrator' : `you keep the records of ${listed(names)}`;
}

/** "Sheerness library belongs to Kent County Council; you keep the records of Swale Borough Council." */
export const belongsElsewhere = (person: Person, { name, holder }: Named, organisations: readonly Organisation[]): string =>
  `${name} belongs to ${nameOf(holder, organisations)}; ${keptInWords(person, organisations)}.`;

/** Why a property may not be handed to another body by somebody who keeps only one of the two. */
export const handedElsewhere = (person: Person, name: string, to: OrganisationId, organisations: readonly Organisation[]): string =>
  `Handing ${name} to ${nameOf(to, organisations)} takes somebody who keeps the records of both bodies, or an administrator; ${keptInWords(person, organisations)}.`;

/** What the person may do with the record. */
export function rightsTo(person: Person, record: Guarded & Named, organisations: readonly Organisation[]): RecordRights {
  const edit = may(person, 'register.edit', record);
  const elsewhere = !edit && may(person, 'register.edit');
  return { edit, notes: may(person, 'notes.read', record), why: elsewhere ? belongsElsewhere(person, record, organisations) : null };
}
