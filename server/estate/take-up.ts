/** Takes up what an import changed: read in slices with room between for requests, entered beside what is answered from, and settled at one stroke. */
import { setImmediate as breath } from 'node:timers/promises';
import type { ImportId, PropertyId } from '../../shared/ids.ts';
import type { Database } from '../db/open.ts';
import { importRecordsAfter } from '../store/import-records.ts';
import { propertiesById } from '../store/properties.ts';
import type { Estate } from './estate.ts';

/** Reading and entering so many takes some twenty milliseconds. */
const slice = 250;

/** `follow` is told of the properties of each slice. */
type Taking = { db: Database; estate: Estate; follow: (ids: readonly PropertyId[]) => Promise<void> };

export async function takeUpImport({ db, estate, follow }: Taking, id: ImportId, version: number): Promise<void> {
  const beside = await estate.beside();
  let after = '';
  for (;;) {
    const records = await importRecordsAfter(db, id, after, slice);
    const last = records.at(-1);
    if (!last) break;
    after = last.property;
    const ids = records.map(({ property }) => property);
    const properties = await propertiesById(db, ids);
    beside.enter(properties);
    const there = new Set(properties.map((property) => property.id));
    for (const property of ids) if (!there.has(property)) beside.drop(property);
    await follow(ids);
    await breath();
  }
  beside.settle({ ...estate.state(), version });
}
