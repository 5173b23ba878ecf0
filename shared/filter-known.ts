/** A filter held against the register: a district or an organisation that the register does not know would silently leave nothing. */
import { noDistrict, type EstateFilter } from './filter.ts';
import type { Organisation } from './organisation.ts';

type Known = { districts: readonly string[]; organisations: readonly Pick<Organisation, 'id'>[] };

const quoted = (names: readonly string[]) =>
  `${names
    .slice(0, 3)
    .map((name) => `“${name.slice(0, 40)}”`)
    .join(' or ')}${names.length > 3 ? ` (and ${names.length - 3} more)` : ''}`;

/** The filter without what the register does not know, the same object where it knows everything, and a sentence for each kind left out. */
export function knownPartOf(filter: EstateFilter, { districts, organisations }: Known): { filter: EstateFilter; notes: string[] } {
  const ids = new Set<string>(organisations.map(({ id }) => id));
  const lostDistricts = filter.districts.filter((district) => district !== noDistrict && !districts.includes(district));
  const lostOrganisations = filter.organisations.filter((id) => !ids.has(id));
  const notes: string[] = [];
  if (lostDistricts.length > 0)
    notes.push(`The register has no district called ${quoted(lostDistricts)}, so that was left out of the filter.`);
  if (lostOrganisations.length > 0)
    notes.push(`The register has no organisation called ${quoted(lostOrganisations)}, so that was left out of the filter.`);
  if (notes.length === 0) return { filter, notes };
  return {
    filter: {
      ...filter,
      districts: filter.districts.filter((district) => !lostDistricts.includes(district)),
      organisations: filter.organisations.filter((id) => ids.has(id)),
    },
    notes,
  };
}
