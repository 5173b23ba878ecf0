/** The addresses of better-auth that answer here, each with the only fields it is given and what is asked of it beforehand. */
import type { SignInWay } from '../../shared/audit/session-event.ts';
import type { Services } from '../services.ts';
import { passphraseProblem } from './passphrase.ts';
import type { Key } from './tries.ts';
import { needsFactor, type Present } from './who-asks.ts';

export type Body = Record<string, unknown>;
export type Objection = { code: string; message: string };

export type Way = {
  path: string;
  fields: readonly string[];
  /** What is sent whatever the request says. */
  always?: Body;
  /** Only for somebody who has signed in. */
  signedIn?: true;
  /** How a session that begins here was come by. */
  starts?: { way: SignInWay; secondFactor: boolean };
  /** What a try counts towards until it succeeds: the network address and the account, known or not. */
  counts?: (from: string, email: string) => Key[];
  /** Why it is not even tried. */
  objection?: (services: Services, body: Body, present: Present) => Objection | null;
};

export const textOf = (body: Body, field: string): string => {
  const value = body[field];
  return typeof value === 'string' ? value : '';
};

const tried = (from: string, email: string): Key[] => [
  { kind: 'address', name: from },
  ...(email === '' ? [] : [{ kind: 'account', name: email } as const]),
];

/** Somebody at an open desk, trying to find out the pass-phrase of whoever sits there. */
const confirmed = (_from: string, email: string): Key[] => [{ kind: 'account', name: email }];

function judged(_services: Services, body: Body, { stored }: Present): Objection | null {
  const problem = passphraseProblem(textOf(body, 'newPassword'), [stored.name, stored.email]);
  return problem && { code: 'PASSPHRASE_REFUSED', message: problem.message };
}

const keptOn = ({ signIn }: Services, _body: Body, { stored, session }: Present): Objection | null =>
  needsFactor(signIn, stored, session)
    ? {
        code: 'FACTOR_REQUIRED',
        message: 'Your role needs a second factor, so it cannot be taken off. An administrator can take it off for you to set up another.',
      }
    : null;

export const ways: readonly Way[] = [
  {
    path: '/sign-in/email',
    fields: ['email', 'password'],
    starts: { way: 'passphrase', secondFactor: false },
    counts: tried,
  },
  { path: '/sign-in/demo', fields: ['id'], starts: { way: 'demo', secondFactor: false } },
  {
    path: '/sign-in/social',
    fields: ['callbackURL', 'errorCallbackURL'],
    always: { provider: 'openid', disableRedirect: true },
  },
  { path: '/sign-out', fields: [] },
  {
    path: '/change-password',
    fields: ['currentPassword', 'newPassword'],
    always: { revokeOtherSessions: true },
    signedIn: true,
    counts: confirmed,
    objection: judged,
  },
  { path: '/two-factor/enable', fields: ['password'], signedIn: true, counts: confirmed },
  { path: '/two-factor/disable', fields: ['password'], signedIn: true, counts: confirmed, objection: keptOn },
  { path: '/two-factor/generate-backup-codes', fields: ['password'], signedIn: true, counts: confirmed },
  {
    path: '/two-factor/verify-totp',
    fields: ['code'],
    starts: { way: 'passphrase', secondFactor: true },
    counts: tried,
  },
  {
    path: '/two-factor/verify-backup-code',
    fields: ['code'],
    starts: { way: 'passphrase', secondFactor: true },
    counts: tried,
  },
];
