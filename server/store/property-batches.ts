/** Many properties at once, as imports and edits of many change them: put in place of what is stored, or taken out, a thousand with a dozen statements. */
import { sql } from 'kysely';
import type { PropertyId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import { same } from '../../shared/three-way.ts';
import type { Database } from '../db/open.ts';
import { among } from './among.ts';
import { insertParts } from './property-parts.ts';
import { rowInPlace } from './property-rows.ts';
import { insertSearchOf } from './properties.ts';

const parts = ['running_cost_line', 'lease', 'interest', 'occupation', 'barrier'] as const;

async function dropSearch(db: Database, ids: readonly PropertyId[]): Promise<void> {
  await sql`delete from property_search where rowid in (select number from property where id in ${among(ids)})`.execute(db);
}

/** Puts properties in the place of what is stored under their ids. */
export async function replaceProperties(db: Database, properties: readonly Property[]): Promise<void> {
  if (properties.length === 0) return;
  const ids = properties.map(({ id }) => id);
  await dropSearch(db, ids);
  for (const table of parts) await db.deleteFrom(table).where('property_id', 'in', among(ids)).execute();
  for (const property of properties) await db.updateTable('property').set(rowInPlace(property)).where('id', '=', property.id).execute();
  await insertParts(db, properties);
  await insertSearchOf(db, ids);
}

/** The parts that have tables of their own, and what the search finds a property by. */
const partsOf = ({ runningCost, interests, occupations, barriers }: Property) => [runningCost.lines, interests, occupations, barriers];
const foundBy = ({ name, address, reference, uprn, sensitive }: Property) => [name, address, reference, uprn, sensitive];

/** The same of properties of which it is known what was stored: only what differs is written. */
export async function updateProperties(db: Database, changes: readonly { before: Property; after: Property }[]): Promise<void> {
  const whole = changes.filter(({ before, after }) => !same(partsOf(before), partsOf(after)) || !same(foundBy(before), foundBy(after)));
  const rest = changes.filter((change) => !whole.includes(change));
  for (const { after } of rest) await db.updateTable('property').set(rowInPlace(after)).where('id', '=', after.id).execute();
  await replaceProperties(
    db,
    whole.map(({ after }) => after),
  );
}

/** Takes properties out, with their parts and their flags. */
export async function removeProperties(db: Database, ids: readonly PropertyId[]): Promise<void> {
  if (ids.length === 0) return;
  await dropSearch(db, ids);
  for (const table of [...parts, 'sensitive_flag'] as const) await db.deleteFrom(table).where('property_id', 'in', among(ids)).execute();
  await db.deleteFrom('property').where('id', 'in', among(ids)).execute();
}
