/** Managing people: what each may do, whether they may come in, and where they are signed in; the last administrator stays one. */
import type { InvitationEntry, PersonEntry } from '../../shared/account.ts';
import type { AuditEvent } from '../../shared/audit.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import type { Asking } from '../services.ts';
import { dropFactor, endResets } from '../store/credentials.ts';
import { openInvitations } from '../store/invitations.ts';
import { allPeople, otherAdministrators, personById, updatePerson } from '../store/people.ts';
import { endSessions, type StoredPerson } from '../store/sessions.ts';
import { aboutOf, entryOf, invitationEntryOf, refused, standingOf } from './people-words.ts';

export type PersonChange = Pick<PersonEntry, 'id' | 'version' | 'name' | 'role' | 'cleared' | 'keeps' | 'disabled'>;

const nobody: Problem = { kind: 'not-found', message: 'There is no such person.' };

const oneself: Problem = {
  kind: 'refused',
  message: 'Nobody changes their own role, clearance or access. Another administrator can.',
};

const last = (name: string): Problem => ({
  kind: 'refused',
  message: `${name} is the last administrator who can come in. Make somebody else an administrator first.`,
});

const conflict = (person: StoredPerson): Problem => ({
  kind: 'conflict',
  message: `Somebody else has changed ${person.name} since you opened the list. Look at what is there now and save again.`,
  current: entryOf(person),
});

export async function listPeople(ctx: Asking): Promise<{ people: PersonEntry[]; invitations: InvitationEntry[] }> {
  const { db, signIn, now } = ctx;
  const people = await allPeople(db, signIn.demo);
  const invitations = await openInvitations(db, now(), signIn.demo);
  return { people: people.map(entryOf), invitations: invitations.map(invitationEntryOf) };
}

/** A person whom this server knows: those of a demonstration are nobody where there is none. */
export async function knownPerson({ signIn }: Asking, db: Database, id: string): Promise<StoredPerson | null> {
  const person = await personById(db, id);
  return person?.demo && !signIn.demo ? null : person;
}

const isOwnStanding = (ctx: Asking, before: StoredPerson, after: PersonChange): boolean =>
  before.id === ctx.person.id && (before.role !== after.role || before.cleared !== after.cleared || before.disabled !== after.disabled);

const staysAdministrator = ({ role, disabled }: PersonChange): boolean => role === 'administrator' && !disabled;

async function forbidden(ctx: Asking, db: Database, before: StoredPerson, after: PersonChange): Promise<Problem | null> {
  if (before.version !== after.version) return conflict(before);
  if (isOwnStanding(ctx, before, after)) return oneself;
  if (before.role !== 'administrator' || before.disabled || staysAdministrator(after)) return null;
  return (await otherAdministrators(db, before.id, ctx.signIn.demo)) === 0 ? last(before.name) : null;
}

/** Somebody who may no longer come in is nowhere signed in, and no link lets them back. */
async function shutOut(db: Database, person: StoredPerson): Promise<AuditEvent[]> {
  await endResets(db, person.id);
  return sessionsEnded(person, 'disabled', await endSessions(db, person.id));
}

export const sessionsEnded = (
  person: StoredPerson,
  why: Extract<AuditEvent, { kind: 'session.ended' }>['after']['why'],
  sessions: number,
): AuditEvent[] => (sessions === 0 ? [] : [{ kind: 'session.ended', about: aboutOf(person), before: null, after: { why, sessions } }]);

export function changePerson(ctx: Asking, asked: PersonChange): Promise<Answer<PersonEntry>> {
  return change(ctx, async (db) => {
    const before = await knownPerson(ctx, db, asked.id);
    if (before === null) return refused(nobody);
    const problem = await forbidden(ctx, db, before, asked);
    if (problem) return refused(problem);
    await updatePerson(db, { ...asked, version: before.version + 1 }, ctx.now());
    const ended = asked.disabled && !before.disabled ? await shutOut(db, before) : [];
    const after = (await personById(db, before.id)) ?? before;
    const changed: AuditEvent = { kind: 'person.changed', about: aboutOf(before), before: standingOf(before), after: standingOf(after) };
    return { ok: true, value: { result: entryOf(after), event: [changed, ...ended] } };
  });
}

export function endSessionsOf(ctx: Asking, id: string): Promise<Answer<{ ended: number }>> {
  return change(ctx, async (db) => {
    const person = await knownPerson(ctx, db, id);
    if (person === null) return refused(nobody);
    const ended = await endSessions(db, id);
    return { ok: true, value: { result: { ended }, event: sessionsEnded(person, 'ended-by-administrator', ended) } };
  });
}

/** For somebody who has lost what makes their codes; whoever holds their sessions loses them too. */
export function dropFactorOf(ctx: Asking, id: string): Promise<Answer<PersonEntry>> {
  return change(ctx, async (db) => {
    const person = await knownPerson(ctx, db, id);
    if (person === null) return refused(nobody);
    if (id === ctx.person.id)
      return refused({ kind: 'refused', message: 'Take your own second factor off on your account page, with your pass-phrase.' });
    if (!person.secondFactor) return refused({ kind: 'refused', message: `${person.name} has no second factor.` });
    await dropFactor(db, id);
    const dropped: AuditEvent = { kind: 'factor.dropped', about: aboutOf(person), before: null, after: null };
    const ended = sessionsEnded(person, 'factor-changed', await endSessions(db, id));
    return { ok: true, value: { result: entryOf({ ...person, secondFactor: false }), event: [dropped, ...ended] } };
  });
}
