/** The planning facts a plan needs: what the server gives for it as saved, and what the draft has reached for since. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { everything } from '../../shared/filter.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Scenario, ScenarioDraft } from '../../shared/scenario.ts';
import { queryClient, trpc } from '../api.ts';
import { sameDraft } from './draft.ts';

const page = 500;

/** The facts of every property in an area, however many pages of the register that takes. */
async function factsWithin(districts: string[], area: ScenarioDraft['area']): Promise<PropertyFacts[]> {
  const filter = { ...everything, districts, within: area };
  const found: PropertyFacts[] = [];
  for (let offset = 0; ; offset += page) {
    const sort = { column: 'name', direction: 'ascending' as const };
    const { rows, count } = await queryClient.fetchQuery(trpc.estate.list.queryOptions({ filter, sort, offset, limit: page }));
    found.push(...rows.map((row) => row.facts));
    if (found.length >= count || rows.length === 0) return found;
  }
}

/** Properties that a draft names: decided, hosting, or built upon. */
const namedIn = (draft: ScenarioDraft): PropertyId[] => [
  ...draft.decisions.map((decision) => decision.property),
  ...draft.hubs.flatMap((hub) => (hub.site.property === null ? [] : [hub.site.property])),
];

export function usePlanFacts(scenario: Scenario, draft: ScenarioDraft, stored: readonly PropertyFacts[], also: readonly PropertyId[]) {
  const moved = !sameDraft([draft.districts, draft.area], [scenario.districts, scenario.area]);
  const cover = useQuery({
    queryKey: ['plan cover', draft.districts, draft.area],
    queryFn: () => factsWithin(draft.districts, draft.area),
    enabled: moved,
    placeholderData: keepPreviousData,
  });
  const known = useMemo(() => new Map([...(cover.data ?? []), ...stored].map((facts) => [facts.id, facts])), [cover.data, stored]);
  const wanted = [...new Set([...namedIn(draft), ...also])].filter((id) => !known.has(id)).sort();
  const extra = useQuery({
    ...trpc.estate.facts.queryOptions({ ids: wanted }),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  const facts = useMemo(() => new Map([...(extra.data ?? []).map((each) => [each.id, each] as const), ...known]), [extra.data, known]);
  return { facts, reading: (moved && cover.isFetching) || (wanted.length > 0 && extra.isFetching) };
}
