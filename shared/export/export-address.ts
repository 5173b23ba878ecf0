/** The address of a list as a file, which says all there is to say of it: which list, the filter, the order, the columns, and whether only what changed. */
import { type EstateFilter, filterToSearch } from '../filter.ts';
import type { ScenarioId } from '../ids.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportListKey } from './layout.ts';

export type ExportAsked = {
  list: ExportListKey;
  format: ExportFormat;
  filter: EstateFilter;
  /** Of the disposals only those of this plan; null for those of every plan and of the register. */
  scenario: ScenarioId | null;
  /** The register's order on the screen, "-running-cost" from the most to the least; null where the list has an order of its own. */
  sort: string | null;
  /** A layout that was kept, by its identifier, or the columns themselves, in their order. */
  layout: { id: string } | { columns: readonly string[] };
  /** Only what has changed since the same list last went out to this person. */
  changes: boolean;
  /** CSV in one ZIP file with what belongs beside it. */
  about: boolean;
};

/** "/api/exports/register.csv?dis=Swale&columns=name,uprn". */
export function exportAddress({ list, format, filter, scenario, sort, layout, changes, about }: ExportAsked): string {
  const search: Record<string, string> = {
    ...filterToSearch(filter),
    ...(scenario === null ? {} : { scenario }),
    ...(sort === null ? {} : { sort }),
    ...('id' in layout ? { layout: layout.id } : { columns: layout.columns.join(',') }),
    ...(changes ? { changes: '1' } : {}),
    ...(about ? { about: '1' } : {}),
  };
  const text = Object.entries(search).map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  return `/api/exports/${list}.${format}?${text.join('&')}`;
}
