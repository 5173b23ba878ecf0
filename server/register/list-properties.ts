/** Pages of the register: the rows that pass a filter, sorted, a few hundred at a time; and those within a drawn area. */
import type { EstateFilter } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import type { Answer } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import type { Area } from '../../shared/scenario.ts';
import { areaMask } from '../estate/base-mask.ts';
import { passing } from '../estate/column-totals.ts';
import { inOrder } from '../estate/sort-order.ts';
import { passes } from '../estate/standing.ts';
import type { Asking } from '../services.ts';
import { readRows, type ListedRow } from './read-property.ts';

export type Sort = { column: string; direction: 'ascending' | 'descending' };
export type PageAsked = { filter: EstateFilter; sort: Sort; offset: number; limit: number };
export type RegisterPage = { rows: ListedRow[]; count: number };

export async function listProperties(ctx: Asking, { filter, sort, offset, limit }: PageAsked): Promise<RegisterPage> {
  const order = await ctx.orders(sort.column);
  const standing = ctx.estate.standing(filter, may(ctx.person, 'sensitive.see'));
  const ids: PropertyId[] = [];
  let before = offset;
  for (const row of inOrder(order, sort.direction)) {
    if (standing[row] !== passes) continue;
    before -= 1;
    if (before < 0) ids.push(ctx.estate.columns.ids[row] as PropertyId);
    if (ids.length === limit) break;
  }
  return { rows: await readRows(ctx, ids), count: passing(standing) };
}

const mostSelected = 5000;

/** The properties of a filter that lie in an area; so many that nobody could mean them all are refused rather than cut short. */
export function propertiesWithin(ctx: Asking, filter: EstateFilter, area: Area): Answer<{ ids: PropertyId[] }> {
  const { columns } = ctx.estate;
  const standing = ctx.estate.standing(filter, may(ctx.person, 'sensitive.see'));
  const mask = areaMask(columns, area);
  const ids = columns.ids.filter((_, row) => standing[row] === passes && mask[row] === 1);
  if (ids.length <= mostSelected) return { ok: true, value: { ids } };
  const message = `That area holds ${formatCount(ids.length)} properties, and at most ${formatCount(mostSelected)} can be selected at once. Draw a smaller area or narrow the filter.`;
  return { ok: false, problem: { kind: 'refused', message } };
}
