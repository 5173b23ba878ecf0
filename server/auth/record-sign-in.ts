/** What happened at the door, as audit events; a session that could not be recorded does not begin. */
import { stranger, type Actor, type AuditEvent } from '../../shared/audit.ts';
import type { RefusalReason, SignInWay } from '../../shared/audit/session-event.ts';
import type { Answer } from '../../shared/problem.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import type { Services } from '../services.ts';
import { personByEmail } from '../store/people.ts';
import { endSession, endSessions, sessionByToken, type StoredPerson } from '../store/sessions.ts';
import { sessionsEnded } from './manage-people.ts';
import { aboutOf } from './people-words.ts';
import { sessionCookie, tokenFrom } from './session-cookie.ts';
import type { SignIn } from './sign-in.ts';
import type { Present } from './who-asks.ts';

export type Recording = Services & { from: string };

type Begun = NonNullable<Awaited<ReturnType<typeof sessionByToken>>>;

/** The session that an answer's cookies begin. */
export async function begunBy({ db, signIn }: { db: Database; signIn: SignIn }, cookies: readonly string[]): Promise<Begun | null> {
  const name = sessionCookie(signIn);
  // Of several the last one stands in the browser.
  const cookie = cookies.filter((one) => one.startsWith(`${name}=`)).at(-1);
  const token = tokenFrom(signIn, cookie?.split(';')[0]);
  return token === null ? null : sessionByToken(db, token);
}

const record = (ctx: Recording, person: Actor, work: (db: Database) => Promise<AuditEvent[]>): Promise<Answer<null>> =>
  change({ ...ctx, person }, async (db) => ({ ok: true, value: { result: null, event: await work(db) } }));

/** A session begins, and ends the one that this browser had before. */
export async function recordStart(
  ctx: Recording,
  begun: Begun,
  after: { way: SignInWay; secondFactor: boolean },
  present: Present | null,
): Promise<Answer<null>> {
  const about = aboutOf(begun.person);
  const answer = await record(ctx, about, async (db) => {
    const replaced = present !== null && (await endSession(db, present.stored.id, present.session.id));
    const ended = replaced ? sessionsEnded(present.stored, 'ended-elsewhere', 1) : [];
    return [{ kind: 'session.started', about, before: null, after }, ...ended];
  });
  if (!answer.ok) await endSession(ctx.db, begun.person.id, begun.session.id).catch(() => undefined);
  return answer;
}

/** A pass-phrase or second factor was changed: the session goes on under a new token, and all others end. */
export function recordRenewal(
  ctx: Recording,
  person: StoredPerson,
  kind: 'passphrase.changed' | 'factor.set' | 'factor.dropped',
  { current, before }: { current: string; before: number },
): Promise<Answer<null>> {
  const about = aboutOf(person);
  const why = kind === 'passphrase.changed' ? 'passphrase-changed' : 'factor-changed';
  return record(ctx, about, async (db) => {
    const left = await endSessions(db, person.id, current);
    return [{ kind, about, before: null, after: null }, ...sessionsEnded(person, why, Math.max(left, before - 1))];
  });
}

export function recordSignOut(ctx: Recording, { stored }: Present): Promise<Answer<null>> {
  return record(ctx, aboutOf(stored), async () => sessionsEnded(stored, 'signed-out', 1));
}

/** Of whoever was refused only that is kept which says whose account it was, where it was anybody's. */
export function recordRefusal(ctx: Recording, way: SignInWay, why: RefusalReason, email: string): Promise<Answer<null>> {
  return record(ctx, stranger, async (db) => {
    const person = email === '' ? null : await personByEmail(db, email);
    const known = why === 'wrong-passphrase' && person === null ? 'unknown-person' : why;
    return [{ kind: 'session.refused', about: person && aboutOf(person), before: null, after: { way, why: known } }];
  });
}
