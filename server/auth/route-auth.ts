/** The way in over HTTP: only these addresses of better-auth answer, each with only its own fields, and no answer holds a token. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { authPath, fromHeader, openEngine } from './engine.ts';
import { sentenceOfCode, unreadable } from './sign-in-words.ts';
import { presentOf, type Present } from './who-asks.ts';
import { sessionCookie } from './session-cookie.ts';

type Way = { path: string; fields: readonly string[]; signedIn?: true };

const ways: readonly Way[] = [
  { path: '/sign-in/email', fields: ['email', 'password'] },
  { path: '/sign-in/demo', fields: ['id'] },
  { path: '/sign-out', fields: [] },
  { path: '/change-password', fields: ['currentPassword', 'newPassword'], signedIn: true },
  { path: '/two-factor/enable', fields: ['password'], signedIn: true },
  { path: '/two-factor/disable', fields: ['password'], signedIn: true },
  { path: '/two-factor/generate-backup-codes', fields: ['password'], signedIn: true },
  { path: '/two-factor/verify-totp', fields: ['code'] },
  { path: '/two-factor/verify-backup-code', fields: ['code'] },
];

type Body = Record<string, unknown>;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldsOf(body: unknown, fields: readonly string[]): Body {
  const given = isBody(body) ? body : {};
  return Object.fromEntries(fields.filter((field) => given[field] !== undefined).map((field) => [field, given[field]]));
}

/** A session that has ended is not shown to better-auth, which would still take it for one. */
const withoutSession = (cookies: string, name: string): string =>
  cookies
    .split(';')
    .filter((part) => !part.trim().startsWith(`${name}=`))
    .join(';');

function headersFor(services: Services, request: FastifyRequest, present: Present | null): Headers {
  const { signIn } = services;
  const headers = new Headers({ 'content-type': 'application/json', [fromHeader]: request.ip });
  for (const name of ['origin', 'referer', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const cookies = request.headers.cookie ?? '';
  const kept = present ? cookies : withoutSession(cookies, sessionCookie(signIn));
  if (kept.trim() !== '') headers.set('cookie', kept);
  return headers;
}

const addressOf = ({ signIn }: Services, request: FastifyRequest, path: string): string =>
  `${signIn.origin.startsWith('https://') ? 'https' : 'http'}://${request.host}${authPath}${path}`;

async function bodyOf(response: Response): Promise<Body> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    return isBody(body) ? body : {};
  } catch {
    return {};
  }
}

function withoutSecrets({ token: _token, user: _user, ...body }: Body): Body {
  return body;
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const body = await bodyOf(response);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  reply.code(response.status).header('cache-control', 'no-store');
  if (response.ok) return reply.send(withoutSecrets(body));
  const code = typeof body['code'] === 'string' ? body['code'] : undefined;
  return reply.send({ message: sentenceOfCode(code), code });
}

/** Opens better-auth on the services' database and answers its addresses. */
export function routeAuth(app: FastifyInstance, services: Services): void {
  const engine = openEngine(services.db, services.signIn);
  for (const way of ways)
    app.post(`${authPath}${way.path}`, async (request, reply) => {
      const present = await presentOf(services, request.headers.cookie);
      if (way.signedIn && !present) return reply.code(401).send({ message: sentenceOfCode('UNAUTHORIZED'), code: 'UNAUTHORIZED' });
      const asked = new Request(addressOf(services, request, way.path), {
        method: 'POST',
        headers: headersFor(services, request, present),
        body: JSON.stringify(fieldsOf(request.body, way.fields)),
      });
      const response = await engine.handler(asked);
      if (way.path === '/sign-out') reply.header('clear-site-data', '"cache", "storage"');
      if (response.status >= 500) throw new Error(`better-auth answered ${way.path} with ${response.status}.`);
      return send(reply, response);
    });
  app.all(`${authPath}/*`, (_request, reply) => reply.code(404).send({ message: unreadable }));
}
