/** Accepting an invitation: once, in time, with a good pass-phrase or by the organisation's own sign-in; the person is made as they were invited. */
import type { InvitationLetter } from '../../shared/account.ts';
import type { AuditEvent } from '../../shared/audit.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import { newId } from '../new-id.ts';
import type { Services } from '../services.ts';
import { setPassphrase } from '../store/credentials.ts';
import { endInvitation, openInvitationByEmail, openInvitationByHash, type Invitation } from '../store/invitations.ts';
import { insertPerson, personByEmail, type NewPerson } from '../store/people.ts';
import { hashOf } from './one-time-link.ts';
import { passphraseProblem } from './passphrase.ts';
import { hashPassphrase } from './passphrase-hash.ts';
import { invalidField, refused, standingOf } from './people-words.ts';

export type Accepting = { token: string; name: string; email?: string | undefined; passphrase: string };

type Stranger = Services & { from: string };

const noInvitation: Problem = {
  kind: 'not-found',
  message: 'This invitation cannot be used: it was accepted, withdrawn, or has run out. Ask an administrator for another.',
};
const known: Problem = invalidField('email', 'Somebody with this address is here already. Sign in, or ask for a new pass-phrase.');
const noAddress: Problem = invalidField('email', 'Give the address by which you will sign in.');

/** One that is of the demonstration is none elsewhere. */
const isUsable = ({ signIn }: Services, invitation: Invitation | null): invitation is Invitation =>
  invitation !== null && (!invitation.demo || signIn.demo);

export async function readInvitation(ctx: Services, token: string): Promise<Answer<InvitationLetter>> {
  const invitation = await openInvitationByHash(ctx.db, hashOf(token), ctx.now());
  if (!isUsable(ctx, invitation)) return refused(noInvitation);
  const { email, role, invitedBy, expiresAt } = invitation;
  const openId = email === null || ctx.signIn.openId === null ? null : { name: ctx.signIn.openId.name };
  return { ok: true, value: { email, role, invitedBy, expiresAt, openId } };
}

type JoinedBy = Extract<AuditEvent, { kind: 'person.joined' }>['after']['by'];

/** Makes the person of an invitation, which is used up by it. */
async function join(db: Database, ctx: Stranger, invitation: Invitation, person: NewPerson, by: JoinedBy): Promise<AuditEvent> {
  await insertPerson(db, person, ctx.now());
  await endInvitation(db, invitation.id, ctx.now());
  const { id, name } = person;
  return {
    kind: 'person.joined',
    about: { id, name },
    before: null,
    after: { ...standingOf({ ...person, keeps: invitation.keeps, disabled: false }), by },
  };
}

/** Accepts an invitation with a pass-phrase; the answer is the address to sign in by. */
export async function acceptInvitation(ctx: Stranger, { token, name, email, passphrase }: Accepting): Promise<Answer<{ email: string }>> {
  const first = await openInvitationByHash(ctx.db, hashOf(token), ctx.now());
  if (!isUsable(ctx, first)) return refused(noInvitation);
  const address = first.email ?? email?.toLowerCase();
  if (address === undefined) return refused(noAddress);
  const problem = passphraseProblem(passphrase, [name, address]);
  if (problem) return refused(problem);
  const hash = await hashPassphrase(passphrase);
  const id = newId('u');
  return change({ ...ctx, person: { id, name } }, async (db) => {
    const invitation = await openInvitationByHash(db, hashOf(token), ctx.now());
    if (!isUsable(ctx, invitation)) return refused(noInvitation);
    if (await personByEmail(db, address)) return refused(known);
    const { role, cleared, keeps, demo } = invitation;
    const by = invitation.email === null ? 'first-link' : 'invitation';
    const event = await join(db, ctx, invitation, { id, name, email: address, role, cleared, keeps, demo }, by);
    await setPassphrase(db, id, hash, ctx.now());
    return { ok: true, value: { result: { email: address }, event } };
  });
}

/** Makes the person whom another organisation vouches for, where their address was invited; whether it was is the answer. */
export async function joinByOpenId(ctx: Stranger, profile: { email: string; name: string }): Promise<boolean> {
  const id = newId('u');
  const name = profile.name || profile.email;
  const answer = await change({ ...ctx, person: { id, name } }, async (db) => {
    const invitation = await openInvitationByEmail(db, profile.email, ctx.now());
    if (!isUsable(ctx, invitation) || (await personByEmail(db, profile.email))) return refused(noInvitation);
    const { role, cleared, keeps, demo } = invitation;
    const event = await join(db, ctx, invitation, { id, name, email: profile.email, role, cleared, keeps, demo }, 'openid');
    return { ok: true, value: { result: null, event } };
  });
  return answer.ok;
}
