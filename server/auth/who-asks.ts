/** Who a request comes from, read afresh each time: a session that has ended, a person disabled or given another role, shows at once. */
import type { Person, Role } from '../../shared/role.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import { markSeen, sessionByToken, type StoredPerson, type StoredSession } from '../store/sessions.ts';
import { tokenFrom } from './session-cookie.ts';
import { idleSessionSeconds, seenEverySeconds } from './session-span.ts';
import type { SignIn } from './sign-in.ts';

export type Present = { person: Person; stored: StoredPerson; session: StoredSession };

export type Door = { db: Database; signIn: SignIn; now: () => IsoMoment };

/** Those whose mistakes or whose loss of a pass-phrase would cost the most. */
const needsSecondFactor: readonly Role[] = ['administrator', 'liaison'];

/** Who signs in by one's organisation's own provider has the second factor there. */
export const needsFactor = ({ secondFactorRequired }: SignIn, person: StoredPerson, session: StoredSession): boolean =>
  secondFactorRequired && session.way === 'passphrase' && needsSecondFactor.includes(person.role);

const secondsBetween = (from: IsoMoment, to: IsoMoment): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** Whether a session has neither run out nor lain unused too long. */
export const stillRuns = ({ expiresAt, lastSeenAt }: StoredSession, now: IsoMoment): boolean =>
  secondsBetween(now, expiresAt) > 0 && secondsBetween(lastSeenAt, now) < idleSessionSeconds;

/** The person and session of a Cookie header, where both are still good. */
export async function presentOf({ db, signIn, now }: Door, cookies: string | undefined): Promise<Present | null> {
  const token = tokenFrom(signIn, cookies);
  if (token === null) return null;
  const found = await sessionByToken(db, token);
  if (found === null) return null;
  const { person: stored, session } = found;
  if (!stillRuns(session, now()) || stored.disabled || (stored.demo && !signIn.demo)) return null;
  // What is full or read-only must still be read.
  if (stored.lastSeenAt === null || secondsBetween(session.lastSeenAt, now()) >= seenEverySeconds)
    await markSeen(db, session.id, stored.id, now()).catch(() => undefined);
  const { id, name, role, cleared, keeps } = stored;
  return {
    person: { id, name, role, cleared, keeps, secondFactorDue: needsFactor(signIn, stored, session) && !stored.secondFactor },
    stored,
    session,
  };
}
