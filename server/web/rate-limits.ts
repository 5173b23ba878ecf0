/** How often one person, or one address where nobody has signed in, may ask: far beyond what a page ever does, and short of what harms others. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WhoAsks } from '../route-permission.ts';
import { askedProcedures, procedureRoute } from './asked-procedures.ts';
import { refuse } from './refusal.ts';

/** Requests in a minute. */
export const limits = {
  /** A fast pan over a large screen asks for some hundred tiles a second, for seconds. */
  tiles: 12_000,
  /** A page asks for two or three batches a second while somebody types. */
  procedures: 1200,
  /** Of one address that has not signed in; a whole office may stand behind it. */
  strangers: 600,
  /** Signing in and out and coming back from a provider, by address; who guesses one person's pass-phrase is slowed down much sooner. */
  signIn: 60,
  /** Invitations and resets, by address. */
  openForms: 60,
  /** The page, its files and the base map, by address. */
  files: 6000,
};
export type Limit = keyof typeof limits;

const minute = 60_000;

/** Procedures that anybody may ask and that look something up by a secret or send mail. */
const openForm = /^(invitation|reset)\./;

/** Which limit a request counts towards; null for what only watches the server. */
export function limitOf(route: string, procedures: readonly string[], signedIn: boolean): Limit | null {
  if (route === '/health') return null;
  if (route.startsWith('/api/auth/')) return 'signIn';
  if (procedures.some((name) => openForm.test(name))) return 'openForms';
  if (route.startsWith('/tiles/')) return signedIn ? 'tiles' : 'strangers';
  if (route === procedureRoute) return signedIn ? 'procedures' : 'strangers';
  return 'files';
}

const byAddress: readonly Limit[] = ['signIn', 'openForms', 'files', 'strangers'];
const asksForData = /^\/(trpc|tiles)\//;

const message = (seconds: number) =>
  `That was more than this server answers in a minute. Wait ${seconds === 1 ? 'a second' : `${seconds} seconds`} and try again.`;

export async function limitRates(app: FastifyInstance, whoAsks: WhoAsks): Promise<void> {
  await app.register(rateLimit, { global: false });
  const limiters = new Map(
    Object.entries(limits).map(([name, max]) => [
      name,
      app.createRateLimit({
        max,
        timeWindow: minute,
        ...(byAddress.includes(name as Limit) ? {} : { keyGenerator: async (request) => (await whoAsks(request))?.id ?? request.ip }),
      }),
    ]),
  );
  /** Each open form of a batch counts, so that many at once are no more than one after another. */
  const count = async (request: FastifyRequest, limit: Limit, procedures: readonly string[]) => {
    const times = limit === 'openForms' ? procedures.filter((name) => openForm.test(name)).length : 1;
    for (let time = 1; time < times; time += 1) await limiters.get(limit)?.(request);
    return limiters.get(limit)?.(request);
  };
  app.addHook('onRequest', async (request, reply) => {
    const route = request.routeOptions.url ?? '';
    const procedures = askedProcedures(request);
    const limit = limitOf(route, procedures, asksForData.test(route) && (await whoAsks(request)) !== null);
    const counted = limit && (await count(request, limit, procedures));
    if (!counted || counted.isAllowed || !counted.isExceeded) return undefined;
    reply.header('retry-after', counted.ttlInSeconds);
    return refuse(request, reply, 429, message(counted.ttlInSeconds));
  });
}
