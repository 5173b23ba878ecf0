/** The ids of every property that passes a filter, up to as many as a selection holds. */
import { queryClient, trpc } from '../api.ts';
import type { EstateFilter } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';

export const mostSelected = 5000;
const limit = 500;

export async function everyId(filter: EstateFilter): Promise<PropertyId[]> {
  const ids: PropertyId[] = [];
  for (let offset = 0; offset < mostSelected; offset += limit) {
    const asked = trpc.estate.list.queryOptions({ filter, sort: { column: 'name', direction: 'ascending' }, offset, limit });
    // oxlint-disable-next-line no-await-in-loop -- whether there is a next page is known only when this one has come
    const page = await queryClient.fetchQuery(asked);
    ids.push(...page.rows.map((row) => row.property.id));
    if (ids.length >= page.count) break;
  }
  return ids;
}
