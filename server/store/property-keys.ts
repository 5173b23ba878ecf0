/** What of each property decides whether a record of a list is the same, read narrow, for hundreds of thousands at once. */
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { MatchKeys } from '../../shared/match/match-keys.ts';
import type { Latitude, Longitude } from '../../shared/units.ts';
import { isSensitive } from '../../shared/role.ts';
import type { Database } from '../db/open.ts';

const chunk = 5000;

/** In the order in which the properties were entered, archived ones too. */
export async function* allMatchKeys(db: Database): AsyncGenerator<MatchKeys[]> {
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom('property')
      .select(['number', 'id', 'holder_id', 'reference', 'uprn', 'name', 'postcode', 'longitude_degrees', 'latitude_degrees'])
      .select(['position_precision', 'sensitive', 'archived'])
      .where('number', '>', last)
      .orderBy('number')
      .limit(chunk)
      .execute();
    const end = rows.at(-1);
    if (!end) return;
    last = end.number;
    yield rows.map((row) => ({
      id: row.id as PropertyId,
      holder: row.holder_id as OrganisationId,
      reference: row.reference,
      uprn: row.uprn,
      name: row.name,
      postcode: row.postcode,
      position:
        row.longitude_degrees === null || row.latitude_degrees === null
          ? null
          : { longitude: row.longitude_degrees as Longitude, latitude: row.latitude_degrees as Latitude },
      precision: row.position_precision as MatchKeys['precision'],
      sensitive: isSensitive(row),
      archived: row.archived === 1,
    }));
  }
}
