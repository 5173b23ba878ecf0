/** A small OpenID Connect provider that a test makes say whatever it likes, true or not. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const clientId = 'common-ground';
export const clientSecret = 'the secret of the client';

type Lies = Partial<{
  issuer: string;
  audience: string;
  nonce: string;
  noNonce: true;
  noToken: true;
  forged: true;
  unsigned: true;
  late: true;
  claims: Record<string, unknown>;
}>;

export type Provider = {
  issuer: string;
  /** Who signs in there next. */
  somebody: (claims: { sub: string; email: string; name?: string; email_verified?: unknown; xms_edov?: unknown }) => void;
  /** What the next token is wrong about. */
  lie: (lies: Lies) => void;
  /** Signs in at the provider's page, and gives the address to which the browser is sent back. */
  visit: (url: string) => Promise<URL>;
  /** What the token endpoint was asked with, last. */
  exchanged: () => URLSearchParams | null;
  close: () => Promise<void>;
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
};

export async function givenProvider(): Promise<Provider> {
  const [keys, otherKeys] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  let issuer = '';
  let person: Record<string, unknown> = {};
  let lies: Lies = {};
  let exchanged: URLSearchParams | null = null;
  const codes = new Map<string, { nonce: string; challenge: string; redirect: string }>();

  async function idToken(nonce: string): Promise<string> {
    const said = { ...person, ...lies.claims, ...(lies.noNonce ? {} : { nonce: lies.nonce ?? nonce }) };
    if (lies.unsigned) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const times = { iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 300 };
      return `${part({ alg: 'none' })}.${part({ ...said, iss: issuer, aud: clientId, ...times })}.`;
    }
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT(said)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(lies.issuer ?? issuer)
      .setAudience(lies.audience ?? clientId)
      .setIssuedAt(lies.late ? now - 7200 : now)
      .setExpirationTime(lies.late ? now - 3600 : now + 300)
      .sign(lies.forged ? otherKeys.privateKey : keys.privateKey);
  }

  async function tokens(request: IncomingMessage): Promise<[number, object]> {
    exchanged = new URLSearchParams(await textOf(request));
    const code = codes.get(exchanged.get('code') ?? '');
    codes.delete(exchanged.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(exchanged.get('code_verifier') ?? '')
      .digest('base64url');
    const asked = exchanged.get('client_id') === clientId && exchanged.get('client_secret') === clientSecret;
    if (!code || challenge !== code.challenge || exchanged.get('redirect_uri') !== code.redirect || !asked)
      return [400, { error: 'invalid_grant' }];
    const token = lies.noToken ? {} : { id_token: await idToken(code.nonce) };
    return [200, { access_token: 'an access token', refresh_token: 'a refresh token', token_type: 'Bearer', expires_in: 300, ...token }];
  }

  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
  });
  const answer = async (request: IncomingMessage): Promise<[number, object]> => {
    if (request.url === '/.well-known/openid-configuration') return [200, discovery()];
    if (request.url === '/keys') return [200, { keys: [jwk] }];
    if (request.url === '/userinfo') return [200, person];
    return request.url === '/token' ? tokens(request) : [404, {}];
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [status, body] = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    somebody: (claims) => {
      person = { email_verified: true, ...claims };
    },
    lie: (next) => {
      lies = next;
    },
    visit: async (url) => {
      const asked = new URL(url).searchParams;
      const code = createHash('sha256').update(url).digest('hex').slice(0, 20);
      const redirect = asked.get('redirect_uri') ?? '';
      codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', redirect });
      const back = new URL(redirect);
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state') ?? '');
      return back;
    },
    exchanged: () => exchanged,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
