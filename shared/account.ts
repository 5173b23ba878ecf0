/** What the product says of people, invitations, sessions and ways to sign in: the answers that its account pages show. */
import type { OrganisationId } from './ids.ts';
import type { Person, Role } from './role.ts';
import type { IsoMoment } from './year.ts';

/** A person of the demonstration who is signed in with one click. */
export type DemoPerson = { id: string; name: string; role: Role; does: string };

/** How one may sign in here; `mail` says whether this server can send a reset link by itself. */
export type SignInWays = {
  demo: DemoPerson[] | null;
  passphrase: boolean;
  openId: { name: string } | null;
  mail: boolean;
  /** Where people report what they cannot use, as the configuration gives it. */
  contact: string | null;
};

/** The person at this browser. */
export type Me = { person: Person; email: string; demo: boolean; secondFactor: boolean; passphrase: boolean };

/** One place where a person is signed in. */
export type SessionEntry = { id: string; current: boolean; startedAt: IsoMoment; lastSeenAt: IsoMoment; from: string; browser: string };

export type PersonEntry = {
  id: string;
  name: string;
  email: string;
  role: Role;
  cleared: boolean;
  keeps: 'every' | OrganisationId[];
  disabled: boolean;
  secondFactor: boolean;
  lastSeenAt: IsoMoment | null;
  version: number;
};

/** What an invitation says to whoever opens it; `email` is null where they give their own, as the first administrator does. */
export type InvitationLetter = {
  email: string | null;
  role: Role;
  invitedBy: string;
  expiresAt: IsoMoment;
  openId: { name: string } | null;
};

/** A link that somebody is handed; `sent` says whether the server also sent it by mail. */
export type HandedLink = { link: string; sent: boolean; expiresAt: IsoMoment };

/** The page of a one-time link: its secret stands behind the hash sign, where no server, log or other site sees it. */
export const oneTimePath = (page: 'invitation' | 'reset', secret: string): string => `/${page}#${secret}`;

export type InvitationEntry = {
  id: string;
  email: string;
  role: Role;
  cleared: boolean;
  keeps: 'every' | OrganisationId[];
  invitedBy: string;
  invitedAt: IsoMoment;
  expiresAt: IsoMoment;
};
