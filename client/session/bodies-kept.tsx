/** The bodies whose records a person keeps, in words. */
import { useQuery } from '@tanstack/react-query';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Role } from '../../shared/role.ts';
import { trpc } from '../api.ts';

type BodiesKeptProps = { role: Role; keeps: 'every' | readonly OrganisationId[]; short?: boolean };

/** As many names as are shown where there is little room. */
const few = 3;

export const keepsRecords = (role: Role): boolean => role === 'editor' || role === 'administrator';

export function BodiesKept({ role, keeps, short = false }: BodiesKeptProps) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  if (!keepsRecords(role)) return 'None';
  if (role === 'administrator' || keeps === 'every') return 'Every body';
  if (keeps.length === 0) return 'None yet';
  const nameOf = (id: OrganisationId) => {
    const known = about?.organisations.find((one) => one.id === id);
    return (short ? known?.shortName : known?.name) ?? id;
  };
  const names = keeps.map(nameOf);
  if (!short || names.length <= few + 1) return names.join(', ');
  return `${names.slice(0, few).join(', ')} and ${names.length - few} more`;
}
