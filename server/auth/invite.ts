/** Inviting: an administrator says what somebody will be, and hands them, or has sent to them, a link that works once. */
import type { HandedLink } from '../../shared/account.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { roleLabel, type Role } from '../../shared/role.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import { change } from '../change.ts';
import { newId } from '../new-id.ts';
import type { Asking } from '../services.ts';
import { endInvitation, insertInvitation, openInvitationByEmail, openInvitations, type Invitation } from '../store/invitations.ts';
import { personByEmail, personById } from '../store/people.ts';
import { send } from './mail.ts';
import { hashOf, hoursAfter, invitationHours, linkTo, newToken } from './one-time-link.ts';
import { invalidField, refused } from './people-words.ts';

export type Terms = { email: string; role: Role; cleared: boolean; keeps: 'every' | OrganisationId[] };

const known: Problem = invalidField('email', 'Somebody with this address is here already: change what they may do in the list of people.');
const invited: Problem = invalidField('email', 'This address has been invited already. Withdraw that invitation to send another.');
const toldOnce =
  'This invitation was made already, and its link is shown only once. Without it, withdraw the invitation and invite the person again.';
const noInvitation: Problem = {
  kind: 'not-found',
  message: 'There is no such invitation any more: it was accepted, withdrawn, or has run out.',
};

const termsOf = ({ role, cleared, keeps }: Invitation, email: string) => ({ email, role, cleared, keeps });

const letterTo = (email: string, { person, signIn }: Asking, role: Role, link: string) => ({
  to: email,
  subject: 'You are invited to Common Ground',
  text: `${person.name} invites you to Common Ground at ${signIn.origin} as ${roleLabel[role].toLowerCase()}.\n\nOpen this link within a week to come in. It works once, so keep it to yourself:\n${link}\n`,
});

/** Invites an address; the link is in the answer and nowhere else. */
export async function invite(ctx: Asking, terms: Terms): Promise<Answer<HandedLink>> {
  const { person, signIn, now } = ctx;
  const token = newToken();
  const expiresAt = hoursAfter(now(), invitationHours);
  const answer = await change(ctx, async (db) => {
    if (await personByEmail(db, terms.email)) return refused(known);
    if (await openInvitationByEmail(db, terms.email, now())) return refused(invited);
    // Whoever the demonstration invites is of the demonstration, and nobody once it is none.
    const demo = (await personById(db, person.id))?.demo ?? false;
    const invitation: Invitation = { id: newId('u'), ...terms, demo, invitedBy: person.name, invitedAt: now(), expiresAt };
    await insertInvitation(db, invitation, hashOf(token));
    const event = { kind: 'person.invited', invitation: invitation.id, before: null, after: termsOf(invitation, terms.email) } as const;
    return { ok: true, value: { result: null, event, toldOnce } };
  });
  if (!answer.ok) return answer;
  const link = linkTo(signIn.origin, 'invitation', token);
  const sent = signIn.mail !== null && (await send(signIn.mail, letterTo(terms.email, ctx, terms.role, link)));
  return { ok: true, value: { link, sent, expiresAt } };
}

export function withdraw(ctx: Asking, id: string): Promise<Answer<null>> {
  return change(ctx, async (db) => {
    const at = ctx.now();
    const invitation = (await openInvitations(db, at, ctx.signIn.demo)).find((one) => one.id === id);
    if (!invitation) return refused(noInvitation);
    await endInvitation(db, id, at);
    const before = termsOf(invitation, invitation.email ?? '');
    return { ok: true, value: { result: null, event: { kind: 'invitation.withdrawn', invitation: id, before, after: null } } };
  });
}
