/** The session cookie: its name, and the token in it where this server signed it; a forged one is told from its signature alone. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignIn } from './sign-in.ts';

/** Over TLS the browser holds the cookie to this host, its root and a secure connection. */
export const cookiePrefix = ({ origin }: SignIn): string => (origin.startsWith('https://') ? '__Host-common-ground' : 'common-ground');

export const sessionCookie = (signIn: SignIn): string => `${cookiePrefix(signIn)}.session_token`;

/** Carried between the pass-phrase and the second factor. */
export const challengeCookie = (signIn: SignIn): string => `${cookiePrefix(signIn)}.two_factor`;

/** No token or signature comes near this. */
const longest = 512;

function valueOf(header: string, name: string): string | null {
  const found = header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  const text = found?.slice(name.length + 1);
  if (text === undefined || text.length > longest) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The token of a Cookie header (or of the first part of a Set-Cookie one); null where there is none or its signature is not ours. */
export function tokenFrom(signIn: SignIn, header: string | undefined, name = sessionCookie(signIn)): string | null {
  if (header === undefined || signIn.secret === '') return null;
  const value = valueOf(header, name) ?? '';
  const end = value.lastIndexOf('.');
  if (end < 1) return null;
  const token = value.slice(0, end);
  const signature = Buffer.from(value.slice(end + 1), 'base64');
  const ours = createHmac('sha256', signIn.secret).update(token).digest();
  return signature.length === ours.length && timingSafeEqual(signature, ours) ? token : null;
}
