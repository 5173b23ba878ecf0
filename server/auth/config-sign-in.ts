/** The part of the configuration that says who may come in and how; what would leave a door open stops the server with a sentence. */
import { z } from 'zod';
import { isLoopback } from '../loopback.ts';
import { ServerStop } from '../server-stop.ts';
import type { MailSettings, OpenIdSettings } from './sign-in.ts';

export type SignInConfig = {
  demo: boolean;
  /** The origin under which people open this server; null where that is this machine's own. */
  publicUrl: string | null;
  authSecret: string | null;
  secondFactorRequired: boolean;
  /** Whether a link to another administrator's account is made though there are accounts, for when every administrator is locked out. */
  administratorLink: boolean;
  openId: OpenIdSettings | null;
  mail: MailSettings | null;
  /** Where people report what they cannot use: an e-mail address, a telephone number or a sentence. */
  contact: string | null;
};

const word = z.string().trim().default('');
const flag = (name: string) => z.enum(['', '0', '1'], `${name} is 1, or 0, or is left out.`).default('');

export const signInEnvironment = z.object({
  DEMO: flag('DEMO'),
  PUBLIC_URL: word,
  AUTH_SECRET: word,
  REQUIRE_SECOND_FACTOR: flag('REQUIRE_SECOND_FACTOR'),
  ADMIN_LINK: flag('ADMIN_LINK'),
  OIDC_ISSUER: word,
  OIDC_CLIENT_ID: word,
  OIDC_CLIENT_SECRET: word,
  OIDC_NAME: word,
  OIDC_TRUST_EMAIL: flag('OIDC_TRUST_EMAIL'),
  SMTP_URL: word,
  MAIL_FROM: word,
  CONTACT: word,
});

type Variables = z.infer<typeof signInEnvironment>;

const hostName = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

function publicUrlOf(text: string): URL | null {
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (plain && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(hostName(url))))) return url;
  throw new ServerStop(
    `PUBLIC_URL is ${text}, which is not an address to sign in at. Give the one people open, over TLS and without a path, such as https://estate.example.`,
  );
}

/** Whether only this machine can reach the server, as far as the configuration tells. */
function isPrivate(host: string, publicUrl: URL | null): boolean {
  if (!isLoopback(host) && publicUrl === null)
    throw new ServerStop(
      `HOST is ${host}, which other machines can reach, so people must sign in. Set PUBLIC_URL to the address they open, such as https://estate.example, or leave HOST out.`,
    );
  return isLoopback(host) && (publicUrl === null || isLoopback(hostName(publicUrl)));
}

function demoOf(asked: string, host: string, publicUrl: URL | null): boolean {
  if (isPrivate(host, publicUrl)) return asked !== '0';
  if (asked === '1')
    throw new ServerStop(
      `DEMO is 1, and ${publicUrl?.origin ?? host} can be reached from other machines. The demonstration lets anybody in with one click, so it runs on this machine only: leave DEMO out, or leave HOST and PUBLIC_URL out.`,
    );
  return false;
}

function openIdOf(read: Variables): OpenIdSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  if (issuer === '' && clientId === '' && clientSecret === '') return null;
  if (issuer === '' || clientId === '' || clientSecret === '')
    throw new ServerStop('OpenID Connect needs all of OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. Set all three, or none.');
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(hostName(url)))))
    throw new ServerStop(`OIDC_ISSUER is ${issuer}, which is not the address of a provider. Give one such as https://login.example.`);
  return { issuer, clientId, clientSecret, name: read.OIDC_NAME || url.hostname, trustsAddresses: read.OIDC_TRUST_EMAIL === '1' };
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: Variables, publicUrl: URL | null): MailSettings | null {
  if (url === '') return null;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new ServerStop(
      'SMTP_URL is not the address of a mail server. Give one such as smtp://name:word@mail.example:587, or leave it out.',
    );
  return { url, from: from || `Common Ground <no-reply@${publicUrl ? hostName(publicUrl) : 'localhost'}>` };
}

function secretOf(text: string): string | null {
  if (text === '') return null;
  if (text.length >= 32) return text;
  throw new ServerStop(
    'AUTH_SECRET is shorter than 32 characters. Give 32 random ones or more, or leave it out: the server makes its own.',
  );
}

/** Who may come in at the address that the server listens on. */
export function signInConfig(read: Variables, host: string): SignInConfig {
  const publicUrl = publicUrlOf(read.PUBLIC_URL);
  return {
    demo: demoOf(read.DEMO, host, publicUrl),
    publicUrl: publicUrl?.origin ?? null,
    authSecret: secretOf(read.AUTH_SECRET),
    secondFactorRequired: read.REQUIRE_SECOND_FACTOR === '1',
    administratorLink: read.ADMIN_LINK === '1',
    openId: openIdOf(read),
    mail: mailOf(read, publicUrl),
    contact: read.CONTACT || null,
  };
}
