/** Organisations by id, for the columns and names that need them; the same map until the server's answer changes. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trpc } from '../api.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';

const none: readonly Organisation[] = [];

export function useOrganisations(): { list: readonly Organisation[]; byId: ReadonlyMap<OrganisationId, Organisation> } {
  const { data } = useQuery(trpc.estate.about.queryOptions());
  const list = data?.organisations ?? none;
  return useMemo(() => ({ list, byId: new Map(list.map((one) => [one.id, one])) }), [list]);
}
