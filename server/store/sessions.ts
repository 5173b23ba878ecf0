/** Where people are signed in: found by the token of a cookie in one indexed query, listed, marked as used, ended. */
import { sql, type SelectQueryBuilder } from 'kysely';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Role } from '../../shared/role.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import type { PersonTable, SessionTable } from '../db/account-tables.ts';
import type { Tables } from '../db/tables.ts';

/** A person as stored, with the bodies whose records they keep. */
export type StoredPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  cleared: boolean;
  keeps: 'every' | OrganisationId[];
  disabled: boolean;
  demo: boolean;
  secondFactor: boolean;
  version: number;
  lastSeenAt: IsoMoment | null;
};

export type StoredSession = {
  id: string;
  way: string | null;
  expiresAt: IsoMoment;
  lastSeenAt: IsoMoment;
  startedAt: IsoMoment;
  from: string;
  agent: string;
};

export const keptBodies = sql<string>`(select json_group_array(organisation_id) from person_organisation where person_id = person.id)`;

export const personOf = (row: PersonTable & { keeps_json: string }): StoredPerson => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role as Role,
  cleared: row.cleared === 1,
  keeps: row.keeps_every === 1 ? 'every' : (JSON.parse(row.keeps_json) as OrganisationId[]),
  disabled: row.disabled !== 0,
  demo: row.demo !== 0,
  secondFactor: row.two_factor_enabled === 1,
  version: row.version,
  lastSeenAt: row.last_seen_at as IsoMoment | null,
});

type SessionColumns = Pick<SessionTable, 'way' | 'expires_at' | 'ip_address' | 'user_agent'> & {
  session_id: string;
  session_seen_at: string | null;
  session_started_at: string;
};

const sessionOf = (row: SessionColumns): StoredSession => ({
  id: row.session_id,
  way: row.way,
  expiresAt: row.expires_at as IsoMoment,
  lastSeenAt: (row.session_seen_at ?? row.session_started_at) as IsoMoment,
  startedAt: row.session_started_at as IsoMoment,
  from: row.ip_address ?? '',
  agent: row.user_agent ?? '',
});

const withSession = <Output>(query: SelectQueryBuilder<Tables, 'session', Output>) =>
  query.select([
    'session.id as session_id',
    'session.last_seen_at as session_seen_at',
    'session.created_at as session_started_at',
    'session.way',
    'session.expires_at',
    'session.ip_address',
    'session.user_agent',
  ]);

/** The session of a token with its person, whatever state either is in. */
export async function sessionByToken(db: Database, token: string): Promise<{ session: StoredSession; person: StoredPerson } | null> {
  const row = await withSession(db.selectFrom('session'))
    .innerJoin('person', 'person.id', 'session.person_id')
    .selectAll('person')
    .select(keptBodies.as('keeps_json'))
    .where('session.token', '=', token)
    .executeTakeFirst();
  return row ? { session: sessionOf(row), person: personOf(row) } : null;
}

export async function sessionsOf(db: Database, person: string): Promise<StoredSession[]> {
  const rows = await withSession(db.selectFrom('session'))
    .where('session.person_id', '=', person)
    .orderBy('session.created_at', 'desc')
    .execute();
  return rows.map(sessionOf);
}

/** Marks a session and its person as seen. */
export async function markSeen(db: Database, session: string, person: string, at: IsoMoment): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: at }).where('id', '=', session).execute();
  await db.updateTable('person').set({ last_seen_at: at }).where('id', '=', person).execute();
}

/** Ends one session of a person; the answer is whether there was one. */
export async function endSession(db: Database, person: string, session: string): Promise<boolean> {
  const ended = await db.deleteFrom('session').where('person_id', '=', person).where('id', '=', session).executeTakeFirst();
  return ended.numDeletedRows > 0n;
}

/** Ends a person's sessions, all but one where it is named, and says how many there were. */
export async function endSessions(db: Database, person: string, but = ''): Promise<number> {
  const ended = await db.deleteFrom('session').where('person_id', '=', person).where('id', '!=', but).executeTakeFirst();
  return Number(ended.numDeletedRows);
}
