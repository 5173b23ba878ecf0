/** What a list of barriers is narrowed to, as the text of its address; it stands beside the view, which the other pages keep there. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { barrierFilterSchema, everyBarrier, type BarrierFilter } from '../../shared/barriers/barrier-filter.ts';
import type { barrierKeys, Search } from '../view.ts';

type BarrierKey = (typeof barrierKeys)[number];
type Asked = Partial<Record<BarrierKey, string | undefined>>;

/** Nobody has a name to write, so they have a mark that no name is. */
const nobody = '-';

const lists = { obstacle: 'kinds', standing: 'states', gravity: 'severities', stands: 'places', lacks: 'wants' } as const;
type ListKey = keyof typeof lists;
const listKeys = Object.keys(lists) as ListKey[];

/** The filter that an address asks for; a part that cannot be read asks for everything. */
export function barrierFilterIn(search: Asked): BarrierFilter {
  const read = (key: ListKey): Partial<BarrierFilter> => {
    const given = (search[key] ?? '').split(',').filter(Boolean);
    const parsed = barrierFilterSchema.safeParse({ [lists[key]]: given });
    return parsed.success ? { [lists[key]]: parsed.data[lists[key]] } : {};
  };
  const { clears } = search;
  const owner = clears === undefined ? null : clears === nobody ? '' : clears.slice(0, 160);
  return Object.assign({ ...everyBarrier, owner }, ...listKeys.map(read)) as BarrierFilter;
}

export const searchOfBarriers = (filter: BarrierFilter): Asked => ({
  ...Object.fromEntries(listKeys.map((key) => [key, filter[lists[key]].join(',') || undefined])),
  clears: filter.owner === null ? undefined : filter.owner || nobody,
});

export function useBarrierFilter(): [filter: BarrierFilter, ask: (change: Partial<BarrierFilter>) => void] {
  const { obstacle, standing, gravity, stands, lacks, clears }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter = useMemo(
    () => barrierFilterIn({ obstacle, standing, gravity, stands, lacks, clears }),
    [obstacle, standing, gravity, stands, lacks, clears],
  );
  const ask = (change: Partial<BarrierFilter>) =>
    void navigate({
      to: '.',
      search: (previous: Search) => ({ ...previous, ...searchOfBarriers({ ...filter, ...change }), '': '' }),
      replace: true,
      resetScroll: false,
    });
  return [filter, ask];
}
