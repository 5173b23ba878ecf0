/** What is said of a property once it is saved, also to somebody who has just hidden it from themselves. */
import type { Property } from '../../shared/property.ts';
import { may, type Person } from '../../shared/role.ts';

/** Whether somebody sees what is marked as sensitive. */
export const seesIt = (person: Person): boolean => may(person, 'sensitive.see');

export const savedWords = ({ name, sensitive }: Pick<Property, 'name' | 'sensitive'>, person: Person): string =>
  sensitive && !seesIt(person)
    ? `${name} is saved and marked as sensitive: from now on only people who are cleared for such properties see it.`
    : `${name} is saved.`;
