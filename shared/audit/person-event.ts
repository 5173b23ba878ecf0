/** What happens to people and what they may do: invited, joined, changed; before and after, as a permission is changed by it. */
import type { OrganisationId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import { roleLabel, type Role } from '../role.ts';
import { listed } from './in-words.ts';
import type { About } from './session-event.ts';

/** What a person is allowed. */
export type Standing = { role: Role; cleared: boolean; keeps: 'every' | readonly OrganisationId[] };
export type PersonStanding = Standing & { name: string; disabled: boolean };
export type InvitationTerms = Standing & { email: string };

export type PersonEvent =
  | { kind: 'person.invited'; invitation: string; before: null; after: InvitationTerms }
  | { kind: 'invitation.withdrawn'; invitation: string; before: InvitationTerms; after: null }
  | { kind: 'person.joined'; about: About; before: null; after: PersonStanding & { by: 'invitation' | 'openid' | 'first-link' | 'demo' } }
  | { kind: 'person.changed'; about: About; before: PersonStanding; after: PersonStanding };

const joinedBy = {
  invitation: 'by an invitation',
  openid: 'through the organisation’s own sign-in',
  'first-link': 'by the one-time link of the first start',
  demo: 'for the demonstration',
} as const;

function bodies(keeps: Standing['keeps'], organisations: readonly Organisation[]): string {
  if (keeps === 'every') return 'every body';
  return listed(keeps.map((id) => organisations.find((one) => one.id === id)?.shortName ?? id)) || 'no body';
}

const keepsAny = ({ role }: Standing) => role === 'editor';

const standingText = (standing: Standing, organisations: readonly Organisation[]): string =>
  [
    roleLabel[standing.role],
    keepsAny(standing) ? `keeping ${bodies(standing.keeps, organisations)}` : '',
    standing.cleared ? 'cleared for sensitive properties' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

function changeSentence(
  { about, before, after }: Extract<PersonEvent, { kind: 'person.changed' }>,
  organisations: readonly Organisation[],
) {
  const [kept, keeps] = [bodies(before.keeps, organisations), bodies(after.keeps, organisations)];
  const parts = [
    before.name === after.name ? '' : `the name from ${before.name} to ${after.name}`,
    before.role === after.role ? '' : `the role from ${roleLabel[before.role]} to ${roleLabel[after.role]}`,
    kept === keeps ? '' : `the bodies kept from ${kept} to ${keeps}`,
    before.cleared === after.cleared ? '' : `the clearance for sensitive properties, which is now ${after.cleared ? 'given' : 'withdrawn'}`,
  ].filter((part) => part !== '');
  const changed = parts.length === 0 ? '' : `Changed for ${about.name} ${listed(parts)}.`;
  const switched = before.disabled === after.disabled ? '' : `${after.disabled ? 'Disabled' : 'Enabled'} ${about.name}.`;
  return [changed, switched].filter(Boolean).join(' ') || `Saved ${about.name} without a change.`;
}

export function personSentence(event: PersonEvent, organisations: readonly Organisation[]): string {
  switch (event.kind) {
    case 'person.invited':
      return `Invited ${event.after.email} as ${standingText(event.after, organisations)}.`;
    case 'invitation.withdrawn':
      return `Withdrew the invitation of ${event.before.email}.`;
    case 'person.joined':
      return `Joined ${joinedBy[event.after.by]} as ${standingText(event.after, organisations)}.`;
    case 'person.changed':
      return changeSentence(event, organisations);
  }
}
