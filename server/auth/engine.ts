/** better-auth on the register's own database: pass-phrases, second factors, OpenID Connect and sessions; people and what they may do are ours. */
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { APIError } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { IsoMoment } from '../../shared/year.ts';
import type { Services } from '../services.ts';
import { hoursAfter } from './one-time-link.ts';
import { personById } from '../store/people.ts';
import { openIdProvider } from './open-id.ts';
import { demoSignIn } from './demo-sign-in.ts';
import { longestPassphrase, shortestPassphrase } from './passphrase.ts';
import { hashPassphrase, isPassphrase } from './passphrase-hash.ts';
import { cookiePrefix } from './session-cookie.ts';
import { longestSessionSeconds } from './session-span.ts';

export const authPath = '/api/auth';

/** The request's own network address, as the server and no header of the client's says it. */
export const fromHeader = 'x-common-ground-from';

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

const tables = {
  user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...stamps } },
  account: {
    modelName: 'account',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'person_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...stamps,
    },
  },
  session: {
    modelName: 'session',
    fields: { userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...stamps },
  },
  verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...stamps } },
} as const;

const twoFactorSchema = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factor',
    fields: {
      userId: 'person_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
};

const wayOf = (path: string | undefined) => (path === '/sign-in/demo' ? 'demo' : path?.startsWith('/callback/') ? 'openid' : 'passphrase');

/** By the server's one clock. */
const timesFrom = (moment: IsoMoment) => ({
  createdAt: new Date(moment),
  updatedAt: new Date(moment),
  expiresAt: new Date(hoursAfter(moment, longestSessionSeconds / 3600)),
});

/** Its sentences are for developers; what people read is ours, and what goes wrong inside is reported by the route. */
const silent = { disabled: true };

/** Somebody who has been disabled begins no session, by whichever way they come. */
async function admit({ db, signIn }: Services, id: string): Promise<void> {
  const person = await personById(db, id);
  if (!person || person.disabled || (person.demo && !signIn.demo))
    throw new APIError('FORBIDDEN', { code: 'DISABLED', message: 'DISABLED' });
}

export function openEngine(services: Services) {
  const { db, signIn } = services;
  const secure = signIn.origin.startsWith('https://');
  const plugins = [
    twoFactor({ issuer: 'Common Ground', schema: twoFactorSchema }),
    ...(signIn.demo ? [demoSignIn()] : []),
    ...(signIn.openId ? [genericOAuth({ config: [openIdProvider(services, signIn.openId)] })] : []),
  ];
  return betterAuth({
    appName: 'Common Ground',
    baseURL: signIn.origin,
    basePath: authPath,
    secret: signIn.secret,
    database: { db, type: 'sqlite' },
    // The route builds each request under an address that the server answers to.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    user: tables.user,
    verification: tables.verification,
    account: {
      ...tables.account,
      accountLinking: { updateUserInfoOnLink: false },
      updateAccountOnSignIn: false,
      storeStateStrategy: 'cookie',
    },
    session: {
      ...tables.session,
      expiresIn: longestSessionSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { way: { type: 'string', required: false, input: false } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassphrase,
      maxPasswordLength: longestPassphrase,
      password: { hash: hashPassphrase, verify: ({ hash, password }) => isPassphrase(hash, password) },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            await admit(services, session.userId);
            return { data: { ...session, ...timesFrom(services.now()), way: session['way'] ?? wayOf(context?.path) } };
          },
        },
      },
      account: {
        // Nothing of a provider's is used after sign-in, so nothing of it is kept.
        create: { before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }) },
      },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: silent,
    onAPIError: { throw: true, errorURL: `${signIn.origin}/sign-in` },
    advanced: {
      cookiePrefix: cookiePrefix(signIn),
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, secure, sameSite: 'strict', path: '/' },
      // The way back from another organisation's sign-in page begins on that page.
      cookies: { oauth_state: { attributes: { sameSite: 'lax' } } },
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [fromHeader] },
    },
    plugins,
  });
}

export type Engine = ReturnType<typeof openEngine>;
