/** A request as better-auth is to see it: under our own address, with its own fields, the real network address, and no session that has ended. */
import { APIError } from 'better-auth/api';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { askedFrom } from './asked-from.ts';
import type { Body } from './auth-ways.ts';
import { authPath, fromHeader, type Engine } from './engine.ts';
import { sessionCookie } from './session-cookie.ts';
import type { Present } from './who-asks.ts';

export type Reply = { status: number; body: Body; cookies: string[]; location: string | null };

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a request gives of the fields that its address takes. */
export function fieldsOf(body: unknown, fields: readonly string[]): Body {
  const given = isBody(body) ? body : {};
  return Object.fromEntries(fields.filter((field) => given[field] !== undefined).map((field) => [field, given[field]]));
}

/**
 * Better-auth would still take a session for one that has lain unused, or whose person has been disabled, and of two it would take the other:
 * it is shown the one that was found good, if any.
 */
function cookiesFor(header: string, name: string, present: Present | null): string {
  const parts = header.split(';').map((part) => part.trim());
  const isSession = (part: string) => part.startsWith(`${name}=`);
  const session = present ? parts.filter(isSession).slice(0, 1) : [];
  return [...parts.filter((part) => part !== '' && !isSession(part)), ...session].join('; ');
}

const passedOn = ['origin', 'referer', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'];

function headersFor({ signIn }: Services, request: FastifyRequest, present: Present | null): Headers {
  const headers = new Headers({ 'content-type': 'application/json', [fromHeader]: request.ip });
  for (const name of passedOn) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const cookies = cookiesFor(request.headers.cookie ?? '', sessionCookie(signIn), present);
  if (cookies !== '') headers.set('cookie', cookies);
  return headers;
}

async function bodyOf(response: Response): Promise<Body> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    return isBody(body) ? body : {};
  } catch {
    return {};
  }
}

const refusalOf = (error: APIError): Reply => ({ status: error.statusCode, body: { ...error.body }, cookies: [], location: null });

/** Asks better-auth; what goes wrong inside it is thrown. */
export async function askEngine(
  engine: Engine,
  services: Services,
  request: FastifyRequest,
  { path, body, present }: { path: string; body: Body | null; present: Present | null },
): Promise<Reply> {
  const address = `${services.signIn.origin.split('://')[0]}://${request.host}${authPath}${path}`;
  const sent = body === null ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(body) };
  const asked = new Request(address, { ...sent, headers: headersFor(services, request, present) });
  try {
    const response = await askedFrom.run(request.ip, () => engine.handler(asked));
    if (response.status >= 500) throw new Error(`better-auth answered ${path.split('?')[0]} with ${response.status}.`);
    const { status, headers } = response;
    return { status, body: await bodyOf(response), cookies: headers.getSetCookie(), location: headers.get('location') };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return refusalOf(error);
    throw error;
  }
}
