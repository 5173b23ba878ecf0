/** Since when each sensitive property has its flag, and when somebody last confirmed that it still needs it. */
import { sql } from 'kysely';
import type { PropertyId } from '../../shared/ids.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';

/** `since` is null where nobody wrote down when it was set. */
export type SensitiveFlag = { property: PropertyId; since: IsoMoment | null; reviewedAt: IsoMoment | null };

export async function setFlag(db: Database, property: PropertyId, at: IsoMoment): Promise<void> {
  const row = { property_id: property, since: at, reviewed_at: null };
  await db
    .insertInto('sensitive_flag')
    .values(row)
    .onConflict((conflict) => conflict.column('property_id').doUpdateSet(row))
    .execute();
}

export async function liftFlag(db: Database, property: PropertyId): Promise<void> {
  await db.deleteFrom('sensitive_flag').where('property_id', '=', property).execute();
}

/** The flag is still needed, as of now. */
export async function confirmFlag(db: Database, property: PropertyId, at: IsoMoment): Promise<void> {
  const row = { property_id: property, since: at, reviewed_at: at };
  await db
    .insertInto('sensitive_flag')
    .values(row)
    .onConflict((conflict) => conflict.column('property_id').doUpdateSet({ reviewed_at: at }))
    .execute();
}

/** Writes down the flags of properties that were loaded with them. */
export async function setFlagsOfAll(db: Database, at: IsoMoment): Promise<void> {
  await sql`insert into sensitive_flag (property_id, since) select id, ${at} from property
    where sensitive <> 0 and id not in (select property_id from sensitive_flag)`.execute(db);
}

/** The flags of the properties in the register that are sensitive. */
export async function allFlags(db: Database): Promise<SensitiveFlag[]> {
  const rows = await db
    .selectFrom('property')
    .leftJoin('sensitive_flag', 'sensitive_flag.property_id', 'property.id')
    .select(['property.id', 'sensitive_flag.since', 'sensitive_flag.reviewed_at'])
    .where(sql<boolean>`property.sensitive <> 0`)
    .where('property.archived', '=', 0)
    .execute();
  return rows.map(({ id, since, reviewed_at }) => ({
    property: id as PropertyId,
    since: since as IsoMoment | null,
    reviewedAt: reviewed_at as IsoMoment | null,
  }));
}
