/** Barriers of properties, read on their own where the rest of the properties is not wanted. */
import type { Barrier } from '../../shared/barrier.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Database } from '../db/open.ts';
import { among } from './among.ts';
import { barrierOf } from './barrier-rows.ts';

export type BarrierOfProperty = { property: PropertyId; barrier: Barrier };

/** Every barrier of every property, those of each in their order. */
export async function everyBarrier(db: Database): Promise<BarrierOfProperty[]> {
  const rows = await db.selectFrom('barrier').selectAll().orderBy('property_id').orderBy('position').execute();
  return rows.map((row) => ({ property: row.property_id as PropertyId, barrier: barrierOf(row) }));
}

export async function barriersOfProperties(db: Database, ids: readonly PropertyId[]): Promise<Map<PropertyId, Barrier[]>> {
  const rows = await db
    .selectFrom('barrier')
    .selectAll()
    .where('property_id', 'in', among(ids))
    .orderBy('property_id')
    .orderBy('position')
    .execute();
  const found = new Map<PropertyId, Barrier[]>();
  for (const row of rows) {
    const id = row.property_id as PropertyId;
    const list = found.get(id);
    if (list) list.push(barrierOf(row));
    else found.set(id, [barrierOf(row)]);
  }
  return found;
}
