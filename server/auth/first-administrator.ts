/** The first way in: where nobody has an account yet, or every administrator has lost theirs, a start makes a link by which one makes another, and ends the one before. */
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import { newId } from '../new-id.ts';
import { endFirstLinks, insertInvitation } from '../store/invitations.ts';
import { allPeople } from '../store/people.ts';
import { firstLinkHours, hashOf, hoursAfter, linkTo, newToken } from './one-time-link.ts';
import type { SignIn } from './sign-in.ts';

/** The link; null where somebody has an account already, unless one is asked for all the same. */
export async function firstLink(db: Database, { origin }: SignIn, now: IsoMoment, asked = false): Promise<string | null> {
  await endFirstLinks(db, now);
  if (!asked && (await allPeople(db, false)).length > 0) return null;
  const token = newToken();
  const standing = { role: 'administrator', cleared: false, keeps: [], demo: false } as const;
  const by = { invitedBy: 'whoever started this server', invitedAt: now, expiresAt: hoursAfter(now, firstLinkHours) };
  await insertInvitation(db, { id: newId('u'), email: null, ...standing, keeps: [], ...by }, hashOf(token));
  return linkTo(origin, 'invitation', token);
}
