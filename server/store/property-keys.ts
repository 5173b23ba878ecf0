/** What of each property decides whether a record of a list, or another property, is the same: read narrow, for hundreds of thousands at once. */
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { MatchKeys } from '../../shared/match/match-keys.ts';
import { isSensitive } from '../../shared/role.ts';
import type { Latitude, Longitude } from '../../shared/units.ts';
import type { Database } from '../db/open.ts';
import { among } from './among.ts';

type KeysRow = {
  number: number;
  id: string;
  holder_id: string;
  reference: string;
  uprn: string | null;
  name: string;
  postcode: string;
  longitude_degrees: number | null;
  latitude_degrees: number | null;
  position_precision: string;
  sensitive: number;
  archived: number;
};

const keysOfRow = (row: KeysRow): MatchKeys => ({
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
  precision: row.position_precision === 'exact' ? 'exact' : 'approximate',
  sensitive: isSensitive(row),
  archived: row.archived !== 0,
});

const selectKeys = (db: Database) =>
  db
    .selectFrom('property')
    .select([
      'number',
      'id',
      'holder_id',
      'reference',
      'uprn',
      'name',
      'postcode',
      'longitude_degrees',
      'latitude_degrees',
      'position_precision',
      'sensitive',
      'archived',
    ]);

/** The keys of the next `limit` properties after a number, in the order of entering; `last` is the number of the latest, null at the end. */
export async function matchKeysAfter(db: Database, number: number, limit: number): Promise<{ keys: MatchKeys[]; last: number | null }> {
  const rows = await selectKeys(db).where('number', '>', number).orderBy('number').limit(limit).execute();
  return { keys: rows.map(keysOfRow), last: rows.at(-1)?.number ?? null };
}

/** The keys of those of the properties that exist. */
export async function matchKeysOfIds(db: Database, ids: readonly PropertyId[]): Promise<MatchKeys[]> {
  return (await selectKeys(db).where('id', 'in', among(ids)).execute()).map(keysOfRow);
}

const chunk = 5000;

/** In the order in which the properties were entered, archived ones too. */
export async function* allMatchKeys(db: Database): AsyncGenerator<MatchKeys[]> {
  for (let after: number | null = 0; after !== null; ) {
    const { keys, last }: Awaited<ReturnType<typeof matchKeysAfter>> = await matchKeysAfter(db, after, chunk);
    if (keys.length > 0) yield keys;
    after = last;
  }
}
