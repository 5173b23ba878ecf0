/** This machine alone: until there are accounts the server neither listens beyond it nor answers under a name that is not its own. */
import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.')) || host === '::ffff:127.0.0.1';

/** A page elsewhere whose name was made to point here would otherwise read the register through its visitor's browser. */
export function admitLoopbackOnly(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ hostname }, reply) => {
    const name = hostname.replace(/^\[|\]$/g, '');
    if (!isLoopback(name)) return reply.code(421).send({ message: 'This server answers on its own machine only: open it as localhost.' });
    return undefined;
  });
}
