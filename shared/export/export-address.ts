/** The address of a list as a file, which says all there is to say of it: which list, the filter, the order, the columns, and whether only what changed. */
import { type EstateFilter, filterToSearch } from '../filter.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportListKey } from './layout.ts';

export type ExportAsked = {
  list: ExportListKey;
  format: ExportFormat;
  filter: EstateFilter;
  /** The register's order on the screen, "-running-cost" from the most to the least; null where the list has an order of its own. */
  sort: string | null;
  /** A layout that was kept, by its identifier, or the columns themselves, in their order. */
  layout: { id: string } | { columns: readonly string[] };
  /** Only what has changed since the same list last went out to this person. */
  changes: boolean;
};

/** "/api/exports/register.csv?district=Swale&columns=name,uprn". */
export function exportAddress({ list, format, filter, sort, layout, changes }: ExportAsked): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(filterToSearch(filter))) if (value !== undefined) search.set(key, value);
  if (sort !== null) search.set('sort', sort);
  if ('id' in layout) search.set('layout', layout.id);
  else search.set('columns', layout.columns.join(','));
  if (changes) search.set('changes', '1');
  return `/api/exports/${list}.${format}?${search.toString()}`;
}
