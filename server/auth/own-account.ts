/** What people see and change of their own account: where they are signed in, and the name they go by. */
import type { SessionEntry } from '../../shared/account.ts';
import type { AuditEvent } from '../../shared/audit.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { change } from '../change.ts';
import type { Asking } from '../services.ts';
import { personById, updatePerson } from '../store/people.ts';
import { endSession, endSessions, sessionsOf } from '../store/sessions.ts';
import { browserOf } from './browser.ts';
import { sessionsEnded } from './manage-people.ts';
import { aboutOf, refused, standingOf } from './people-words.ts';
import { presentOf, stillRuns } from './who-asks.ts';

const noSession: Problem = { kind: 'not-found', message: 'That session has ended already.' };
const nobody: Problem = { kind: 'not-signed-in', message: 'Sign in first.' };

const currentSession = async (ctx: Asking): Promise<string> => (await presentOf(ctx, ctx.cookies))?.session.id ?? '';

/** Latest first. */
export async function ownSessions(ctx: Asking): Promise<SessionEntry[]> {
  const current = await currentSession(ctx);
  const running = (await sessionsOf(ctx.db, ctx.person.id)).filter((session) => stillRuns(session, ctx.now()));
  return running.map(({ id, startedAt, lastSeenAt, from, agent }) => ({
    id,
    current: id === current,
    startedAt,
    lastSeenAt,
    from,
    browser: browserOf(agent),
  }));
}

const endedElsewhere = async (ctx: Asking, sessions: number): Promise<AuditEvent[]> => {
  const person = await personById(ctx.db, ctx.person.id);
  return person ? sessionsEnded(person, 'ended-elsewhere', sessions) : [];
};

export function endOwnSession(ctx: Asking, id: string): Promise<Answer<null>> {
  return change(ctx, async (db) => {
    if (!(await endSession(db, ctx.person.id, id))) return refused(noSession);
    return { ok: true, value: { result: null, event: await endedElsewhere({ ...ctx, db }, 1) } };
  });
}

export async function endOtherSessions(ctx: Asking): Promise<Answer<{ ended: number }>> {
  const current = await currentSession(ctx);
  return change(ctx, async (db) => {
    const ended = await endSessions(db, ctx.person.id, current);
    return { ok: true, value: { result: { ended }, event: await endedElsewhere({ ...ctx, db }, ended) } };
  });
}

export function renameOneself(ctx: Asking, name: string): Promise<Answer<{ name: string }>> {
  return change(ctx, async (db) => {
    const before = await personById(db, ctx.person.id);
    if (before === null) return refused(nobody);
    const after = { ...before, name, version: before.version + 1 };
    await updatePerson(db, after, ctx.now());
    const event = { kind: 'person.changed', about: aboutOf(before), before: standingOf(before), after: standingOf(after) } as const;
    return { ok: true, value: { result: { name }, event } };
  });
}
