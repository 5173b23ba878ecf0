/** Invitations in and out of the database, found by the hash of their link's secret. */
import type { OrganisationId } from '../../shared/ids.ts';
import type { Role } from '../../shared/role.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { InvitationTable } from '../db/account-tables.ts';
import type { Database } from '../db/open.ts';

export type Invitation = {
  id: string;
  /** Null where whoever accepts it gives their own. */
  email: string | null;
  role: Role;
  cleared: boolean;
  keeps: 'every' | OrganisationId[];
  demo: boolean;
  invitedBy: string;
  invitedAt: IsoMoment;
  expiresAt: IsoMoment;
};

const invitationOf = (row: InvitationTable): Invitation => ({
  id: row.id,
  email: row.email,
  role: row.role as Role,
  cleared: row.cleared === 1,
  keeps: row.keeps_every === 1 ? 'every' : (JSON.parse(row.keeps_json) as OrganisationId[]),
  demo: row.demo !== 0,
  invitedBy: row.invited_by,
  invitedAt: row.invited_at as IsoMoment,
  expiresAt: row.expires_at as IsoMoment,
});

const open = (db: Database, now: IsoMoment) =>
  db.selectFrom('invitation').selectAll().where('ended_at', 'is', null).where('expires_at', '>', now);

/** Those that can still be accepted, latest first. */
export async function openInvitations(db: Database, now: IsoMoment, demo: boolean): Promise<Invitation[]> {
  const rows = await open(db, now).where('email', 'is not', null).where('demo', '=', Number(demo)).orderBy('invited_at', 'desc').execute();
  return rows.map(invitationOf);
}

export async function openInvitationByHash(db: Database, hash: string, now: IsoMoment): Promise<Invitation | null> {
  const row = await open(db, now).where('token_hash', '=', hash).executeTakeFirst();
  return row ? invitationOf(row) : null;
}

export async function openInvitationByEmail(db: Database, email: string, now: IsoMoment): Promise<Invitation | null> {
  const row = await open(db, now).where('email', '=', email.toLowerCase()).orderBy('invited_at', 'desc').executeTakeFirst();
  return row ? invitationOf(row) : null;
}

export async function insertInvitation(db: Database, invitation: Invitation, hash: string): Promise<void> {
  const { id, email, role, cleared, keeps, demo, invitedBy, invitedAt, expiresAt } = invitation;
  await db
    .insertInto('invitation')
    .values({
      id,
      token_hash: hash,
      email: email?.toLowerCase() ?? null,
      role,
      cleared: Number(cleared),
      keeps_every: Number(keeps === 'every'),
      keeps_json: JSON.stringify(keeps === 'every' ? [] : keeps),
      demo: Number(demo),
      invited_by: invitedBy,
      invited_at: invitedAt,
      expires_at: expiresAt,
      ended_at: null,
    })
    .execute();
}

/** Accepted or withdrawn: its link leads nowhere from then on. */
export async function endInvitation(db: Database, id: string, at: IsoMoment): Promise<void> {
  await db.updateTable('invitation').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute();
}

/** Every earlier link to the first account leads nowhere from then on. */
export async function endFirstLinks(db: Database, at: IsoMoment): Promise<void> {
  await db.updateTable('invitation').set({ ended_at: at }).where('email', 'is', null).where('ended_at', 'is', null).execute();
}
