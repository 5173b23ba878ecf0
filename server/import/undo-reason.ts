/** Why an import cannot be undone as a whole, in a sentence: its records were worked on since, or a plan rests on what it added. */
import { isDeepStrictEqual } from 'node:util';
import { listed } from '../../shared/audit/in-words.ts';
import type { Property } from '../../shared/property.ts';
import { may, type Person } from '../../shared/role.ts';
import type { Database } from '../db/open.ts';
import { disposalsOnAdded, leftByImport, plansOnAdded, touchedSince, type TouchedRecord } from '../store/import-records.ts';
import type { StoredImport } from '../store/imports.ts';
import { propertiesById } from '../store/properties.ts';

const mostNamed = 5;
const mostCompared = 500;

function named(names: readonly string[]): string {
  const some = names.slice(0, mostNamed);
  return names.length > mostNamed ? `${some.join(', ')} and others` : listed(some);
}

/** The stage is that of its disposal, which an import does not touch. */
const content = (property: Property): unknown => JSON.parse(JSON.stringify({ ...property, disposalStage: null, version: 0 }));

/** Those of the touched records that are not again as the import left them. */
async function stillChanged(db: Database, lastEvent: number, touched: readonly TouchedRecord[]): Promise<TouchedRecord[]> {
  if (touched.length === 0) return [];
  const ids = touched.map(({ id }) => id);
  const left = await leftByImport(db, lastEvent, ids);
  const now = new Map((await propertiesById(db, ids)).map((property) => [property.id, property]));
  return touched.filter(({ id }) => {
    const [then, present] = [left.get(id), now.get(id)];
    return !then || !present || !isDeepStrictEqual(content(then), content(present));
  });
}

/** Null where it can be undone now, and where there is nothing to undo. */
export async function whyNotUndone({ db, person }: { db: Database; person: Person }, stored: StoredImport): Promise<string | null> {
  const { id, state, lastEvent } = stored;
  if (state !== 'saved' || lastEvent === null) return null;
  if (stored.checked?.cleared && !may(person, 'sensitive.see'))
    return 'It was saved by somebody who is cleared for sensitive properties, and only they or another who is may undo it.';
  const touched = await touchedSince(db, id, lastEvent, mostCompared + 1);
  const changed = await stillChanged(db, lastEvent, touched.slice(0, mostCompared));
  if (changed.length > 0) {
    const names = changed.filter(({ sensitive }) => !sensitive || may(person, 'sensitive.see')).map(({ name }) => name);
    const which = names.length > 0 ? `: ${named(names)}` : '';
    return `Some of its records were changed since${which}. Undo those changes first, or put the records right one by one.`;
  }
  if (touched.length > mostCompared)
    return `More than ${mostCompared} of its records were worked on since, too many to tell whether all are again as it left them. Put the records right one by one.`;
  const leaving = await disposalsOnAdded(db, id, mostNamed + 1);
  if (leaving.length > 0) {
    const names = leaving.filter(({ sensitive }) => !sensitive || may(person, 'sensitive.see')).map(({ name }) => name);
    return `Disposals are recorded of properties that it added${names.length > 0 ? `: ${named(names)}` : ''}. Those stay in the register, so put its other records right one by one.`;
  }
  const plans = await plansOnAdded(db, id, mostNamed + 1);
  return plans.length === 0 ? null : `Plans rest on properties that it added: ${named(plans)}. Take those out of the plans first.`;
}
