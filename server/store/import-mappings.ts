/** What was said of an organisation's columns, so that its next list with the same headings needs nobody to say it again. */
import type { Mapping } from '../../shared/import/mapping.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';

/** A list's layout by its headings, in whatever order they stand. */
const keyOf = (headings: readonly string[]): string => JSON.stringify(headings.map((heading) => heading.trim().toLowerCase()).toSorted());

/** Every mapping of the organisation, by the key of its headings. */
export async function rememberedMappings(
  db: Database,
  organisation: OrganisationId,
): Promise<(headings: readonly string[]) => Mapping | null> {
  const rows = await db
    .selectFrom('import_mapping')
    .select(['headings', 'mapping_json'])
    .where('organisation_id', '=', organisation)
    .execute();
  const known = new Map(rows.map((row) => [row.headings, JSON.parse(row.mapping_json) as Mapping]));
  return (headings) => known.get(keyOf(headings)) ?? null;
}

export async function rememberMapping(
  db: Database,
  organisation: OrganisationId,
  headings: readonly string[],
  { mapping, at, by }: { mapping: Mapping; at: IsoMoment; by: string },
): Promise<void> {
  const said = { mapping_json: JSON.stringify(mapping), at, person_name: by };
  await db
    .insertInto('import_mapping')
    .values({ organisation_id: organisation, headings: keyOf(headings), ...said })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'headings']).doUpdateSet(said))
    .execute();
}
