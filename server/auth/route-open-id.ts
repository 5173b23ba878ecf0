/** The way back from another organisation's sign-in: on to a page of ours with a session, or to the sign-in page with the reason. */
import type { FastifyInstance } from 'fastify';
import type { RefusalReason } from '../../shared/audit/session-event.ts';
import type { Services } from '../services.ts';
import { askEngine } from './ask-engine.ts';
import { authPath, type Engine } from './engine.ts';
import { begunBy, recordRefusal, recordStart } from './record-sign-in.ts';
import { presentOf } from './who-asks.ts';

/** Reasons that only somebody whom the provider vouched for, or a broken provider, can bring about. */
const whyOf: Record<string, RefusalReason> = {
  signup_disabled: 'not-invited',
  account_not_linked: 'not-invited',
  disabled: 'disabled',
  unable_to_get_user_info: 'provider',
};

/** The address to go on to; anything that is not ours becomes the sign-in page. */
function ownPage(own: readonly [string, ...string[]], location: string | null): URL {
  const start = new URL('/sign-in', own[0]);
  const target = location !== null && URL.canParse(location, own[0]) ? new URL(location, own[0]) : start;
  return own.includes(target.origin) ? target : start;
}

/** Without the provider's own words, which anybody can put into the address. */
function plain(target: URL): string {
  target.searchParams.delete('error_description');
  const error = target.searchParams.get('error');
  if (error !== null) target.searchParams.set('error', error.toLowerCase());
  return `${target.pathname}${target.search}${target.hash}`;
}

export function routeOpenId(app: FastifyInstance, services: Services, engine: Engine): void {
  const { signIn } = services;
  if (signIn.openId === null) return;
  app.get(`${authPath}/callback/openid`, async (request, reply) => {
    const recording = { ...services, from: request.ip };
    const present = await presentOf(services, request.headers.cookie);
    const path = request.url.slice(authPath.length);
    const answered = await askEngine(engine, services, request, { path, body: null, present });
    const target = ownPage([signIn.origin, `${request.protocol}://${request.host}`], answered.location);
    const begun = await begunBy(services, answered.cookies);
    const why = whyOf[target.searchParams.get('error')?.toLowerCase() ?? ''];
    if (begun === null && why) await recordRefusal(recording, 'openid', why, '');
    const recorded = begun && (await recordStart(recording, begun, { way: 'openid', secondFactor: false }, present));
    if (recorded?.ok === false) return reply.redirect('/sign-in?error=storage');
    if (answered.cookies.length > 0) reply.header('set-cookie', answered.cookies);
    return reply.header('cache-control', 'no-store').redirect(plain(target));
  });
}
