/** What somebody took out before: the same list under the same filter and layout, with which the next one is compared. */
import { facetNames, filterToSearch } from '../../shared/filter.ts';
import type { Asking } from '../services.ts';
import { exportsBefore, type ExportKey, type StoredExport } from '../store/list-exports.ts';
import type { ExportAsked } from './export-asked.ts';

/** The same text for the same filter, in whatever order its parts were chosen. */
function filterKey({ filter, scenario }: Pick<ExportAsked, 'filter' | 'scenario'>): string {
  const sorted = Object.fromEntries(facetNames.map((facet) => [facet, [...filter[facet]].map(String).toSorted()]));
  return JSON.stringify({ ...filterToSearch({ ...filter, ...sorted }), ...(scenario === null ? {} : { scenario }) });
}

type KeyParts = Pick<ExportAsked, 'list' | 'filter' | 'scenario' | 'layout'>;

/** By what an export is known again. */
export const keyOfExport = ({ person }: Asking, { list, filter, scenario, layout }: KeyParts): ExportKey => ({
  person: person.id,
  list,
  filter: filterKey({ filter, scenario }),
  layout: 'id' in layout ? layout.id : '',
});

export type Earlier = {
  /** The last one that came to its end, with the file of its rows. */
  last: (StoredExport & { file: string }) | null;
  /** Those of which nothing more will be asked. */
  past: string[];
};

export async function earlierExports(ctx: Asking, key: ExportKey): Promise<Earlier> {
  const all = await exportsBefore(ctx.db, key);
  const whole = all.flatMap((one) => {
    const file = ctx.exports.keptAt(one.id);
    return file === null ? [] : [{ ...one, file }];
  });
  const last = whole[0] ?? null;
  return { last, past: all.filter(({ id, at }) => last !== null && id !== last.id && at <= last.at).map(({ id }) => id) };
}
