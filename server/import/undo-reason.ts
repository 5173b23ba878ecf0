/** Why an import cannot be undone as a whole, in a sentence: its records were worked on since, or a plan rests on what it added. */
import { listed } from '../../shared/audit/in-words.ts';
import { may, type Person } from '../../shared/role.ts';
import type { Database } from '../db/open.ts';
import { changedSince, plansOnAdded } from '../store/import-records.ts';
import type { StoredImport } from '../store/imports.ts';

const mostNamed = 5;

function named(names: readonly string[]): string {
  const some = names.slice(0, mostNamed);
  return names.length > mostNamed ? `${some.join(', ')} and others` : listed(some);
}

/** Null where it can be undone now, and where there is nothing to undo. */
export async function whyNotUndone({ db, person }: { db: Database; person: Person }, stored: StoredImport): Promise<string | null> {
  const { id, state, lastEvent } = stored;
  if (state !== 'saved' || lastEvent === null) return null;
  if (stored.checked?.cleared && !may(person, 'sensitive.see'))
    return 'It was saved by somebody who is cleared for sensitive properties, and only they or another who is may undo it.';
  const changed = await changedSince(db, id, lastEvent, mostNamed + 1);
  if (changed.length > 0) {
    const names = changed.filter(({ sensitive }) => !sensitive || may(person, 'sensitive.see')).map(({ name }) => name);
    const which = names.length > 0 ? `: ${named(names)}` : '';
    return `Some of its records were changed since${which}. Undo those changes first, or put the records right one by one.`;
  }
  const plans = await plansOnAdded(db, id, mostNamed + 1);
  return plans.length === 0 ? null : `Plans rest on properties that it added: ${named(plans)}. Take those out of the plans first.`;
}
