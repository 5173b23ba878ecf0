/** The rows of the register that pass a filter, each once and as the person may see it: the same on screen, page after page, and in a file. */
import type { RegisterColumn } from '../../shared/export/register-list.ts';
import { cellsOf, type ListRow } from '../../shared/export/export-cell.ts';
import type { EstateFilter } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { inOrder } from '../estate/sort-order.ts';
import { passes } from '../estate/standing.ts';
import type { Sort } from '../register/list-properties.ts';
import { readRows } from '../register/read-property.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';

/** Read in a few milliseconds, so that requests are answered between. */
const chunk = 200;

/** The order in which two exports are compared. */
export const byKey = 'key';

/** Which properties go out, and in which order, settled before the first of them is read. */
async function idsOf(ctx: Asking, filter: EstateFilter, sort: Sort | typeof byKey): Promise<PropertyId[]> {
  const order = sort === byKey ? null : await ctx.orders(sort.column);
  const { columns } = ctx.estate;
  const standing = ctx.estate.standing(filter, may(ctx.person, 'sensitive.see'));
  const ids: PropertyId[] = [];
  for (const row of order === null || sort === byKey ? standing.keys() : inOrder(order, sort.direction))
    if (standing[row] === passes) ids.push(columns.ids[row] as PropertyId);
  return sort === byKey ? ids.sort() : ids;
}

/** One that is hidden while the list is made is left out. That sensitive ones are taken out is recorded before they are. */
export async function* registerRows(
  ctx: Asking,
  columns: readonly RegisterColumn[],
  filter: EstateFilter,
  sort: Sort | typeof byKey,
): AsyncGenerator<ListRow> {
  const context = { organisations: new Map(ctx.estate.organisations.map((one) => [one.id, one])) };
  const ids = await idsOf(ctx, filter, sort);
  for (let from = 0; from < ids.length; from += chunk) {
    const rows = await readRows(ctx, ids.slice(from, from + chunk));
    const problem = await looked(
      ctx,
      rows.map(({ property }) => property),
      'export',
    );
    if (problem) throw new Error(problem.message);
    for (const row of rows) yield { key: row.property.id, cells: cellsOf(columns, row, context), position: row.property.position };
  }
}
