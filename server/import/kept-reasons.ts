/** Why imports cannot be undone, kept as long as nothing happens: their log is asked for again and again while one is under way. */
import { may, type Person } from '../../shared/role.ts';
import type { Database } from '../db/open.ts';
import { auditHead } from '../store/content.ts';
import type { StoredImport } from '../store/imports.ts';
import { whyNotUndone } from './undo-reason.ts';

type Kept = { event: number; reasons: Map<string, string | null> };

const kept = new WeakMap<Database, Kept>();

async function keptNow(db: Database): Promise<Kept> {
  const { number } = await auditHead(db);
  const before = kept.get(db);
  if (before?.event === number) return before;
  const fresh: Kept = { event: number, reasons: new Map() };
  kept.set(db, fresh);
  return fresh;
}

/** As `whyNotUndone`, reckoned once between two events. */
export async function keptReason(asking: { db: Database; person: Person }, stored: StoredImport): Promise<string | null> {
  if (stored.state !== 'saved') return null;
  const { reasons } = await keptNow(asking.db);
  const key = `${stored.id} ${may(asking.person, 'sensitive.see')}`;
  const known = reasons.get(key);
  if (known !== undefined) return known;
  const why = await whyNotUndone(asking, stored);
  reasons.set(key, why);
  return why;
}
