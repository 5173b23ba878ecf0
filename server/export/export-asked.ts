/** What an address asks of an export, read whole or refused in a sentence: a part that is not understood must not widen a list. */
import { columnOf } from '../../shared/columns.ts';
import { exportFormats, type ExportFormat } from '../../shared/export/export-format.ts';
import { exportLists, layoutSchema, shippedLayouts, type ExportListKey, type Layout } from '../../shared/export/layout.ts';
import { filterFromSearch, filterSearchKeys, type EstateFilter } from '../../shared/filter.ts';
import { scenarioIdSchema, type ScenarioId } from '../../shared/ids.ts';
import { describeZodIssues } from '../../shared/issue-sentences.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { Sort } from '../register/list-properties.ts';

export type LayoutAsked = { id: string } | Pick<Layout, 'name' | 'columns'>;

export type ExportAsked = {
  list: ExportListKey;
  format: ExportFormat;
  filter: EstateFilter;
  /** Of the disposals only those of this plan. */
  scenario: ScenarioId | null;
  sort: Sort;
  layout: LayoutAsked;
  /** Only what has changed since the list last went out to this person. */
  changes: boolean;
  /** CSV in one file with what belongs beside it. */
  about: boolean;
};

type Search = Readonly<Record<string, unknown>>;

const invalid = (message: string): { ok: false; problem: Problem } => ({ ok: false, problem: { kind: 'invalid', message, fields: [] } });

/** The list and format that a name such as "register.csv" asks for; null where there is none such. */
export function listNamed(name: string): Pick<ExportAsked, 'list' | 'format'> | null {
  const [list, format, more] = name.split('.');
  const [one, kind] = [exportLists.find((key) => key === list), exportFormats.find((key) => key === format)];
  return one && kind && more === undefined ? { list: one, format: kind } : null;
}

/** "-running-cost": from the most to the least. */
function sortIn(text: string): Sort | null {
  const column = text.replace(/^-/, '');
  return columnOf(column)?.sortable ? { column, direction: text === column ? 'ascending' : 'descending' } : null;
}

const byName: Sort = { column: 'name', direction: 'ascending' };

/** The first layout that is shipped with the list, unless the address names another or its columns. */
export function layoutIn(list: ExportListKey, { layout, columns }: { layout?: string; columns?: string }): Answer<LayoutAsked> {
  const shipped = shippedLayouts.filter((one) => one.list === list);
  const named = layout === undefined ? undefined : shipped.find(({ name }) => name.toLowerCase() === layout.toLowerCase());
  if (named) return { ok: true, value: named };
  if (layout !== undefined) return { ok: true, value: { id: layout } };
  if (columns === undefined) return { ok: true, value: shipped[0] as Layout };
  const keys = columns.split(',').filter((key) => key !== '');
  const name = shipped.find((one) => one.columns.join() === keys.join())?.name ?? 'Columns of your own choice';
  const read = layoutSchema.safeParse({ list, name, columns: keys });
  return read.success ? { ok: true, value: read.data } : invalid(describeZodIssues(read.error)[0]?.message ?? 'Choose columns.');
}

const own = ['scenario', 'sort', 'layout', 'columns', 'changes', 'about'];

function filterIn(search: Search): Answer<EstateFilter> {
  const strange = Object.keys(search).filter((key) => !filterSearchKeys.includes(key) && !own.includes(key));
  if (strange.length > 0)
    return invalid(`An export knows no ${strange.slice(0, 3).join(' or ')}. Take the filter from the address of the map.`);
  const { filter, notes } = filterFromSearch(search);
  return notes.length > 0 ? invalid(`Nothing was exported. ${notes.join(' ')}`) : { ok: true, value: filter };
}

const textIn = (search: Search, key: string): string | undefined => (typeof search[key] === 'string' ? search[key] : undefined);

const flagIn = (search: Search, key: string): boolean => ['1', 'true'].includes(textIn(search, key) ?? '');

/** Everything that the query of an address says. */
export function exportIn(named: Pick<ExportAsked, 'list' | 'format'>, search: Search): Answer<ExportAsked> {
  const filter = filterIn(search);
  if (!filter.ok) return filter;
  const [layout, columns, sorted] = [textIn(search, 'layout'), textIn(search, 'columns'), textIn(search, 'sort')];
  const chosen = layoutIn(named.list, { ...(layout === undefined ? {} : { layout }), ...(columns === undefined ? {} : { columns }) });
  if (!chosen.ok) return chosen;
  const sort = sorted === undefined ? byName : sortIn(sorted);
  if (sort === null) return invalid(`The register cannot be sorted by ${sorted}.`);
  const plan = textIn(search, 'scenario');
  const scenario = plan === undefined ? null : scenarioIdSchema.safeParse(plan).data;
  if (scenario === undefined || (scenario !== null && named.list === 'register'))
    return invalid('Only the disposals of a plan go out by its name.');
  const [changes, about] = [flagIn(search, 'changes'), flagIn(search, 'about')];
  return { ok: true, value: { ...named, filter: filter.value, scenario, sort, layout: chosen.value, changes, about } };
}
