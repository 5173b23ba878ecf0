/** Whose paper it is: the body whose records the person keeps, where that is one; else all bodies of the place together. */
import type { OrganisationId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
/** More than these make no name. */
const mostNamed = 4;

export function ownerName(
  keeps: 'every' | readonly OrganisationId[],
  organisations: readonly Organisation[],
  districts: readonly string[],
): string {
  const one = keeps !== 'every' && keeps.length === 1 ? keeps[0] : undefined;
  const body = organisations.find(({ id }) => id === one);
  if (body) return body.name;
  const named = [...new Set(districts)];
  return `The public bodies${named.length > 0 && named.length <= mostNamed ? ` of ${listed.format(named)}` : ''}`;
}
