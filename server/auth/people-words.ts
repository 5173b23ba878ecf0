/** People and invitations as the account pages show them, and as the audit keeps them. */
import type { InvitationEntry, PersonEntry } from '../../shared/account.ts';
import type { About } from '../../shared/audit/session-event.ts';
import type { PersonStanding } from '../../shared/audit/person-event.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Invitation } from '../store/invitations.ts';
import type { StoredPerson } from '../store/sessions.ts';

export const aboutOf = ({ id, name }: StoredPerson): About => ({ id, name });

type Standing = Pick<StoredPerson, 'name' | 'role' | 'cleared' | 'keeps' | 'disabled'>;

export const standingOf = ({ name, role, cleared, keeps, disabled }: Standing): PersonStanding => ({
  name,
  role,
  cleared,
  keeps,
  disabled,
});

export function entryOf(person: StoredPerson): PersonEntry {
  const { id, name, email, role, cleared, keeps, disabled, secondFactor, lastSeenAt, version } = person;
  return { id, name, email, role, cleared, keeps, disabled, secondFactor, lastSeenAt, version };
}

/** One whose link has no address yet is listed nowhere. */
export function invitationEntryOf(invitation: Invitation): InvitationEntry {
  const { id, email, role, cleared, keeps, invitedBy, invitedAt, expiresAt } = invitation;
  return { id, email: email ?? '', role, cleared, keeps, invitedBy, invitedAt, expiresAt };
}

export const refused = (problem: Problem) => ({ ok: false, problem }) as const;

export const invalidField = (path: string, message: string): Problem => ({ kind: 'invalid', message, fields: [{ path, message }] });
