/** The backups that were ever put back, as the audit tells of them, earliest first. */
import type { RegisterEvent } from '../../shared/audit/register-event.ts';
import type { Database } from '../db/open.ts';
import { eventOfRow, type StoredEvent } from './audit-events.ts';

export type Restore = Omit<StoredEvent, 'event'> & { event: Extract<RegisterEvent, { kind: 'backup.restored' }> };

export async function restores(db: Database): Promise<Restore[]> {
  const rows = await db.selectFrom('audit_event').selectAll().where('kind', '=', 'backup.restored').orderBy('number').execute();
  return rows.map((row) => eventOfRow(row) as Restore);
}
