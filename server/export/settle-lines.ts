/** Which lines a list has and in which order, settled before the first of them is read, so that the list is that of one filter at one moment. */
import { disposalRowOf } from '../../shared/export/disposal-row.ts';
import type { EstateFilter } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { readEntries } from '../disposals/list-disposals.ts';
import { issuesAt } from '../estate/estate-columns.ts';
import { inOrder } from '../estate/sort-order.ts';
import { passes } from '../estate/standing.ts';
import type { Sort } from '../register/list-properties.ts';
import type { Asking } from '../services.ts';
import { scenarioNames } from '../store/scenarios.ts';
import type { ExportAsked } from './export-asked.ts';
import type { Line, SettledLines } from './export-job.ts';

/** The order in which two exports are compared. */
export const byKey = 'key';

type Order = Sort | typeof byKey;

/** The properties of a filter as the person sees them. */
async function settleRegister(ctx: Asking, filter: EstateFilter, sort: Order): Promise<SettledLines> {
  const order = sort === byKey ? null : await ctx.orders(sort.column);
  const { estate } = ctx;
  const { columns } = estate;
  const standing = estate.standing(filter, may(ctx.person, 'sensitive.see'));
  const ids: PropertyId[] = [];
  for (const row of order === null || sort === byKey ? standing.keys() : inOrder(order, sort.direction))
    if (standing[row] === passes) ids.push(columns.ids[row] as PropertyId);
  if (sort === byKey) ids.sort();
  const lineOf = (property: PropertyId): Line => ({
    key: property,
    property,
    issues: issuesAt(estate.columns, estate.columns.rowOf.get(property) ?? -1),
    disposal: null,
  });
  return { count: ids.length, page: (from, length) => ids.slice(from, from + length).map(lineOf) };
}

type ListAsked = Pick<ExportAsked, 'list' | 'filter' | 'scenario'>;

/**
 * The lines of the disposals page in its order, each with what its disposal and the plans say. A property's latest line goes by the
 * property, so that it is one line that changes when it is proposed; the disposals before go by their own identifiers.
 */
async function settleDisposals(ctx: Asking, { filter, scenario }: ListAsked, order: Order): Promise<SettledLines> {
  const entries = await readEntries(ctx, { filter, scenario: scenario ?? undefined });
  const names = new Map((await scenarioNames(ctx.db)).map(({ id, name }) => [id, name]));
  const { columns } = ctx.estate;
  const latest = new Map(entries.map(({ entry, property: { id } }) => [id, entry.key]));
  const lines = entries.map(({ entry, property: { id } }): Line => {
    const issues = issuesAt(columns, columns.rowOf.get(id) ?? -1);
    const key = latest.get(id) === entry.key ? id : entry.key;
    return { key, property: id, issues, disposal: disposalRowOf(entry, (scenario) => names.get(scenario) ?? null) };
  });
  if (order === byKey) lines.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { count: lines.length, page: (from, length) => lines.slice(from, from + length) };
}

/** The lines of a list as the person sees it. */
export async function settleLines(ctx: Asking, asked: ListAsked, order: Order): Promise<SettledLines> {
  switch (asked.list) {
    case 'register':
      return settleRegister(ctx, asked.filter, order);
    case 'disposals':
      return settleDisposals(ctx, asked, order);
  }
}
