/** Ends every way in that was open at a moment gone by: sessions, half-made sign-ins, invitations and reset links, some of which have been withdrawn since. */
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';

export async function closeDoors(db: Database, now: IsoMoment): Promise<void> {
  await db.deleteFrom('session').execute();
  await db.deleteFrom('verification').execute();
  await db.deleteFrom('passphrase_reset').execute();
  await db.updateTable('invitation').set({ ended_at: now }).where('ended_at', 'is', null).execute();
}
