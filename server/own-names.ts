/** Which names the server answers to: this machine's own, or that of its public address and no other. */
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { isLoopback } from './loopback.ts';

const demoBehindProxy =
  'This request came through a proxy, and the demonstration lets anybody in, so it answers its own machine only. Set PUBLIC_URL to run Common Ground with accounts.';

/** Whether it is asked for only to see that the server lives, which is done from its own machine. */
const isProbe = (url: string): boolean => /^\/(health|ready)$/.test(url);

/** A proxy in front would make a server that trusts its own machine trust everybody. */
const cameThroughProxy = (headers: IncomingHttpHeaders): boolean => ['forwarded', 'x-forwarded-for'].some((name) => name in headers);

/** A page elsewhere whose name was made to point here would otherwise read the register through its visitor's browser. */
export function admitOwnNames(app: FastifyInstance, { publicUrl, demo }: Pick<Config, 'publicUrl' | 'demo'>): void {
  const own = publicUrl === null ? null : new URL(publicUrl).host;
  app.addHook('onRequest', async ({ host, hostname, url, headers }, reply) => {
    const local = isLoopback(hostname.replace(/^\[|\]$/g, ''));
    if (demo && cameThroughProxy(headers)) return reply.code(421).send({ message: demoBehindProxy });
    if (own === null ? local : host === own || (local && isProbe(url))) return undefined;
    const message =
      own === null ? 'This server answers on its own machine only: open it as localhost.' : `Open this server as ${publicUrl}.`;
    return reply.code(421).send({ message });
  });
}
