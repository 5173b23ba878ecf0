/** How often one person, or one address where nobody has signed in, may ask: far beyond what a page ever does, and short of what harms others. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { WhoAsks } from '../route-permission.ts';
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
const openForms = /^\/trpc\/[^?]*\b(invitation|reset)\./;

/** Which limit a request counts towards; null for those that only watch the server. */
export function limitOf(url: string, signedIn: boolean): Limit | null {
  if (/^\/(health|ready)(\?|$)/.test(url)) return null;
  if (url.startsWith('/api/auth/')) return 'signIn';
  if (openForms.test(decoded(url))) return 'openForms';
  if (url.startsWith('/tiles/')) return signedIn ? 'tiles' : 'strangers';
  if (url.startsWith('/trpc/')) return signedIn ? 'procedures' : 'strangers';
  return 'files';
}

/** The router takes an escaped dot for a dot, so this must too. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
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
  app.addHook('onRequest', async (request, reply) => {
    const signedIn = asksForData.test(request.url) && (await whoAsks(request)) !== null;
    const limit = limitOf(request.url, signedIn);
    const counted = limit && (await limiters.get(limit)?.(request));
    if (!counted || counted.isAllowed || !counted.isExceeded) return undefined;
    reply.header('retry-after', counted.ttlInSeconds);
    return refuse(request, reply, 429, message(counted.ttlInSeconds));
  });
}
