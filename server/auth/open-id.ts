/** Signing in by one's own organisation: its word is taken for who somebody is, and ours alone decides whether they may come in. */
import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { joinByOpenId } from './accept-invitation.ts';
import { askedFrom } from './asked-from.ts';
import type { OpenIdSettings } from './sign-in.ts';

const yes = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

const claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  email: z.email().max(254),
  name: z.string().trim().max(120).default(''),
  email_verified: yes.optional(),
  /** Entra ID's word for an address whose domain its owner has proved. */
  xms_edov: z.union([yes, z.literal(0), z.literal(1)]).optional(),
});

type Claims = z.infer<typeof claims>;

/** What an identity token says; better-auth has verified its signature, issuer, audience, age and nonce before this. */
function claimsOf(idToken: string): Claims | null {
  try {
    const payload: unknown = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return claims.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
}

const withoutSlash = (address: string): string => address.replace(/\/$/, '');

/** The provider's own metadata names its issuer too, and better-auth believes that; the configuration has the last word. */
const isIssuer = ({ iss }: Claims, { issuer }: OpenIdSettings): boolean => withoutSlash(iss) === withoutSlash(issuer);

function isVerified({ email_verified: verified, xms_edov: proved }: Claims, { trustsAddresses }: OpenIdSettings): boolean {
  if (verified !== undefined) return verified;
  return proved === undefined ? trustsAddresses : Boolean(proved);
}

/** Somebody who was invited is made a person on the way in; anybody else is found by what better-auth knows, or turned away. */
export const openIdProvider = (services: Services, settings: OpenIdSettings): GenericOAuthConfig<'openid'> => ({
  providerId: 'openid',
  name: settings.name,
  discoveryUrl: `${withoutSlash(settings.issuer)}/.well-known/openid-configuration`,
  clientId: settings.clientId,
  clientSecret: settings.clientSecret,
  scopes: ['openid', 'email', 'profile'],
  pkce: true,
  requireIdTokenVerification: true,
  disableProviderLogout: true,
  disableSignUp: true,
  getUserInfo: async ({ idToken }) => {
    const said = idToken === undefined ? null : claimsOf(idToken);
    if (said === null || !isIssuer(said, settings)) return null;
    const { sub, name } = said;
    const email = said.email.toLowerCase();
    const emailVerified = isVerified(said, settings);
    if (emailVerified) await joinByOpenId({ ...services, from: askedFrom.getStore() ?? '' }, { email, name });
    return { id: sub, sub, email, emailVerified, name: name || email };
  },
});
