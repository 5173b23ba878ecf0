/** Lets go of what can no longer be used: sessions, challenges and links that have run out. */
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';

/** A session that has lain unused since before `idleSince` has ended too. */
export async function sweepDoors(db: Database, now: IsoMoment, idleSince: IsoMoment): Promise<void> {
  await db
    .deleteFrom('session')
    .where((session) =>
      session.or([
        session('expires_at', '<=', now),
        session.and([
          session('created_at', '<=', idleSince),
          session.or([session('last_seen_at', '<=', idleSince), session('last_seen_at', 'is', null)]),
        ]),
      ]),
    )
    .execute();
  await db.deleteFrom('verification').where('expires_at', '<=', now).execute();
  await db.deleteFrom('passphrase_reset').where('expires_at', '<=', now).execute();
}
